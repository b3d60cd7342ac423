import { acceptAs, decline, type Invited, invite, members, openJob, requestCode } from './people.js';
import { play } from './steps.js';
import { type Plan, turnsOfHistory, type World } from './world.js';
import { START, type WorldHub } from './world-hub.js';

const MINUTE_MS = 60_000;
/** Minutes between two turns: room for a seat each. */
const TURN = 20;
/** The minute of the first turn: everyone has answered by then. */
const FIRST_TURN = 100;
/** Days after which an observer looks: past the short consents, before the long ones. */
const LATER_MS = 10 * 86_400_000;

/** What a played history leaves to be asked about. */
export interface Played {
  readonly hub: WorldHub;
  readonly openings: readonly string[];
  /** The hub's own ids; null for whoever never joined. */
  readonly people: readonly (string | null)[];
  readonly registrations: readonly string[];
}

export interface Seat {
  readonly seat: number;
  readonly plan: Plan;
}

/** Plays one of the two histories on a hub, from nothing. The same turn is at the same time in both. */
export async function playHistory(hub: WorldHub, world: World, which: 'a' | 'b'): Promise<Played> {
  const seats: Seat[] = world.people.map((pair) => ({ seat: pair.seat, plan: pair[which] }));
  let minutes = 0;
  const at = (minute: number) => new Date(START.getTime() + minute * MINUTE_MS);
  const tick = () => {
    minutes += 1;
    return hub.clock(at(minutes));
  };
  await hub.reset();
  const openings: string[] = [];
  for (const by of [members.toto, members.toto, members.aozora]) {
    await tick();
    openings.push(await openJob(hub, by, `求人${openings.length}`));
  }
  const invited: Invited[] = [];
  for (const [index, { plan }] of seats.entries()) {
    await tick();
    invited.push(await invite(hub, index, plan.values));
  }
  minutes += 60;
  await tick();
  await hub.settle(true);
  const people = await answerAll(hub, seats, invited);

  for (let turn = 0; turn < turnsOfHistory; turn += 1) {
    for (const [index, { seat, plan }] of seats.entries()) {
      const [step, id] = [plan.turns[turn], people[index]];
      if (!step || !id) continue;
      const now = at(FIRST_TURN + turn * TURN + seat);
      await hub.clock(now);
      await play({ hub, openings, now }, id, step);
    }
  }
  await hub.settle(false);
  await hub.clock(at(FIRST_TURN + turnsOfHistory * TURN));
  if (world.suspended) await setStanding(hub, 'SUSPENDED');
  await hub.clock(new Date(START.getTime() + LATER_MS));
  await hub.settle(world.swept);
  return { hub, openings, people, registrations: invited.map(({ registrationId }) => registrationId) };
}

async function answerAll(
  hub: WorldHub,
  seats: readonly Seat[],
  invited: readonly Invited[],
): Promise<(string | null)[]> {
  const tokens = new Map<Invited, string>();
  for (const [index, one] of invited.entries()) {
    const answer = seats[index]?.plan.answer;
    if (answer === 'ACCEPT') tokens.set(one, await requestCode(hub, one));
    if (answer === 'DECLINE') await decline(hub, one);
  }
  await hub.settle(false);
  for (const [index, one] of invited.entries()) {
    const token = tokens.get(one);
    if (token && seats[index]) await acceptAs(hub, one, token, seats[index].plan.values);
  }
  await hub.settle(false);
  const ids = await hub.candidates();
  return invited.map(({ mailbox }) => ids[mailbox] ?? null);
}

const STANDING =
  'mutation($input: SetAgencyStandingInput!) { setAgencyStanding(input: $input) { agency { standing } } }';

export async function setStanding(hub: WorldHub, standing: 'ACTIVE' | 'SUSPENDED'): Promise<void> {
  await hub.must('agency', { kind: 'operator' }, STANDING, {
    input: { agencyId: members.mirai.id, standing, reason: '確認' },
  });
}
