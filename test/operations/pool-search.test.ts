import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startHub, type TestHub } from '../support/hub.js';
import { codes, data, join, openJob, type Pool, person, profile, propose, searchPool } from '../support/story.js';

const people = [
  {
    headline: 'Webアプリの開発とＡＩ導入',
    skills: ['JS', 'クバネティス', 'Excel'],
    occupation: '02',
    prefecture: '13',
    years: 6,
    from: '2026-06-01',
  },
  {
    headline: '法人営業の責任者',
    skills: ['法人営業', 'エクセル'],
    occupation: '07',
    prefecture: '27',
    years: 10,
    from: '2026-07-01',
  },
  {
    headline: 'サーバー運用とPM',
    skills: ['AWS', 'linux', 'ジャバスクリプト'],
    occupation: '02',
    prefecture: '14',
    years: 3,
    from: null,
  },
  {
    headline: '経理と簿記',
    skills: ['日商簿記', 'excel'],
    occupation: '06',
    prefecture: '40',
    years: 4,
    from: '2026-01-01',
  },
] as const;

describe('the pool', () => {
  let hub: TestHub;
  let mirai: string;
  beforeAll(async () => {
    hub = await startHub('one process');
    mirai = await hub.token('agency-mirai');
    const aozora = await hub.token('employer-aozora');
    for (const [index, { headline, skills, occupation, prefecture, years, from }] of people.entries()) {
      const scopes = index === 3 ? ['PROFILE'] : ['PROFILE', 'CONDITIONS'];
      await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes }], person(), {
        profile: {
          ...profile,
          headline,
          skills,
          occupation,
          prefecture,
          yearsOfExperience: years,
          openToRelocation: index === 1,
        },
        conditions: { currentSalary: null, desiredSalary: 5_000_000 + index * 1_000_000, availableFrom: from },
      });
    }
  });
  afterAll(() => hub?.stop());

  const found = async (filter: object): Promise<string[]> =>
    (await searchPool(hub, mirai, { filter })).edges.map(({ node }) => node.profile?.headline ?? '').sort();
  const headlines = (...which: number[]) => which.map((index) => people[index]?.headline ?? '').sort();

  it.each([
    [{ text: 'AI' }, [0]],
    [{ text: '営業' }, [1]],
    [{ text: 'pm' }, [2]],
    [{ text: 'ｻｰﾊﾞ' }, [2]],
    [{ text: 'サーバー 運用' }, [2]],
    [{ text: '簿記' }, [3]],
    [{ text: '簿' }, [3]],
    [{ text: '開発 導入' }, [0]],
    [{ text: '開発 営業' }, []],
    [{ text: '%' }, []],
    [{ skillsAny: ['JavaScript'] }, [0, 2]],
    [{ skillsAny: ['ＪＳ'] }, [0, 2]],
    [{ skillsAll: ['ジャバスクリプト', 'K8s'] }, [0]],
    [{ skillsAny: ['表計算'] }, [0, 1, 3]],
    [{ skillsAny: ['簿記2級'] }, [3]],
    [{ occupations: ['エンジニア'] }, [0, 2]],
    [{ occupations: ['営業', '06'] }, [1, 3]],
    [{ prefectures: ['13', '14'], yearsMin: 5 }, [0]],
    [{ yearsMax: 4 }, [2, 3]],
    [{ desiredSalaryMax: 6_000_000 }, [0, 1]],
    // Whoever did not say from when, or does not let it be seen, is not found by it.
    [{ availableBy: '2026-05-31' }, []],
    [{ availableBy: '2026-06-01' }, [0]],
    [{ availableBy: '2026-07-01' }, [0, 1]],
    [{ availableBy: '2099-01-01', yearsMin: 7 }, [1]],
    // The same skill by each of its names.
    ...['JavaScript', 'ジャバスクリプト', 'JS', 'ｊａｖａｓｃｒｉｐｔ', 'ｼﾞｬﾊﾞｽｸﾘﾌﾟﾄ'].map(
      (name) => [{ skillsAny: [name] }, [0, 2]] as const,
    ),
  ])('finds by %j', async (filter, expected) => {
    expect(await found(filter)).toEqual(headlines(...expected));
  });

  it('refuses an occupation that is none', async () => {
    const answer = await hub.ask(
      mirai,
      '{ candidatePool(filter: { occupations: ["宇宙飛行"] }) { edges { cursor } } }',
    );
    expect([codes(answer), answer.errors?.[0]?.extensions.field]).toEqual([['INVALID_INPUT'], 'filter.occupations']);
  });

  it('orders by the published criteria, and explains every point', async () => {
    const opening = await openJob(hub, await hub.token('employer-toto'), {
      skills: ['JavaScript', 'Kubernetes', 'Excel'],
      salaryMax: 5_000_000,
    });
    for (const filter of [
      { jobOpeningId: opening },
      { jobOpeningId: opening, yearsMin: 5, prefectures: ['13'] },
      { skillsAny: ['JS'], occupations: ['12'], desiredSalaryMax: 8_000_000 },
    ]) {
      const { edges } = await searchPool(hub, mirai, { filter, orderBy: 'MATCH' });
      const scores = edges.map(({ node }) => node.match?.score ?? 0);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { node } of edges) {
        const { score, reasons } = node.match as unknown as { score: number; reasons: { points: number }[] };
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      }
    }
    const { edges } = await searchPool(hub, mirai, { filter: { jobOpeningId: opening }, orderBy: 'MATCH' });
    // JavaScript 2, Kubernetes 3, Excel 1: all, a third, a sixth, a sixth of 40; then occupation, place, salary, newness.
    expect(edges.map(({ node }) => [node.profile?.headline, node.match?.score])).toEqual([
      [people[0].headline, 40 + 20 + 15 + 10 + 5],
      [people[2].headline, 13 + 20 + 8 + 5],
      [people[1].headline, 6 + 8 + 5],
      [people[3].headline, 6 + 5],
    ]);
    // Whom the agency has introduced to the opening, it need not be shown for it again; another agency need.
    await propose(hub, mirai, edges[0]?.node.id ?? '', opening);
    expect(await found({ jobOpeningId: opening })).toEqual(headlines(1, 2, 3));
    const kansai = await hub.token('agency-kansai');
    expect((await searchPool(hub, kansai, { filter: { jobOpeningId: opening } })).edges).toHaveLength(4);
  });

  it('suggests skills from the dictionary to anyone', async () => {
    const answer = await hub.ask<{ skills: object[]; occupations: { code: string }[] }>(
      null,
      '{ skills(text: "クバ", first: 3) { name synonyms } occupations { code name synonyms } }',
    );
    expect(data(answer).skills).toEqual([{ name: 'Kubernetes', synonyms: expect.arrayContaining(['K8s']) }]);
    expect(data(answer).occupations).toHaveLength(15);
  });

  it('counts up to a thousand, in the list and in every facet', async () => {
    const database = new pg.Client({ connectionString: hub.databaseUrl });
    await database.connect();
    try {
      await database.query(`
        create temp table copies as select gen_random_uuid() as id, c.id as of from candidate.candidate c, generate_series(1, 1000) where c.headline = '${people[1].headline}';
        insert into candidate.candidate select (jsonb_populate_record(null::candidate.candidate, to_jsonb(c) || jsonb_build_object('id', x.id, 'mailbox_hash', '\\x' || md5(x.id::text)))).*
          from copies x join candidate.candidate c on c.id = x.of;
        insert into candidate.release select (jsonb_populate_record(null::candidate.release, to_jsonb(r) || jsonb_build_object('candidate_id', x.id))).*
          from copies x join candidate.release r on r.candidate_id = x.of`);
    } finally {
      await database.end();
    }
    const facets = `{ candidatePoolFacets { occupations { value count { value isExact } } prefectures { value label count { value isExact } } } }`;
    const told = data(await hub.ask<{ candidatePoolFacets: object }>(mirai, facets)).candidatePoolFacets;
    const [more, few] = [{ value: 1000, isExact: false }, (value: number) => ({ value, isExact: true })];
    expect(told).toEqual({
      occupations: [
        { value: '07', count: more },
        { value: '02', count: few(2) },
        { value: '06', count: few(1) },
      ],
      prefectures: [
        { value: '27', label: '大阪府', count: more },
        { value: '13', label: '東京都', count: few(1) },
        { value: '14', label: '神奈川県', count: few(1) },
        { value: '40', label: '福岡県', count: few(1) },
      ],
    });
    expect((await searchPool(hub, mirai)).count).toEqual(more);
    expect((await searchPool(hub, mirai, { filter: { occupations: ['02'] } })).count).toEqual(few(2));
  });

  it('turns the pages of words through whoever uses them, once each, and finds the oldest of all', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Pool = await searchPool(hub, mirai, { filter: { text: '営業' }, first: 100, after });
      seen.push(...page.edges.map(({ node }) => `${node.id} ${node.profile?.headline}`));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(1001);
    expect(new Set(seen).size).toBe(1001);
    expect(seen.every((one) => one.endsWith(people[1].headline))).toBe(true);
    // Behind more newer people than are looked at before the index is.
    expect(await found({ text: 'AI' })).toEqual(headlines(0));
  });
});
