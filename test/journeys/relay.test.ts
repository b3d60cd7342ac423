import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { eventually, startHub, type TestHub, waysOfRunning } from '../support/hub.js';
import {
  accept,
  approve,
  data,
  hire,
  type Joined,
  openJob,
  type Person,
  person,
  profile,
  propose,
  register,
  searchPool,
} from '../support/story.js';

const NETWORK = [{ audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE', 'CAREER', 'CONDITIONS'] }];

const REWARDS = `{ myRewards { units pendingUnits unitsPerSlot
  slots { id status expiresOn feeWaived reservedFor { id } consumedBy { id fee feeWaived } }
  postings(first: 100) { totalCount edges { node { kind units reasonJa } } } } }`;

interface Rewards {
  readonly units: number;
  readonly pendingUnits: number;
  readonly slots: {
    id: string;
    status: string;
    feeWaived: number | null;
    reservedFor: { id: string } | null;
    consumedBy: { id: string; fee: number; feeWaived: number } | null;
  }[];
  readonly postings: { edges: { node: { kind: string; units: number } }[] };
}

const REPORT = `query($input: SlotReportInput!) { slotReport(input: $input) { rows { group hired started slotsMinted }
  total { registered invited consented introduced hired started leftEarly slotsMinted slotsReserved slotsConsumed slotsExpired feesSaved } csv } }`;

const IMPORT = `mutation($input: ImportRegistrationsInput!) { importRegistrations(input: $input) {
  encoding rows registered unchanged skipped refused { row column code } } }`;

type Member = Joined & { readonly headline: string };

interface Reserved {
  readonly reserveSlot: { slot: { id: string; status: string } };
}

interface Reported {
  readonly slotReport: { total: Record<string, number>; csv: string };
}

function csvOf(people: readonly Person[]): string {
  const rows = people.map(
    ({ name, kana, email }) =>
      `${name},${kana},${email},営業企画,SECOND_INTERVIEW,STRONG_FUTURE_FIT,2026-09-30,リレー可`,
  );
  return ['name,nameKana,email,position,stageReached,disposition,rejectedOn,tags', ...rows].join('\r\n');
}

describe.each(waysOfRunning)('the relay, in %s', (way) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub(way);
  });
  afterAll(() => hub?.stop());

  const today = async () => dayOf(await hub.advance({ advance: 'PT0S' }));
  const rewardsOf = async (client: string) =>
    data(await hub.ask<{ myRewards: Rewards }>(await hub.token(client), REWARDS)).myRewards;
  const settled = (client: string, done: (rewards: Rewards) => boolean) =>
    eventually(async () => {
      const rewards = await rewardsOf(client);
      return done(rewards) ? rewards : null;
    });
  /** Each is introduced to an opening of that employer, approves, and is hired to start in ten days. */
  async function hireAll(
    people: readonly Member[],
    hirer: string,
  ): Promise<{ introduction: string; placement: string }[]> {
    const [employer, agency] = [await hub.token(hirer), await hub.token('agency-kansai')];
    const opening = await openJob(hub, employer);
    const startsOn = plusDays(await today(), 10);
    const made = [];
    for (const one of people) {
      const introduction = await propose(hub, agency, await idFor(agency, one), opening);
      await approve(hub, one.token, introduction);
      made.push({ introduction, placement: await hire(hub, introduction, { agency, employer, startsOn }) });
    }
    return made;
  }

  /** What this agency calls the person; headlines are the persons' own here. */
  async function idFor(agency: string, { headline }: Member): Promise<string> {
    const { edges } = await searchPool(hub, agency, { first: 100 });
    return edges.find(({ node }) => node.profile?.headline === headline)?.node.id ?? '';
  }

  async function take(who: Person): Promise<Member> {
    const headline = `${who.email}の経歴`;
    return { headline, ...(await accept(hub, who, NETWORK, { profile: { ...profile, headline } })) };
  }

  it('ten are passed on, three are hired elsewhere, and the next hire is free', async () => {
    const people = Array.from({ length: 10 }, (_, index) => person(`髙橋 ${index}`, 'タカハシ'));
    const byMutation = data(
      await hub.ask<{ importRegistrations: object }>(await hub.token('employer-aozora'), IMPORT, {
        input: { contentBase64: iconv.encode(csvOf(people.slice(0, 5)), 'cp932').toString('base64') },
      }),
    ).importRegistrations;
    expect(byMutation).toEqual({ encoding: 'CP932', rows: 5, registered: 5, unchanged: 0, skipped: 0, refused: [] });
    const upload = () =>
      hub.token('employer-aozora').then((token) =>
        hub.http
          .post('/import/registrations')
          .set('authorization', `Bearer ${token}`)
          .set('content-type', 'text/csv')
          .send(csvOf(people.slice(5))),
      );
    expect((await upload()).body).toMatchObject({ encoding: 'UTF_8', rows: 5, registered: 5, refused: [] });
    expect((await upload()).body).toMatchObject({ registered: 0, unchanged: 5 });

    await hub.advance({ advance: 'P1D' });
    const consented: Member[] = [];
    for (const one of people.slice(0, 6)) consented.push(await take(one));
    await hireAll(consented.slice(0, 3), 'employer-toto');
    const pending = await settled('employer-aozora', ({ pendingUnits }) => pendingUnits === 180);
    expect(pending).toMatchObject({ units: 0, slots: [] });

    await hub.advance({ advance: 'P11D' });
    const earned = await settled('employer-aozora', ({ slots }) => slots.length === 1);
    expect(earned).toMatchObject({ units: 0, pendingUnits: 0, slots: [{ status: 'AVAILABLE' }] });
    expect(earned.postings.edges.map(({ node }) => node.units).sort()).toEqual([-180, 60, 60, 60]);

    const guest = person('小川 湊', 'オガワ ミナト');
    await register(hub, await hub.token('employer-toto'), guest);
    const candidate = await take(guest);
    const [employer, agency] = [await hub.token('employer-aozora'), await hub.token('agency-kansai')];
    const introduction = await propose(hub, agency, await idFor(agency, candidate), await openJob(hub, employer));
    await approve(hub, candidate.token, introduction);
    const reserve = 'mutation($input: ReserveSlotInput!) { reserveSlot(input: $input) { slot { id status } } }';
    const [held, again] = [
      data(await hub.ask<Reserved>(employer, reserve, { input: { introductionId: introduction } })).reserveSlot.slot,
      data(await hub.ask<Reserved>(employer, reserve, { input: { introductionId: introduction } })).reserveSlot.slot,
    ];
    expect(held).toEqual({ id: earned.slots[0]?.id, status: 'RESERVED' });
    expect(again).toEqual(held);
    const placement = await hire(hub, introduction, {
      agency,
      employer,
      startsOn: plusDays(await today(), 10),
      annualSalary: 5_000_000,
    });
    await hub.advance({ advance: 'P11D' });
    const spent = await settled('employer-aozora', ({ slots }) => slots[0]?.status === 'CONSUMED');
    expect(spent).toMatchObject({ units: 0, slots: [{ feeWaived: 1_750_000, consumedBy: { id: placement } }] });
    await eventually(async () => {
      const { placements } = data(
        await hub.ask<{ placements: { edges: { node: { id: string; fee: number; feeWaived: number } }[] } }>(
          await hub.token('agency-kansai'),
          '{ placements(first: 50) { edges { node { id fee feeWaived } } } }',
        ),
      );
      const mine = placements.edges.find(({ node }) => node.id === placement)?.node;
      return mine?.feeWaived === 1_750_000 ? mine : null;
    });

    const day = await today();
    const { slotReport } = data(
      await hub.ask<Reported>(await hub.token('employer-aozora'), REPORT, {
        input: { from: plusDays(day, -30), to: day },
      }),
    );
    expect(slotReport.total).toMatchObject({
      registered: 10,
      invited: 10,
      hired: 3,
      started: 3,
      leftEarly: 0,
      slotsMinted: 1,
      slotsConsumed: 1,
      feesSaved: 1_750_000,
    });
    expect(slotReport.csv.startsWith('\ufeff')).toBe(true);
  }, 120_000);

  it('seven hires are two slots and sixty units', async () => {
    const people = Array.from({ length: 7 }, () => person('佐藤 陸', 'サトウ リク'));
    const employer = await hub.token('employer-kitahama');
    for (const one of people) await register(hub, employer, one);
    const consented: Member[] = [];
    for (const one of people) consented.push(await take(one));
    await hireAll(consented, 'employer-toto');
    await hub.advance({ advance: 'P11D' });
    const rewards = await settled('employer-kitahama', ({ units, slots }) => slots.length >= 2 && units > 0);
    expect(rewards).toMatchObject({ units: 60, pendingUnits: 0 });
    expect(rewards.slots.map(({ status }) => status)).toEqual(['AVAILABLE', 'AVAILABLE']);
    expect(rewards.postings.edges.reduce((sum, { node }) => sum + node.units, 0)).toBe(rewards.units);
  }, 120_000);
});
