import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Pool } from 'undici';
import { addDays, dayOf } from '../../platform/calendar.js';
import { readConfig } from '../../platform/config.js';
import type { CandidateId } from '../../platform/ids.js';
import type { Keys } from '../../platform/keys.js';
import { needKey } from '../../platform/keys.js';
import { tokenIssuer } from '../../subgraphs/candidate/adapters/access-token.js';
import { bearer, loadOnce, post, type Sent } from './load.js';
import { personAt, TODAY } from './population.js';
import { tokenFrom } from './processes.js';
import { FIELDS } from './workloads.js';

/** A hub that runs on the bench's data, and who asks it. */
export interface Asked {
  readonly url: string;
  /** A connection as the owner of the database. */
  readonly owner: pg.Pool;
  readonly keys: Keys;
  readonly publicUrl: string;
}

/** What a hub does beside searching: reads that may be asked again and again, and writes, each of which is sent once. */
export interface Operation {
  readonly name: string;
  readonly kind: 'read' | 'write';
  /** So many requests, ready to be sent. Whatever they need is made here, outside of what is timed. */
  prepare(asked: Asked, count: number): Promise<Sent[]>;
  /** What the floor is sent for comparison: a consent by itself, written or ended. */
  floor?(asked: Asked, count: number): Promise<Sent[]>;
}

const SEARCHING = 'agency-mirai';
/** Consents are given to another agency than the one whose pool is measured, so that its pool stays as it is. */
const CONSENTED = 'agency-kansai';
const EMPLOYER = 'employer-aozora';
const HIRING = 'employer-toto';
const INTRODUCTIONS = 300;
const OPENINGS = 20;
const AT_ONCE = 16;

const CANDIDATE = `query($id: ID!) { candidate(id: $id) ${FIELDS} }`;
const INTRODUCED = `query($filter: IntroductionFilter, $first: Int!) { introductions(filter: $filter, first: $first) { pageInfo { hasNextPage endCursor } edges { node {
  id status message conditions proposedAt jobOpening { id title employer { name } } candidate { id releasedScopes profile { headline skills } } } } } }`;
const REPORT = `query($input: SlotReportInput!) { slotReport(input: $input) { rows { group ...Counts } total { group ...Counts } } }
  fragment Counts on SlotReportRow { registered invited consented introduced hired slotsMinted slotsConsumed pointsEarned feesSaved }`;
const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id status } } }';
const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { id status } } }';
const REGISTER =
  'mutation($input: RegisterCandidateInput!) { registerCandidate(input: $input) { registration { id status } } }';
const ASK_CODE = 'mutation($input: RequestInvitationCodeInput!) { requestInvitationCode(input: $input) { sentTo } }';
const ACCEPT =
  'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { candidate { id } consents { id } } }';

export const operations: readonly Operation[] = [
  {
    name: 'candidate by id',
    kind: 'read',
    async prepare(asked, count) {
      const ids = await peopleOf(asked, SEARCHING, count);
      return requests(
        await tokenFrom(asked.url, SEARCHING),
        ids.map((id) => ({ query: CANDIDATE, variables: { id } })),
      );
    },
  },
  {
    name: 'introductions',
    kind: 'read',
    async prepare(asked, count) {
      const openings = await introduce(asked);
      return requests(
        await tokenFrom(asked.url, SEARCHING),
        Array.from({ length: count }, (_, index) => ({
          query: INTRODUCED,
          variables: {
            first: 10 + Math.floor(index / OPENINGS),
            filter: index % 2 === 0 ? null : { jobOpeningId: openings[index % openings.length] },
          },
        })),
      );
    },
  },
  report('slotReport of an employer', EMPLOYER),
  report('slotReport of the network', 'analyst'),
  {
    name: 'grant',
    kind: 'write',
    prepare: grants,
    floor: bareConsents,
  },
  {
    name: 'revoke',
    kind: 'write',
    async prepare(asked, count) {
      const granted = await grants(asked, count);
      const { answers } = await loadOnce(asked.url, granted, AT_ONCE);
      return granted.map(({ token }, index) => ({
        token,
        body: JSON.stringify({ query: REVOKE, variables: { input: { consentId: idIn(answers[index]) } } }),
      }));
    },
    async floor(asked, count) {
      const written = await bareConsents(asked, count);
      await loadOnce(asked.url, written, AT_ONCE);
      return written.map(({ token, body }) => ({
        token,
        body: JSON.stringify({ revoke: (JSON.parse(body) as { grant: object }).grant }),
      }));
    },
  },
  {
    name: 'register',
    kind: 'write',
    async prepare(asked, count) {
      return registrations(asked, people(count), 24);
    },
  },
  { name: 'accept', kind: 'write', prepare: acceptances },
];

function report(name: string, client: string): Operation {
  return {
    name,
    kind: 'read',
    async prepare(asked, count) {
      return requests(
        await tokenFrom(asked.url, client),
        Array.from({ length: count }, (_, index) => {
          const to = addDays(TODAY, -index % 60);
          return {
            query: REPORT,
            variables: {
              input: {
                from: dayOf(addDays(to, -364)),
                to: dayOf(to),
                groupBy: ['NONE', 'MONTH', 'AGENCY'][index % 3],
              },
            },
          };
        }),
      );
    },
  };
}

function requests(token: string, bodies: readonly object[]): Sent[] {
  return bodies.map((body) => ({ token, body: JSON.stringify(body) }));
}

function idIn(text: string | undefined): string {
  return /"id":"([^"]+)"/.exec(text ?? '')?.[1] ?? '';
}

/** Answers what was asked, in order; throws for anything that is not data. */
async function ask<T>(asked: Asked, sent: Sent): Promise<T> {
  const pool = new Pool(asked.url);
  try {
    const text = await post(pool, { url: asked.url, path: '/graphql', headers: bearer(sent.token) }, sent.body);
    const { data, errors } = JSON.parse(text) as { data: T; errors?: unknown };
    if (errors) throw new Error(text.slice(0, 400));
    return data;
  } finally {
    await pool.close();
  }
}

const PAGE_OF_IDS = 100;

/** Ids by which an agency knows the newest people of its pool. */
async function peopleOf(asked: Asked, client: string, count: number): Promise<string[]> {
  const token = await tokenFrom(asked.url, client);
  const ids: string[] = [];
  let after: string | null = null;
  while (ids.length < count) {
    const query = `query($after: String) { candidatePool(first: ${PAGE_OF_IDS}, after: $after) { pageInfo { endCursor } edges { node { id } } } }`;
    const { candidatePool: page }: Page = await ask<Page>(asked, {
      token,
      body: JSON.stringify({ query, variables: { after } }),
    });
    ids.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.endCursor;
  }
  return ids.slice(0, count);
}

interface Page {
  readonly candidatePool: {
    readonly pageInfo: { readonly endCursor: string };
    readonly edges: { readonly node: { readonly id: string } }[];
  };
}

/** Has the agency introduce people to openings, once in the life of the data. Answers the openings. */
async function introduce(asked: Asked): Promise<string[]> {
  const { rows } = await asked.owner.query<{ id: string }>(
    'select distinct job_opening_id as id from agency.introduction',
  );
  if (rows.length >= OPENINGS) return rows.map(({ id }) => id).sort();
  const [hiring, agency] = [await tokenFrom(asked.url, HIRING), await tokenFrom(asked.url, SEARCHING)];
  const openings: string[] = [];
  for (let index = 0; index < OPENINGS; index += 1) {
    const input = {
      title: `サーバーサイドエンジニア ${index}`,
      occupation: '02',
      skills: ['TypeScript'],
      prefecture: '13',
      salaryMin: 5_000_000,
      salaryMax: 8_000_000,
      description: '自社サービスの開発',
    };
    const query = 'mutation($input: OpenJobInput!) { openJob(input: $input) { jobOpening { id } } }';
    const { openJob } = await ask<{ openJob: { jobOpening: { id: string } } }>(asked, {
      token: hiring,
      body: JSON.stringify({ query, variables: { input } }),
    });
    openings.push(openJob.jobOpening.id);
  }
  const people = await peopleOf(asked, SEARCHING, INTRODUCTIONS);
  const query =
    'mutation($input: ProposeIntroductionInput!) { proposeIntroduction(input: $input) { introduction { id } } }';
  await loadOnce(
    asked.url,
    requests(
      agency,
      people.map((candidateId, index) => ({
        query,
        variables: {
          input: {
            candidateId,
            jobOpeningId: openings[index % OPENINGS],
            message: 'ご経験が求人に合うと考えました。',
            conditions: '雇用期間の定めなし。年収600〜700万円。東京都港区。',
          },
        },
      })),
    ),
    4,
  );
  return openings.sort();
}

/** Consents of people who have not consented to that agency, each with the token of the person who gives it. */
async function grants({ url, owner, keys, publicUrl }: Asked, count: number): Promise<Sent[]> {
  const agency = await memberOf(url, CONSENTED);
  const issuer = tokenIssuer(needKey(keys, 'candidateToken'), publicUrl, readConfig({}).OIDC_AUDIENCE);
  return Promise.all(
    (await strangersTo(owner, agency, count)).map(async (id) => ({
      token: (await issuer.issue(id, new Date())).accessToken,
      body: JSON.stringify({
        query: GRANT,
        variables: { input: { audience: { kind: 'AGENCY', id: agency }, scopes: ['PROFILE', 'CAREER', 'CONDITIONS'] } },
      }),
    })),
  );
}

/**
 * Rows of consents as the floor writes them, of one audience that nobody is: nothing is ever released by them, however often
 * the data are used again.
 */
async function bareConsents({ owner }: Asked, count: number): Promise<Sent[]> {
  return (await strangersTo(owner, randomUUID(), count)).map((candidateId) => ({
    token: null,
    body: JSON.stringify({ grant: { candidateId, id: randomUUID() } }),
  }));
}

/** People who never consented to this agency. Where to begin is left to chance, so that each run has others. */
async function strangersTo(owner: pg.Pool, agency: string, count: number): Promise<CandidateId[]> {
  const { rows } = await owner.query<{ id: CandidateId }>(
    `select id from candidate.candidate c
      where id > $1 and not exists (
        select from candidate.consent o join candidate.audience a on a.number = o.audience
         where o.candidate_id = c.id and a.member_id = $2)
      order by id limit $3`,
    [await someone(owner), agency, count],
  );
  if (rows.length < count) throw new Error(`Only ${rows.length} of ${count} people could consent`);
  return rows.map(({ id }) => id);
}

/** An id in the first half of everyone, so that enough come after it. */
async function someone(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from candidate.candidate order by id
     offset (select floor(random() * count(*) / 2)::int from candidate.candidate) limit 1`,
  );
  return rows[0]?.id ?? '';
}

export async function memberOf(url: string, client: string): Promise<string> {
  const claims = (await tokenFrom(url, client)).split('.')[1] ?? '';
  return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { tasuki_org: string }).tasuki_org;
}

interface Rejected {
  readonly name: string;
  readonly email: string;
}

function people(count: number): Rejected[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `候補 ${index}`,
    email: `bench-${randomUUID()}@example.jp`,
  }));
}

async function registrations({ url }: Asked, who: readonly Rejected[], sendDelayHours: number): Promise<Sent[]> {
  return requests(
    await tokenFrom(url, EMPLOYER),
    who.map(({ name, email }) => ({
      query: REGISTER,
      variables: {
        input: {
          name,
          nameKana: 'コウホ',
          email,
          position: '開発',
          stageReached: 'FINAL_INTERVIEW',
          disposition: 'QUALIFIED_NOT_SELECTED',
          rejectedOn: dayOf(addDays(new Date(), -3)),
          sendDelayHours,
        },
      },
    })),
  );
}

/** Registers people, reads the links and codes that are mailed to them, and answers their acceptances. */
async function acceptances(asked: Asked, count: number): Promise<Sent[]> {
  const who = people(count);
  await loadOnce(asked.url, await registrations(asked, who, 0), AT_ONCE);
  const links = await each(who, ({ email }) => mailed(asked, email, /relay\/([\w-]+)/));
  await forgetPublicCalls(asked);
  await each(links, (token) =>
    ask(asked, { token: null, body: JSON.stringify({ query: ASK_CODE, variables: { input: { token } } }) }),
  );
  const codes = await each(who, ({ email }) => mailed(asked, email, /確認コード: (\d+)/));
  await forgetPublicCalls(asked);
  return who.map(({ name, email }, index) => {
    // Whoever joins is like those who are there, so that the newest of a pool do not become another kind of people.
    const { headline, summary, years } = personAt(Math.floor(Math.random() * 1_000_000), []);
    return {
      token: null,
      body: JSON.stringify({
        query: ACCEPT,
        variables: {
          input: {
            token: links[index],
            code: codes[index],
            profile: {
              headline,
              occupation: '02',
              skills: ['TypeScript', 'PostgreSQL'],
              yearsOfExperience: years,
              prefecture: '13',
              openToRelocation: true,
            },
            career: { positions: [], educations: [], certifications: [], summary },
            identity: { name, nameKana: 'コウホ', birthYear: 1994 },
            contact: { email },
            consents: [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE', 'CAREER'] }],
          },
        },
      }),
    };
  });
}

/** Everyone of the bench calls from one address, which without a token may do so 600 times a minute. */
function forgetPublicCalls({ owner }: Asked): Promise<unknown> {
  return owner.query('delete from platform.rate_limit');
}

const MAIL_PATIENCE_MS = 30_000;

async function mailed({ url }: Asked, email: string, what: RegExp): Promise<string> {
  const until = performance.now() + MAIL_PATIENCE_MS;
  while (performance.now() < until) {
    const answer = await fetch(`${url}/dev/mail?to=${encodeURIComponent(email)}`, {
      headers: { accept: 'application/json' },
    });
    for (const { text } of (await answer.json()) as { text: string }[]) {
      const found = what.exec(text)?.[1];
      if (found) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail with ${what} within ${MAIL_PATIENCE_MS / 1000} s`);
}

async function each<From, To>(list: readonly From[], make: (one: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (let from = 0; from < list.length; from += AT_ONCE)
    made.push(...(await Promise.all(list.slice(from, from + AT_ONCE).map(make))));
  return made;
}
