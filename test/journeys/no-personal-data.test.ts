import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { type Answer, startHub, type TestHub } from '../support/hub.js';
import { accept, approve, career, conditions, hire, openJob, profile, propose, register } from '../support/story.js';

/** Values that stand nowhere but in this person's data: whatever prints one of them prints personal data. */
const marked = {
  name: '標本 花子',
  kana: 'ヒョウホン ハナコ',
  email: `marker-${Date.now()}@example.jp`,
  phone: '090-4649-5963',
  headline: '目印の見出し七五三',
  employer: '目印商事株式会社',
  summary: '目印の職務要約八百万',
  salary: 7_654_321,
};
const markers = Object.values(marked).map(String);

function revealed(text: string): string[] {
  return markers.filter((marker) => text.includes(marker));
}

describe('what a hub prints, tells and counts', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub('five processes', { LOG_LEVEL: 'trace' });
  });
  afterAll(() => hub?.stop());

  it('holds no personal data, after a whole relay and after every kind of failure', async () => {
    const [aozora = '', toto = '', mirai = ''] = await Promise.all(
      ['employer-aozora', 'employer-toto', 'agency-mirai'].map((client) => hub.token(client)),
    );
    const who = { name: marked.name, kana: marked.kana, email: marked.email };
    await register(hub, aozora, who, { phone: marked.phone });
    const joined = await accept(hub, who, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE', 'CAREER'] }], {
      profile: { ...profile, headline: marked.headline },
      career: {
        ...career,
        summary: marked.summary,
        positions: [{ employerName: marked.employer, title: '開発', from: '2019-04' }],
      },
      contact: { email: marked.email, phone: marked.phone },
      conditions: { ...conditions, desiredSalary: marked.salary },
    });
    const pool = `{ candidatePool(filter: { text: "${marked.headline}" }) { edges { node { id } } } }`;
    const found = await hub.ask<{ candidatePool: { edges: { node: { id: string } }[] } }>(mirai, pool);
    const introduction = await propose(
      hub,
      mirai,
      found.data.candidatePool.edges[0]?.node.id ?? '',
      await openJob(hub, toto),
    );
    await approve(hub, joined.token, introduction);
    await hire(hub, introduction, { agency: mirai, employer: toto, startsOn: plusDays(dayOf(new Date()), 5) });
    await hub.advance({ advance: 'P6D' });

    for (const refused of await failures(joined.token, aozora)) expect(revealed(refused)).toEqual([]);
    expect(hub.output().split('\n').length).toBeGreaterThan(20);
    expect(revealed(hub.output())).toEqual([]);
    expect(revealed((await hub.http.get('/metrics')).text)).toEqual([]);
    const { kept, revealing } = await told(hub.databaseUrl);
    expect(kept).toBeGreaterThan(10);
    expect(revealing).toEqual([]);
  });

  /** Answers to requests that carry the values and go wrong in each place where one can. */
  async function failures(candidate: string, employer: string): Promise<string[]> {
    const update = 'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }';
    const wrong = {
      profile: { ...profile, headline: `${marked.headline}\n`, occupation: marked.headline },
      contact: { email: `${marked.email}@`, phone: `${marked.phone}ではない` },
    };
    const asked: Promise<Answer>[] = [
      ...Object.entries(wrong).map(([part, value]) => hub.ask(candidate, update, { input: { [part]: value } })),
      hub.ask(candidate, update, { input: { profile: { ...profile, headline: `\u0000${marked.headline}` } } }),
      hub.ask(candidate, update, { input: { profile: { ...profile, yearsOfExperience: marked.headline } } }),
      hub.ask(candidate, `{ me { id(x: "${marked.name}") } }`),
      hub.ask(candidate, `query { "${marked.name}" }`),
      hub.ask(employer, 'query($id: ID!) { registration(id: $id) { id } }', { id: marked.email }),
      hub.ask(null, 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
        input: { email: marked.email, code: '000000' },
      }),
    ];
    const answers = await Promise.all(asked);
    for (const answer of answers) expect(answer.errors?.length).toBeGreaterThan(0);
    return answers.map((answer) => JSON.stringify(answer));
  }
});

/** What the hub's parts told each other: outboxes, inboxes, jobs. */
async function told(url: string): Promise<{ kept: number; revealing: string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where tablename in ('outbox', 'inbox') or schemaname = 'jobs'`,
    );
    const revealing: string[] = [];
    let kept = 0;
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
      kept += rows.length;
      revealing.push(...rows.filter(({ text }) => revealed(text).length > 0).map(() => name));
    }
    return { kept, revealing };
  } finally {
    await client.end();
  }
}
