import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Connection,
  connectAts,
  deliver,
  type GreenhousePerson,
  greenhousePayload,
  settled,
  signedByGreenhouse,
} from '../support/ats.js';
import { startHub, type TestHub } from '../support/hub.js';
import { codes, data } from '../support/story.js';

const SECRET = 'ghsecret';
let nextId = 1000;

function someone(at = '2026-01-20T03:00:00.000Z'): GreenhousePerson {
  nextId += 1;
  return { email: `gh${nextId}-${Date.now()}@example.jp`, applicationId: nextId, candidateId: nextId + 50_000, at };
}

const later = (person: GreenhousePerson, at: string): GreenhousePerson => ({ ...person, at });

describe('what an ATS tells', () => {
  let hub: TestHub;
  let aozora: string;
  let connection: Connection;

  beforeAll(async () => {
    hub = await startHub('one process');
    aozora = await hub.token('employer-aozora');
  });
  afterAll(() => hub?.stop());

  async function connect(more: Record<string, unknown> = {}): Promise<Connection> {
    connection = await connectAts(hub, aozora, { provider: 'GREENHOUSE', secret: SECRET, ...more });
    return connection;
  }

  const tell = (action: string, person: GreenhousePerson) =>
    deliver(hub, connection, signedByGreenhouse(SECRET, greenhousePayload(action, person)));
  const tellPerson = (action: string, payload: unknown) =>
    deliver(hub, connection, signedByGreenhouse(SECRET, { action, payload }));
  const outcomes = async (count: number) =>
    (await settled(hub, aozora, connection, count)).deliveries.map(({ kind, outcome }) => `${kind} ${outcome}`);

  async function registrations(person: GreenhousePerson): Promise<{ id: string; status: string; source: string }[]> {
    const query =
      '{ registrations(first: 100) { edges { node { id status source externalId candidateName position stageReached tags } } } }';
    const answer = await hub.ask<{
      registrations: { edges: { node: { id: string; status: string; source: string; externalId: string } }[] };
    }>(aozora, query);
    return data(answer)
      .registrations.edges.map(({ node }) => node)
      .filter(({ externalId }) => externalId === String(person.applicationId));
  }

  it('a rejection registers the person once, however often it is delivered', async () => {
    await connect();
    const ito = someone();
    for (let i = 0; i < 7; i += 1) expect(await tell('reject_candidate', ito)).toBe(200);
    expect((await outcomes(7)).sort()).toEqual(['REJECTED APPLIED', ...Array(6).fill('REJECTED DUPLICATE')]);
    expect(await registrations(ito)).toMatchObject([
      {
        source: 'ATS',
        candidateName: '伊藤 葵',
        position: 'バックエンドエンジニア',
        stageReached: 'FINAL_INTERVIEW',
        tags: ['リレー'],
      },
    ]);
    expect(await hub.mails(ito.email)).toHaveLength(1);
  });

  it('two systems may give one number to two people', async () => {
    const [first, second] = [someone(), someone()];
    for (const person of [first, { ...second, applicationId: first.applicationId }]) {
      await connect();
      await tell('reject_candidate', person);
      expect(await outcomes(1)).toEqual(['REJECTED APPLIED']);
      expect(await hub.mails(person.email)).toHaveLength(1);
    }
  });

  it('an unreject before the mail cancels it, also when redeliveries come in between', async () => {
    await connect({ sendDelayHours: 24 });
    const ito = someone('2026-01-20T03:00:00.000Z');
    const back = later(ito, '2026-01-20T04:00:00.000Z');
    const story = [
      ['reject_candidate', ito],
      ['reject_candidate', ito],
      ['unreject_candidate', back],
      ['reject_candidate', ito],
    ] as const;
    for (const [index, [action, person]] of story.entries()) {
      await tell(action, person);
      await outcomes(index + 1);
    }
    expect(await outcomes(4)).toEqual([
      'REJECTED DUPLICATE',
      'UNREJECTED APPLIED',
      'REJECTED DUPLICATE',
      'REJECTED APPLIED',
    ]);
    expect(await registrations(ito)).toMatchObject([{ status: 'ENDED' }]);
  });

  it('an older rejection that arrives after the unreject registers nobody', async () => {
    await connect({ sendDelayHours: 24 });
    const ito = someone('2026-01-20T03:00:00.000Z');
    await tell('unreject_candidate', later(ito, '2026-01-20T04:00:00.000Z'));
    await outcomes(1);
    await tell('reject_candidate', ito);
    expect(await outcomes(2)).toEqual(['REJECTED IGNORED', 'UNREJECTED IGNORED']);
    expect(await registrations(ito)).toEqual([]);
  });

  it('a rejection that is meant again after an unreject invites', async () => {
    await connect({ sendDelayHours: 24 });
    const ito = someone('2026-01-20T03:00:00.000Z');
    await tell('reject_candidate', ito);
    await outcomes(1);
    await tell('unreject_candidate', later(ito, '2026-01-20T04:00:00.000Z'));
    await outcomes(2);
    await tell('reject_candidate', later(ito, '2026-01-20T05:00:00.000Z'));
    expect(await outcomes(3)).toEqual(['REJECTED APPLIED', 'UNREJECTED APPLIED', 'REJECTED APPLIED']);
    expect((await registrations(ito)).map(({ status }) => status).sort()).toEqual(['ENDED', 'PENDING_INVITATION']);
  });

  it.each([
    ['辞退', { rejection_reason: { id: 1, name: '選考辞退', type: { id: 2, name: 'They rejected us' } } }],
    [
      '辞退 by its type only',
      { rejection_reason: { id: 1, name: 'その他', type: { id: 2, name: 'They rejected us' } } },
    ],
    ['a prospect', { prospect: true }],
  ])('%s is no rejection', async (_what, application) => {
    await connect();
    const ito = { ...someone(), application };
    await tell('reject_candidate', ito);
    expect((await settled(hub, aozora, connection)).deliveries).toMatchObject([{ outcome: 'IGNORED' }]);
    expect(await registrations(ito)).toEqual([]);
  });

  it.each([
    ['may not be mailed', { candidate: { can_email: false } }],
    ['is private', { candidate: { is_private: true } }],
    ['applied for a confidential job', { job: { confidential: true } }],
  ])('who %s is held for a person, who may decide to invite', async (_what, more) => {
    await connect();
    const ito = { ...someone(), ...more };
    await tell('reject_candidate', ito);
    const [held] = (await settled(hub, aozora, connection)).deliveries;
    expect([held?.outcome, await registrations(ito)]).toEqual(['HELD', []]);
    const rerun = 'mutation($input: RerunAtsDeliveryInput!) { rerunAtsDelivery(input: $input) { delivery { id } } }';
    data(await hub.ask(aozora, rerun, { input: { deliveryId: held?.id } }));
    expect(await outcomes(1)).toEqual(['REJECTED HELD']);
    const toto = await hub.token('employer-toto');
    expect(codes(await hub.ask(toto, rerun, { input: { deliveryId: held?.id } }))).toEqual(['NOT_FOUND']);
    data(await hub.ask(aozora, rerun, { input: { deliveryId: held?.id, despiteHold: true } }));
    await hub.mails(ito.email);
    expect(await outcomes(1)).toEqual(['REJECTED APPLIED']);
  });

  it('relay tags decide, also when they change before the mail', async () => {
    await connect({ relayTags: ['リレー', 'relay'], sendDelayHours: 24 });
    const ito = { ...someone(), candidate: { tags: ['新卒'] } };
    await tell('reject_candidate', ito);
    expect(await outcomes(1)).toEqual(['REJECTED IGNORED']);
    await tellPerson('update_candidate', { candidate: { id: ito.candidateId, tags: ['新卒', 'relay'] } });
    await outcomes(2);
    expect(await registrations(ito)).toMatchObject([{ status: 'PENDING_INVITATION', tags: ['新卒', 'relay'] }]);
    await tellPerson('update_candidate', { candidate: { id: ito.candidateId, tags: ['新卒'] } });
    await outcomes(3);
    expect(await registrations(ito)).toMatchObject([{ status: 'ENDED' }]);
  });

  it.each(['delete_candidate', 'candidate_anonymized', 'merge_candidate'])(
    'after %s the link is dead, and a late rejection brings nobody back',
    async (action) => {
      await connect();
      const ito = someone();
      await tell('reject_candidate', ito);
      const [mail] = await hub.mails(ito.email);
      const token = /\/relay\/([\w-]+)/.exec(mail?.text ?? '')?.[1];
      await tellPerson(action, {
        person: { id: ito.candidateId },
        candidate_id: ito.candidateId,
        new_candidate_id: 1,
        anonymized_fields: ['full_name'],
      });
      await outcomes(2);
      const [registration] = await registrations(ito);
      if (action === 'merge_candidate') expect(registration?.status).toBe('ENDED');
      else expect(registration).toBeUndefined();
      await hub.advance({ advance: 'PT1M' });
      const { data: shown } = await hub.ask<{ invitation: { status: string } | null }>(
        null,
        `{ invitation(token: "${token}") { status } }`,
      );
      expect(shown?.invitation?.status ?? 'NONE').not.toBe('OPEN');
      await tell('reject_candidate', later(ito, '2026-02-20T03:00:00.000Z'));
      expect((await outcomes(3))[0]).toBe('REJECTED IGNORED');
    },
  );

  it('an unreject after the mail waits for a person', async () => {
    await connect();
    const ito = someone();
    await tell('reject_candidate', ito);
    await hub.mails(ito.email);
    await tell('unreject_candidate', later(ito, '2026-01-21T03:00:00.000Z'));
    expect((await outcomes(2))[0]).toBe('UNREJECTED HELD');
  });

  it('a person who cannot be registered is a dead letter, and re-run when asked', async () => {
    await connect();
    const ito = { ...someone(), candidate: { email_addresses: [{ value: 'not a mailbox', type: 'personal' }] } };
    await tell('reject_candidate', ito);
    const query = '{ atsConnections { id deliveries(outcome: FAILED) { kind detail nextTryAt attempts } } }';
    await settled(hub, aozora, connection);
    const { atsConnections } = data(
      await hub.ask<{ atsConnections: { id: string; deliveries: unknown[] }[] }>(aozora, query),
    );
    expect(atsConnections.find(({ id }) => id === connection.id)?.deliveries).toEqual([
      {
        kind: 'REJECTED',
        detail: `The person’s data cannot be registered. (${ito.applicationId})`,
        nextTryAt: null,
        attempts: 1,
      },
    ]);
  });

  it('what arrived is dropped after 30 days and can then not be re-run', async () => {
    await connect();
    await tell('reject_candidate', { ...someone(), candidate: { can_email: false } });
    const [held] = (await settled(hub, aozora, connection)).deliveries;
    await hub.advance({ advance: 'P31D' });
    const rerun = `mutation { rerunAtsDelivery(input: { deliveryId: "${held?.id}" }) { delivery { id } } }`;
    aozora = await hub.token('employer-aozora');
    expect(codes(await hub.ask(aozora, rerun))).toEqual(['CONFLICT']);
  });

  it('nothing unsigned, unknown or disconnected is taken', async () => {
    await connect();
    const hook = signedByGreenhouse(SECRET, greenhousePayload('reject_candidate', someone()));
    expect(await deliver(hub, connection, { ...hook, body: hook.body.replace('false', 'true ') })).toBe(401);
    expect(await deliver(hub, connection, { ...hook, headers: {} })).toBe(401);
    expect(await deliver(hub, { ...connection, id: randomUUID() }, hook)).toBe(404);
    expect(await deliver(hub, { ...connection, id: 'x' }, hook)).toBe(404);
    expect(await deliver(hub, connection, { ...hook, body: 'x'.repeat(1024 * 1024 + 1) })).toBe(413);
    const { refusedDeliveries, deliveries } = await settled(hub, aozora, connection, 0);
    expect([refusedDeliveries, deliveries]).toEqual([2, []]);

    const disconnect = `mutation { disconnectAts(input: { connectionId: "${connection.id}" }) { connection { isActive hasApiKey } } }`;
    for (let i = 0; i < 2; i += 1)
      expect(data(await hub.ask(aozora, disconnect))).toEqual({
        disconnectAts: { connection: { isActive: false, hasApiKey: false } },
      });
    expect(await deliver(hub, connection, hook)).toBe(404);
  });
});
