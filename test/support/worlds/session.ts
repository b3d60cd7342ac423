import fc from 'fast-check';
import type { Played } from './history.js';
import { members } from './people.js';
import type { Observer } from './world.js';

/** Something that only the moment of asking tells: an id or cursor that the answers so far have shown, or that the asker guesses. */
export interface Hole {
  readonly hole:
    | 'seen id'
    | 'own id'
    | 'foreign id'
    | 'hub id'
    | 'cursor'
    | 'uuid'
    | 'opening'
    | 'introduction'
    | 'registration';
  readonly n: number;
}

export interface Asking {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const hole = (...kinds: Hole['hole'][]): fc.Arbitrary<Hole> =>
  fc.record({ hole: fc.constantFrom(...kinds), n: fc.nat(7) });

const PERSON = `id releasedScopes releasedUntil updatedAt
  profile { headline occupation skills yearsOfExperience prefecture openToRelocation }
  career { positions { employerName title } certifications summary } identity { name nameKana birthYear } contact { email phone }
  conditions { currentSalary desiredSalary availableFrom } evaluation { scores { criterion score } comment employer { id name } }
  origin { employer { id } position stageReached rejectedOn } introductions { id status }`;
const INTRODUCTION = `id status message proposedAt updatedAt agency { id name } jobOpening { id title } candidate { ${PERSON} } placement { id }`;
const POOL = `query($filter: CandidatePoolFilter, $orderBy: CandidatePoolOrder! = RECENCY, $first: Int! = 20, $after: String) {
  candidatePool(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { COUNT
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { PERSON match { score reasons { criterion points detail } } } } } }`;
const FACET = 'value label count { value isExact }';
const LIST = `query($filter: IntroductionFilter, $first: Int! = 20, $after: String) { introductions(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${INTRODUCTION} } } } }`;

const conditions = [
  'occupations',
  'skillsAny',
  'skillsAll',
  'prefectures',
  'yearsMin',
  'yearsMax',
  'desiredSalaryMax',
  'availableBy',
  'text',
  'jobOpeningId',
] as const;
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 1 });
const filter = fc.record({
  occupations: fc.subarray(['02', '03', '05', '99']),
  skillsAny: fc.subarray(['TypeScript', '簿記', 'CAD', '英語', '無い技能']),
  skillsAll: fc.subarray(['TypeScript', 'PostgreSQL', '英語']),
  prefectures: fc.subarray(['13', '27', '40']),
  yearsMin: fc.nat(12),
  yearsMax: fc.nat(12),
  desiredSalaryMax: fc.integer({ min: 12, max: 26 }).map((n) => n * 300_000),
  availableBy: fc.integer({ min: 1, max: 12 }).map((n) => `2026-${String(n).padStart(2, '0')}-02`),
  text: fc.constantFrom('決済', '物流', '課長', '営業', '伊藤', '%', '経験 主任', "' or true --"),
  jobOpeningId: hole('opening', 'opening', 'uuid'),
});
const sparse = fc
  .record({ all: filter, kept: fc.subarray([...conditions], { maxLength: 2 }) })
  .map(({ all, kept }) => Object.fromEntries(kept.map((condition) => [condition, all[condition]])));

const pool: fc.Arbitrary<Asking> = fc
  .record({
    filter: sparse,
    orderBy: fc.constantFrom('RECENCY', 'MATCH', 'MATCH'),
    first: fc.constantFrom(1, 1, 2, 2, 20, 20, 20, 20, 100, 0, 101),
    after: fc.option(fc.oneof({ weight: 4, arbitrary: hole('cursor') }, fc.constantFrom('', 'bm8', 'OjE6eA')), {
      nil: null,
      freq: 2,
    }),
    counted: fc.boolean(),
    whole: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  })
  .map(({ counted, whole, ...variables }) => ({
    query: POOL.replace('COUNT', counted ? 'count { value isExact }' : '').replace(
      'PERSON',
      whole ? PERSON : 'id updatedAt',
    ),
    variables,
  }));

const one: fc.Arbitrary<Asking> = fc
  .record({
    id: fc.oneof(
      { weight: 6, arbitrary: hole('seen id', 'own id', 'own id', 'own id', 'foreign id', 'hub id', 'uuid') },
      fc.constantFrom('', 'AQ', '0'.repeat(23)),
    ),
    twice: fc.boolean(),
  })
  .map(({ id, twice }) => ({
    query: twice
      ? `query($id: ID!) { candidate(id: $id) { ${PERSON} again: id also: profile { words: headline } } }`
      : `query($id: ID!) { candidate(id: $id) { ${PERSON} } }`,
    variables: { id },
  }));

const several: fc.Arbitrary<Asking> = fc
  .array(hole('seen id', 'own id', 'own id', 'foreign id', 'hub id', 'uuid'), { maxLength: 5 })
  .map((ids) => ({ query: `query($ids: [ID!]!) { candidates(ids: $ids) { ${PERSON} } }`, variables: { ids } }));

const facets: fc.Arbitrary<Asking> = sparse.map((filter) => ({
  query: `query($filter: CandidatePoolFilter) { candidatePoolFacets(filter: $filter) { occupations { ${FACET} } prefectures { ${FACET} } years { ${FACET} } skills { ${FACET} } } }`,
  variables: { filter },
}));

const feed: fc.Arbitrary<Asking> = fc
  .record({
    first: fc.constantFrom(1, 2, 100, 0),
    after: fc.option(fc.oneof({ weight: 6, arbitrary: hole('cursor') }, fc.constantFrom('', 'bm8', 'QQ')), {
      nil: null,
    }),
  })
  .map((variables) => ({
    query:
      'query($first: Int!, $after: String) { poolChanges(first: $first, after: $after) { startsOver hasNextPage endCursor changes { kind candidateId } } }',
    variables,
  }));

const introductions: fc.Arbitrary<Asking> = fc.oneof(
  fc
    .record({
      filter: fc.record({
        status: fc.constantFrom(undefined, 'PROPOSED', 'APPROVED', 'DECLINED_BY_CANDIDATE'),
        jobOpeningId: maybe(hole('opening')),
      }),
      first: fc.constantFrom(1, 20, 101),
      after: fc.option(hole('cursor'), { nil: null, freq: 1 }),
    })
    .map((variables) => ({ query: LIST, variables })),
  hole('introduction', 'introduction', 'uuid').map((id) => ({
    query: `query($id: ID!) { introduction(id: $id) { ${INTRODUCTION} } }`,
    variables: { id },
  })),
);

const plain = (query: string): fc.Arbitrary<Asking> => fc.constant({ query, variables: {} });
const others: fc.Arbitrary<Asking> = fc.oneof(
  plain('{ placements { totalCount edges { node { id status introduction { id } } } } }'),
  plain('{ jobOpenings { totalCount edges { node { id title status employer { id name } } } } }'),
  plain('{ agencies { id name standing } }'),
  plain(
    '{ slotReport(input: { from: "2026-01-01", to: "2026-12-31" }) { rows { group registered invited consented introduced hired } total { registered invited consented introduced } csv } }',
  ),
  plain(
    '{ registrations { totalCount edges { node { id status candidateName position invitedAt evaluation { comment } } } } }',
  ),
  plain(
    '{ registrations(filter: { status: CONSENTED }) { totalCount } ended: registrations(filter: { status: ENDED }) { totalCount } }',
  ),
  hole('registration', 'uuid').map((id) => ({
    query: 'query($id: ID!) { registration(id: $id) { id status } }',
    variables: { id },
  })),
  plain('{ myRewards { units pendingUnits points slots { id } postings { totalCount } } }'),
  plain('{ me { id identity { name } } myConsents { id } }'),
  plain('{ deletionNotices(openOnly: false) { edges { node { candidateId scopes items askedAt attestedAt } } } }'),
  hole('registration', 'uuid').map((registrationId) => ({
    query:
      'mutation($input: WithdrawRegistrationInput!) { withdrawRegistration(input: $input) { registration { id status } } }',
    variables: { input: { registrationId } },
  })),
  plain('{ exportMyData }'),
  plain('mutation { eraseMe(input: { confirm: true }) { erasedAt } }'),
  plain('{ previewAsAgency(agencyId: "01900000-0000-7000-8000-00000000b001") { id } }'),
  plain('{ _entities(representations: [{ __typename: "Candidate", ref: "x" }]) { __typename } }'),
  plain('{ candidatePool { edges { node { ref } } } }'),
  plain('{ candidatePool('),
  plain('{ savedSearches { id name } skills(text: "t") { name } }'),
  plain('{ __type(name: "Candidate") { fields { name } } }'),
);

/** Proposes whom it sees, or guesses; what the hub answers may not depend on what it hides. */
const propose: fc.Arbitrary<Asking> = fc
  .record({ candidateId: hole('seen id', 'seen id', 'own id', 'foreign id'), jobOpeningId: hole('opening') })
  .map((ids) => ({
    query:
      'mutation($input: ProposeIntroductionInput!) { proposeIntroduction(input: $input) { introduction { id status } } }',
    variables: { input: { ...ids, message: 'ご提案', conditions: '正社員' } },
  }));

/** What an observer asks in one sitting; each remembers what it was answered. */
export function session(observer: Observer): fc.Arbitrary<Asking[]> {
  const asking =
    observer === 'agency' || observer === 'agencies'
      ? fc.oneof(
          { weight: 7, arbitrary: pool },
          { weight: 4, arbitrary: one },
          { weight: 1, arbitrary: several },
          { weight: 2, arbitrary: feed },
          { weight: 3, arbitrary: facets },
          { weight: 2, arbitrary: introductions },
          { weight: 1, arbitrary: others },
          { weight: 1, arbitrary: propose },
        )
      : fc.oneof(
          { weight: 4, arbitrary: introductions },
          { weight: 3, arbitrary: one },
          { weight: 3, arbitrary: others },
          { weight: 1, arbitrary: pool },
          { weight: 1, arbitrary: feed },
        );
  return fc.array(asking, { minLength: 4, maxLength: 12 });
}

/** One asker's memory of a session on one hub. */
export interface Memory {
  readonly ids: string[];
  readonly uuids: string[];
  readonly cursors: string[];
}

export interface Asker {
  readonly observer: Observer;
  /** Under which name the hub makes his ids. */
  readonly viewer: string;
}

const RANDOM_UUID = '0197a000-0000-7000-8000-0000000000ff';
const nth = (list: readonly string[], n: number, otherwise: string) => list[n % (list.length || 1)] ?? otherwise;

/** Fills the holes of a request for one hub. An agency's opening 1 is another agency's ground, so it proposes elsewhere. */
export async function fill(
  asking: Asking,
  played: Played,
  memory: Memory,
  { observer, viewer }: Asker,
): Promise<Asking> {
  const { hub, openings, people, registrations } = played;
  const isProposal = asking.query.startsWith('mutation');
  const fillOne = async ({ hole: kind, n }: Hole): Promise<string> => {
    const ref = people[n % people.length] ?? RANDOM_UUID;
    // Two agencies that put their heads together have only what they were shown: guessing right would be knowing already.
    if (observer === 'agencies' && kind.endsWith(' id')) return nth(memory.ids, n, RANDOM_UUID);
    if (observer === 'agencies' && kind === 'introduction') return nth(memory.uuids, n, RANDOM_UUID);
    switch (kind) {
      case 'seen id':
        return nth(memory.ids, n, RANDOM_UUID);
      case 'own id':
        return hub.encode(viewer, ref);
      case 'foreign id':
        return hub.encode(`agency:${members.kansai.id}`, ref);
      case 'hub id':
        return ref;
      case 'cursor':
        return nth(memory.cursors, n, 'none');
      case 'uuid':
        return nth(memory.uuids, n, RANDOM_UUID);
      case 'opening':
        return openings[isProposal ? (n % 2) * 2 : n % openings.length] ?? RANDOM_UUID;
      case 'introduction':
        return (await hub.introductionOf(ref, openings[n % 2] ?? '')) ?? RANDOM_UUID;
      case 'registration':
        return nth(registrations, n, RANDOM_UUID);
    }
  };
  const walk = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map(walk));
    if (typeof value !== 'object' || value === null) return value;
    if ('hole' in value) return fillOne(value as Hole);
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, part]) => [key, await walk(part)] as const),
    );
    return Object.fromEntries(entries);
  };
  return { query: asking.query, variables: (await walk(asking.variables)) as Record<string, unknown> };
}
