import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import {
  accept,
  codes,
  data,
  join,
  openJob,
  PROPOSE,
  person,
  propose,
  register,
  searchPool,
} from '../support/story.js';

const SET = 'mutation($input: SetReapplicationInput!) { setReapplication(input: $input) { employers { id name } } }';
const MINE = '{ myReapplications { name } }';
const SEEN = '{ registrations { edges { node { candidateName status wantsToReapply } } } }';
const FOUND =
  'query($filter: RegistrationFilter) { registrations(filter: $filter) { edges { node { candidateName status wantsToReapply } } } }';
const NETWORK = [{ audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE'] }];

interface Seen {
  readonly registrations: { edges: { node: { candidateName: string; status: string; wantsToReapply: boolean } }[] };
}

describe('someone who would apply again', () => {
  let hub: TestHub;
  let aozora: string;
  let mirai: string;
  let employerId: string;

  beforeAll(async () => {
    hub = await startHub('one process');
    [aozora, mirai] = await Promise.all([hub.token('employer-aozora'), hub.token('agency-mirai')]);
    employerId = data(await hub.ask<{ myEmployer: { id: string } }>(aozora, '{ myEmployer { id } }')).myEmployer.id;
  });
  afterAll(() => hub?.stop());

  const seenBy = async (token: string, name: string) =>
    data(await hub.ask<Seen>(token, SEEN)).registrations.edges.find(({ node }) => node.candidateName === name)?.node;
  const namesOf = async (filter: Record<string, unknown>) =>
    data(await hub.ask<Seen>(aozora, FOUND, { filter })).registrations.edges.map(({ node }) => node.candidateName);
  const untilSeen = (name: string, wantsToReapply: boolean) =>
    eventually(async () => ((await seenBy(aozora, name))?.wantsToReapply === wantsToReapply ? true : null));
  const set = (token: string, wanted: boolean, id = employerId) =>
    hub.ask(token, SET, { input: { employerId: id, wanted } });
  const introducing = async (opening: string) => {
    const [found] = (await searchPool(hub, mirai)).edges;
    const input = { candidateId: found?.node.id, jobOpeningId: opening, message: 'ご提案', conditions: '年収600万円' };
    return codes(await hub.ask(mirai, PROPOSE, { input }));
  };

  it('tells the employer that passed him on, may be introduced there then, and can take it back', async () => {
    const who = await join(hub, aozora, NETWORK, person('再応募 太郎'));
    const opening = await openJob(hub, aozora);
    expect(await introducing(opening)).toEqual(['INTRODUCTION_NOT_POSSIBLE']);
    expect((await seenBy(aozora, who.name))?.wantsToReapply).toBe(false);

    expect(data(await set(who.token, true))).toEqual({
      setReapplication: { employers: [{ id: employerId, name: '株式会社あおぞらテック' }] },
    });
    await untilSeen(who.name, true);
    expect((await seenBy(aozora, who.name))?.status).toBe('INVITED');
    const [found] = (await searchPool(hub, mirai)).edges;
    await propose(hub, mirai, found?.node.id ?? '', opening);

    expect(data(await set(who.token, false))).toEqual({ setReapplication: { employers: [] } });
    await untilSeen(who.name, false);
    expect(data(await hub.ask(who.token, MINE))).toEqual({ myReapplications: [] });
    data(await hub.ask(who.token, 'mutation { revokeAllConsents(input: {}) { consents { id } } }'));
  });

  it('says it when he accepts; the wish is for that employer, and not for its group', async () => {
    const operator = await hub.token('operator');
    const group = 'mutation($input: SetCorporateGroupInput!) { setCorporateGroup(input: $input) { corporateNumbers } }';
    data(await hub.ask(operator, group, { input: { corporateNumbers: ['8900000000001', '5900000000004'] } }));
    const who = person('再応募 花子');
    await register(hub, aozora, who);
    const { token } = await accept(hub, who, NETWORK, { wantsToReapply: true });
    await untilSeen(who.name, true);
    expect(await namesOf({ wantsToReapply: true })).toEqual(['再応募 花子']);
    expect(await namesOf({ wantsToReapply: false })).toEqual(['再応募 太郎']);
    expect(data(await hub.ask(token, MINE))).toEqual({ myReapplications: [{ name: '株式会社あおぞらテック' }] });
    expect(await introducing(await openJob(hub, await hub.token('employer-aozora-data')))).toEqual([
      'INTRODUCTION_NOT_POSSIBLE',
    ]);
    expect(await introducing(await openJob(hub, aozora))).toEqual([]);
  });

  it('an employer that never passed him on is NOT_FOUND, like one that is none', async () => {
    const { token } = await join(hub, await hub.token('employer-kitahama'), []);
    expect(codes(await set(token, true))).toEqual(['NOT_FOUND']);
    expect(codes(await set(token, true, 'nothing'))).toEqual(['NOT_FOUND']);
  });
});
