import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { subgraphNames } from '../../schema/roles.js';
import { type Answer, eventually, startHub, type TestHub } from '../support/hub.js';
import {
  accept,
  approve,
  data,
  hire,
  openJob,
  type Person,
  person,
  profile,
  propose,
  register,
  searchPool,
} from '../support/story.js';

const NETWORK = [{ audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE', 'CAREER'] }];
const SIGN_IN_CODE = 'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { ok } }';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const REWARDS = '{ myRewards { units pendingUnits slots { status } } registrations(first: 100) { totalCount } }';

interface Outcome {
  readonly myRewards: { units: number; pendingUnits: number; slots: { status: string }[] };
  readonly registrations: { totalCount: number };
}

/** A client as the contract asks for it: what may be tried again is tried again, under the same idempotency key. */
function patient(hub: TestHub): TestHub {
  return {
    ...hub,
    async ask<T>(...asked: Parameters<TestHub['ask']>) {
      for (let tries = 0; tries < 100; tries += 1) {
        const answer = (await hub.ask<T>(...asked).catch(() => null)) as Answer<T> | null;
        const again = answer?.errors?.some(({ extensions }) => (extensions as { retryable?: boolean }).retryable);
        if (answer && !again) return answer;
        await sleep(100);
      }
      throw new Error('The hub did not come back');
    },
    mails: (to, count) => eventually(() => hub.mails(to, count).catch(() => null), 20_000),
  };
}

describe('five processes of which each is killed in the middle of the relay', () => {
  let hub: TestHub;
  let client: TestHub;
  beforeAll(async () => {
    hub = await startHub('five processes');
    client = patient(hub);
  });
  afterAll(() => hub?.stop());

  /** Accepts, with a newer code where a lost answer had brought two; whoever did and lost the answer signs in by a mailed code. */
  async function join(who: Person, headline: string): Promise<string> {
    const more = { profile: { ...profile, headline } };
    const joined = await accept(client, who, NETWORK, more).catch((error: Error) => {
      if (error.message.includes('INVITATION_CODE_WRONG')) return accept(client, who, NETWORK, more);
      if (error.message.includes('CONFLICT')) return null;
      throw error;
    });
    if (joined) return joined.token;
    const before = (await client.mails(who.email)).length;
    data(await client.ask(null, SIGN_IN_CODE, { input: { email: who.email } }));
    const [newest] = await client.mails(who.email, before + 1);
    const code = /確認コード: (\d{6})/.exec(newest?.text ?? '')?.[1] ?? '';
    const input = { email: who.email, code };
    return data(await client.ask<{ signIn: { accessToken: string } }>(null, SIGN_IN, { input })).signIn.accessToken;
  }

  it('loses nothing and does nothing twice', async () => {
    const [passing, hiring, agency] = await Promise.all(
      ['employer-aozora', 'employer-toto', 'agency-mirai'].map((name) => hub.token(name)),
    );
    if (!passing || !hiring || !agency) throw new Error('No tokens');
    const startsOn = plusDays(dayOf(new Date()), 10);
    const opening = await openJob(client, hiring);
    const everyone: Person[] = [];

    async function goRound(who: Person): Promise<void> {
      const headline = `${who.email}の経歴`;
      await register(client, passing ?? '', who, { idempotencyKey: who.email });
      const token = await join(who, headline);
      const { edges } = await searchPool(client, agency ?? '', { first: 100 });
      const found = edges.find(({ node }) => node.profile?.headline === headline);
      const introduction = await propose(client, agency ?? '', found?.node.id ?? '', opening, {
        idempotencyKey: who.email,
      });
      await approve(client, token, introduction);
      await hire(client, introduction, { agency: agency ?? '', employer: hiring ?? '', startsOn });
    }

    for (const name of [...subgraphNames, 'gateway']) {
      const two = [person('髙橋 陸', 'タカハシ リク'), person('中村 凛', 'ナカムラ リン')];
      everyone.push(...two);
      const victim = hub.pids().get(name);
      if (!victim) throw new Error(`${name} does not run`);
      const killing = sleep(Math.random() * 1_200).then(() => process.kill(victim, 'SIGKILL'));
      await Promise.all([killing, ...two.map(goRound)]);
      await eventually(async () => {
        const now = hub.pids().get(name);
        return now && now !== victim && (await fetch(`${hub.url}/readyz`).catch(() => null))?.ok ? now : null;
      });
    }

    const pending = data(await client.ask<Outcome>(passing, REWARDS));
    expect(pending.registrations.totalCount).toBe(10);
    const now = `${plusDays(startsOn, 1)}T00:00:00Z`;
    const victim = hub.pids().get('rewards') ?? 0;
    const moving = hub.advance({ now }).catch(() => null);
    await sleep(50);
    process.kill(victim, 'SIGKILL');
    await moving;
    const earned = await eventually(async () => {
      const outcome = data(await client.ask<Outcome>(await hub.token('employer-aozora'), REWARDS));
      return outcome.myRewards.slots.length === 3 && outcome.myRewards.units === 60 ? outcome : null;
    }, 30_000);
    expect(earned.myRewards).toMatchObject({ units: 60, pendingUnits: 0 });

    for (const who of everyone) {
      const mails = (await hub.mails(who.email)).filter(({ text }) => text.includes('/relay/'));
      expect([who.email, mails.length]).toEqual([who.email, 1]);
    }
  }, 180_000);
});
