import type { ReleaseScope } from '../../../schema/release-scopes.js';
import type { ConsentLife } from './consent-life.js';
import type { AgencyName, ModelPerson } from './consent-model.js';
import { candidate, members, sent } from './people.js';

interface Seen {
  readonly id: string;
  readonly releasedScopes: ReleaseScope[];
  readonly profile: { headline: string } | null;
  readonly career: { summary: string | null } | null;
  readonly identity: { name: string } | null;
  readonly contact: { email: string } | null;
  readonly conditions: { currentSalary: number } | null;
}

type Answer = { data: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] };

const PERSON =
  'id releasedScopes profile { headline } career { summary } identity { name } contact { email } conditions { currentSalary }';
const POOL = `{ candidatePool { count { value } edges { node { ${PERSON} } } } }`;
const ONE = `query($id: ID!) { candidate(id: $id) { ${PERSON} } }`;
const LIST = `{ introductions { edges { node { id candidate { ${PERSON} } } } } }`;

/** What every viewer sees by every path, beside what the model says; each difference in one line. */
export async function differences(life: ConsentLife): Promise<string[]> {
  const found: string[] = [];
  for (const name of ['mirai', 'kansai'] as const) found.push(...(await agencyView(life, name)));
  found.push(...(await employerView(life)));
  for (const person of life.model.people) found.push(...(await previews(life, person)));
  return found;
}

async function asking(life: ConsentLife, client: string) {
  const token = await life.hub.token(client);
  return async (query: string, variables: object = {}): Promise<Answer> =>
    JSON.parse((await life.hub.post(token, { query, variables })).text) as Answer;
}

const code = ({ errors }: Answer) => errors?.[0]?.extensions.code ?? null;

async function agencyView(life: ConsentLife, name: AgencyName): Promise<string[]> {
  const { hub, model } = life;
  const ask = await asking(life, `agency-${name}`);
  const refusal = model.refusal(name);
  const pool = await ask(POOL);
  const out: string[] = code(pool) === refusal ? [] : [`${name} pool: ${code(pool)}, not ${refusal}`];
  const inPool = refusal ? [] : (pool.data as { candidatePool: { edges: { node: Seen }[] } }).candidatePool.edges;
  const list = await ask(LIST);
  const listed = introduced(list);
  for (const person of model.people) {
    const id = await hub.encode(`agency:${members[name].id}`, person.id);
    const wanted = refusal ? [] : model.scopes(person, name);
    const exact = !model.unswept(person);
    const one = await ask(ONE, { id });
    if (code(one) !== null && code(one) !== (refusal ?? 'NOT_FOUND')) out.push(`${name} candidate: ${code(one)}`);
    const seen = {
      pool: inPool.map(({ node }) => node).find((node) => node.id === id) ?? null,
      candidate: (one.data as { candidate: Seen } | null)?.candidate ?? null,
    };
    for (const [path, view] of Object.entries(seen))
      out.push(...compare(`${name} ${path}`, person, view, wanted, exact));
    for (const view of listed.filter((view) => view?.id === id))
      out.push(...compare(`${name} introductions`, person, view, wanted, exact));
  }
  if (refusal && listed.some((view) => view !== null))
    out.push(`${name} sees people in introductions although ${refusal}`);
  return out;
}

function introduced(list: Answer): (Seen | null)[] {
  const data = list.data as { introductions: { edges: { node: { candidate: Seen | null } }[] } } | null;
  return data?.introductions?.edges.map(({ node }) => node.candidate) ?? [];
}

async function employerView(life: ConsentLife): Promise<string[]> {
  const { hub, model } = life;
  const ask = await asking(life, 'employer-toto');
  const listed = introduced(await ask(LIST));
  const out: string[] = [];
  for (const person of model.people) {
    const id = await hub.encode(`employer:${members.toto.id}`, person.id);
    const wanted = model.scopes(person, 'toto');
    const exact = !model.unswept(person);
    const one = ((await ask(ONE, { id })).data as { candidate: Seen } | null)?.candidate ?? null;
    out.push(...compare('employer candidate', person, one, wanted, exact));
    const inList = listed.find((view) => view?.id === id) ?? null;
    out.push(...compare('employer introductions', person, inList, wanted, exact));
  }
  return out;
}

async function previews(life: ConsentLife, person: ModelPerson): Promise<string[]> {
  const out: string[] = [];
  for (const name of ['mirai', 'kansai'] as const) {
    const query = `query($agencyId: ID!) { previewAsAgency(agencyId: $agencyId) { ${PERSON} } }`;
    const { previewAsAgency } = await life.hub.must<{ previewAsAgency: Seen | null }>(
      'candidate',
      candidate(person.id),
      query,
      { agencyId: members[name].id },
    );
    const wanted = life.model.refusal(name) ? [] : life.model.scopes(person, name);
    out.push(...compare(`preview as ${name}`, person, previewAsAgency, wanted, !life.model.unswept(person)));
  }
  return out;
}

/** A view shows the wanted scopes with the person's present values, or, before a sweep, nothing more than them. */
function compare(
  path: string,
  person: ModelPerson,
  view: Seen | null,
  wanted: ReleaseScope[],
  exact: boolean,
): string[] {
  const shown = view?.releasedScopes ?? [];
  const tooMuch = shown.filter((scope) => !wanted.includes(scope));
  if (tooMuch.length > 0) return [`${path}: shows ${tooMuch.join()} too much`];
  if (exact && shown.length !== wanted.length) return [`${path}: shows ${shown.join()}, not ${wanted.join()}`];
  if (view === null) return [];
  const { values } = person;
  const has = <T>(scope: ReleaseScope, value: T) => (shown.includes(scope) ? value : undefined);
  const right = [
    [view.profile?.headline, has('PROFILE', sent.profile(values.PROFILE).headline)],
    [view.career?.summary, has('CAREER', sent.career(values.CAREER).summary.trim())],
    [view.identity?.name, has('IDENTITY', sent.identity(values.IDENTITY).name)],
    [view.contact?.email, has('CONTACT', sent.contact(values.CONTACT).email)],
    [view.conditions?.currentSalary, has('CONDITIONS', sent.conditions(values.CONDITIONS).currentSalary)],
  ];
  return right.filter(([is, should]) => is !== should).map(([is, should]) => `${path}: ${is} instead of ${should}`);
}
