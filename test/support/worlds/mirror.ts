import { moduleOf } from '../doc-examples.js';

export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
export type AskAsTool = (query: string, variables: object) => Promise<Reply>;

interface Tool {
  readonly people: Map<string, unknown>;
  readonly selection: string;
  cursor: string | null;
}

/** A matching tool's copy of its pool, kept by the program that docs/matching-tools.md shows. */
export class Mirror {
  readonly tool: Tool;

  private constructor(
    private readonly ask: AskAsTool,
    selection: string,
    private readonly takePage: (tool: Tool, ask: AskAsTool, first: number) => Promise<boolean>,
  ) {
    this.tool = { people: new Map(), selection, cursor: null };
  }

  static async open(ask: AskAsTool, selection: string): Promise<Mirror> {
    const { step } = await moduleOf<{ step: Mirror['takePage'] }>('matching-tools.md', 'js mirror');
    return new Mirror(ask, selection, step);
  }

  get people(): ReadonlyMap<string, unknown> {
    return this.tool.people;
  }

  /** Takes one page; true when there is another. A tool that dies before it has noted the cursor takes the page again. */
  async step(first: number, diesBeforeNoting = false): Promise<boolean> {
    const { cursor } = this.tool;
    const more = await this.takePage(this.tool, this.ask, first);
    if (diesBeforeNoting) this.tool.cursor = cursor;
    return more;
  }

  async catchUp(first: number): Promise<void> {
    while (await this.step(first));
  }
}
