import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Connection,
  connectAts,
  deliver,
  greenhousePayload,
  settled,
  signedByGreenhouse,
} from '../support/ats.js';
import {
  basic,
  bearer,
  leverApi,
  leverOpportunity,
  type Provider,
  startProvider,
  talentioApi,
  talentioCandidate,
} from '../support/ats-providers.js';
import { ashbyPayload, leverPayload, signedBySmartRecruiters, speakers } from '../support/ats-speakers.js';
import { startHub, type TestHub, waysOfRunning } from '../support/hub.js';
import { accept, type Person, person, searchPool } from '../support/story.js';

interface Story {
  readonly provider: string;
  readonly position: string;
  /** Connects, lets the provider tell of the rejection, and answers the connection. */
  readonly tell: (who: Person) => Promise<Connection>;
}

/** Each a story as its provider tells it: from the rejection in the ATS to a candidate who has consented. */
describe.each(waysOfRunning)('a rejection in an ATS becomes a consent, in %s', (way) => {
  let hub: TestHub;
  let employer: string;
  let mirai: string;
  const running: Provider[] = [];

  beforeAll(async () => {
    hub = await startHub(way);
    employer = await hub.token('employer-kitahama');
    mirai = await hub.token('agency-mirai');
  });
  afterAll(async () => {
    await hub?.stop();
    for (const provider of running) await provider.stop();
  });

  async function provider(...args: Parameters<typeof startProvider>): Promise<Provider> {
    const started = await startProvider(...args);
    running.push(started);
    return started;
  }

  const stories: Story[] = [
    {
      provider: 'GREENHOUSE',
      position: 'バックエンドエンジニア',
      async tell({ email }) {
        const connection = await connectAts(hub, employer, { provider: 'GREENHOUSE', secret: 'ghsecret' });
        const sent = { email, applicationId: 69306314, candidateId: 57683957, at: '2026-01-20T03:00:00.000Z' };
        const ping = { action: 'ping', payload: { web_hook_id: 1 } };
        expect(await deliver(hub, connection, signedByGreenhouse('ghsecret', ping))).toBe(200);
        for (const action of ['candidate_stage_change', 'reject_candidate'])
          expect(await deliver(hub, connection, signedByGreenhouse('ghsecret', greenhousePayload(action, sent)))).toBe(
            200,
          );
        return connection;
      },
    },
    {
      provider: 'LEVER',
      position: 'プロダクトマネージャー',
      async tell({ email }) {
        const api = await provider(basic('lever-key'), leverApi(new Map([['o-1', leverOpportunity('o-1', email)]])));
        const connection = await connectAts(hub, employer, {
          provider: 'LEVER',
          secret: 'tok-secret',
          apiKey: 'lever-key',
          apiBaseUrl: `${api.url}/`,
          relayTags: ['relay'],
        });
        const hook = speakers.LEVER?.sign('tok-secret', leverPayload(), new Date());
        expect(await deliver(hub, connection, hook ?? { body: '', headers: {} })).toBe(200);
        return connection;
      },
    },
    {
      provider: 'ASHBY',
      position: 'データアナリスト',
      async tell({ email, name }) {
        const connection = await connectAts(hub, employer, { provider: 'ASHBY', secret: 'ashby-secret' });
        const candidate = { name, primaryEmailAddress: { value: email, type: 'Personal', isPrimary: true } };
        // One change, two webhooks, and their times differ a little.
        for (const [action, updatedAt] of [
          ['candidateStageChange', '2026-01-20T03:00:00.000Z'],
          ['applicationUpdate', '2026-01-20T03:00:01.250Z'],
        ] as const) {
          const payload = ashbyPayload({ updatedAt }, candidate, action);
          const hook = speakers.ASHBY?.sign('ashby-secret', payload, new Date());
          expect(await deliver(hub, connection, hook ?? { body: '', headers: {} })).toBe(200);
        }
        return connection;
      },
    },
    {
      provider: 'SMARTRECRUITERS',
      position: '物流企画',
      async tell({ email }) {
        const assignment = { status: 'REJECTED', job: { id: 'jid', title: '物流企画' } };
        const api = await provider({ header: 'x-smarttoken', value: 'sr-key' }, (path) =>
          path === '/candidates/cid'
            ? { body: { id: 'cid', firstName: '大輔', lastName: '山本', email, primaryAssignment: assignment } }
            : undefined,
        );
        const secret = 'HeBVky2bccvvkcXPimH8c';
        const connection = await connectAts(hub, employer, {
          provider: 'SMARTRECRUITERS',
          secret,
          apiKey: 'sr-key',
          apiBaseUrl: api.url,
        });
        const greeting = await fetch(`${hub.url}/hooks/ats/${connection.id}`, {
          method: 'POST',
          headers: { 'x-hook-secret': 'test-me' },
        });
        expect([greeting.status, greeting.headers.get('x-hook-secret')]).toEqual([200, 'test-me']);
        const hook = signedBySmartRecruiters(secret, { job_id: 'jid', candidate_id: 'cid' }, new Date(), {
          'event-id': randomUUID(),
          'event-name': 'application.status.updated',
          'event-version': 'v201910',
          link: '<https://api.smartrecruiters.com/candidates/cid/jobs/jid>; rel=self',
        });
        expect(await deliver(hub, connection, hook)).toBe(200);
        return connection;
      },
    },
    {
      provider: 'TALENTIO',
      position: '店舗マネージャー',
      async tell({ email }) {
        const withdrawn = talentioCandidate(2, `withdrawn-${email}`, { status: 'reject' });
        const ongoing = talentioCandidate(3, `ongoing-${email}`, { status: 'ongoing' });
        const api = await provider(bearer('talentio'), talentioApi([talentioCandidate(1, email), withdrawn, ongoing]));
        const connection = await connectAts(hub, employer, {
          provider: 'TALENTIO',
          apiKey: 'talentio',
          apiBaseUrl: api.url,
          relayTags: ['リレー'],
        });
        await hub.advance({ advance: 'PT1S' });
        return connection;
      },
    },
  ];

  it.each(stories.map((story) => [story.provider, story] as const))('as %s tells it', async (name, story) => {
    const who = person();
    const connection = await story.tell(who);
    const [mail, ...more] = await hub.mails(who.email);
    expect([mail?.text.includes(story.position), more]).toEqual([true, []]);
    const { deliveries } = await settled(hub, employer, connection);
    expect(deliveries.filter(({ outcome }) => outcome === 'APPLIED')).toHaveLength(1);
    expect(deliveries.filter(({ outcome }) => !['APPLIED', 'DUPLICATE', 'IGNORED'].includes(outcome))).toEqual([]);
    if (name === 'TALENTIO') {
      for (const other of ['withdrawn', 'ongoing'])
        expect(
          (
            await hub.http
              .get('/dev/mail')
              .query({ to: `${other}-${who.email}` })
              .set('accept', 'application/json')
          ).body,
        ).toEqual([]);
    }

    const before = (await searchPool(hub, mirai)).edges.length;
    await accept(hub, who, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
    expect((await searchPool(hub, mirai)).edges).toHaveLength(before + 1);
  });
});
