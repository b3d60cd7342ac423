/** A matching tool's copy of its pool, written from docs/matching-tools.md and nothing else. */
export class Mirror {
  readonly people = new Map<string, unknown>();
  private cursor: string | null = null;

  /** `ask` posts one GraphQL request as this tool and answers what came back. */
  constructor(
    private readonly ask: (query: string, variables: object) => Promise<Reply>,
    private readonly selection: string,
  ) {}

  /** Takes one page; true when there is another. A tool that dies before it has noted the cursor takes the page again. */
  async step(first: number, diesBeforeNoting = false): Promise<boolean> {
    const { data, errors } = await this.ask(
      'query($after: String, $first: Int!) { poolChanges(after: $after, first: $first) { startsOver endCursor hasNextPage changes { kind candidateId } } }',
      { after: this.cursor, first },
    );
    const code = errors?.[0]?.extensions.code;
    if (code === 'AGENCY_NOT_ACTIVE' || code === 'PERMIT_EXPIRED') {
      this.people.clear();
      return false;
    }
    const page = data?.poolChanges as Page | undefined;
    if (!page) throw new Error(`The feed failed: ${JSON.stringify(errors)}`);
    if (page.startsOver) this.people.clear();
    await this.apply(page);
    if (diesBeforeNoting) return true;
    this.cursor = page.endCursor;
    return page.hasNextPage;
  }

  async catchUp(first: number): Promise<void> {
    while (await this.step(first));
  }

  private async apply({ changes }: Page): Promise<void> {
    for (const { kind, candidateId } of changes) if (kind === 'VANISHED') this.people.delete(candidateId);
    const ids = [...new Set(changes.filter(({ kind }) => kind !== 'VANISHED').map(({ candidateId }) => candidateId))];
    if (ids.length === 0) return;
    const { data } = await this.ask(`query($ids: [ID!]!) { candidates(ids: $ids) { ${this.selection} } }`, { ids });
    const found = (data?.candidates ?? []) as unknown[];
    for (const [index, id] of ids.entries()) {
      const person = found[index];
      if (person) this.people.set(id, person);
      else this.people.delete(id);
    }
  }
}

export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

interface Page {
  readonly startsOver: boolean;
  readonly endCursor: string;
  readonly hasNextPage: boolean;
  readonly changes: readonly { readonly kind: 'APPEARED' | 'CHANGED' | 'VANISHED'; readonly candidateId: string }[];
}
