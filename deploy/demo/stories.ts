import type {
  AgencyId,
  CandidateId,
  EmployerId,
  IntroductionId,
  JobOpeningId,
  PlacementId,
} from '../../platform/ids.js';
import { tradeFor } from './network.js';
import { type DemoPerson, makePerson } from './people.js';
import { Dice } from './random.js';

export interface DemoEmployer {
  readonly id: EmployerId;
  readonly prefecture: string | null;
}

export interface DemoAgency {
  readonly id: AgencyId;
  /** The first week of the year in which its permit is valid. */
  readonly fromWeek: number;
}

/** An introduction as it will go: in which week it is proposed, and how far it comes. */
export interface IntroductionPlan {
  readonly week: number;
  readonly agency: DemoAgency;
  readonly ends: 'DECLINED' | 'REJECTED' | 'UNDER_WAY' | 'HIRED' | 'CANCELLED' | 'LEFT';
  introductionId?: IntroductionId;
  placementId?: PlacementId;
  openingId?: JobOpeningId;
  hiringEmployer?: EmployerId;
}

/** One person's way through the year. Weeks count from the beginning of history. */
export interface Story {
  /** This person's own dice: what happens to others at the same time does not change his lot. */
  readonly dice: Dice;
  readonly person: DemoPerson;
  readonly employer: DemoEmployer;
  readonly rejectedWeek: number;
  readonly answer: 'ACCEPT' | 'DECLINE' | 'NEVER' | 'SILENT';
  /** Null releases to the network, otherwise to these agencies. */
  readonly audiences: readonly DemoAgency[] | null;
  readonly revokesInWeek: number | null;
  readonly introduction: IntroductionPlan | null;
  candidateId?: CandidateId;
}

const PEOPLE = 285;

/** Everyone's story, laid out before the year is played. */
export function layOut(
  dice: Dice,
  weeks: number,
  employers: readonly DemoEmployer[],
  agencies: readonly DemoAgency[],
  thisYear: number,
): Story[] {
  return Array.from({ length: PEOPLE }, (_, index) => {
    const rejectedWeek = Math.min(weeks - 1, Math.floor((index / PEOPLE) * weeks));
    const roll = dice.next();
    const answer = roll < 0.79 ? 'ACCEPT' : roll < 0.88 ? 'DECLINE' : roll < 0.9 ? 'NEVER' : 'SILENT';
    const able = agencies.filter(({ fromWeek }) => fromWeek <= rejectedWeek);
    const audiences = dice.chance(0.35) ? null : dice.some(able, dice.whole(1, 2));
    const proposing = audiences === null ? dice.pick(able) : dice.pick(audiences);
    const week = rejectedWeek + dice.whole(1, 4);
    const introduced = answer === 'ACCEPT' && week < weeks && dice.chance(0.5);
    return {
      dice: new Dice(1000 + index),
      person: makePerson(dice, index + 1, tradeFor(dice), thisYear),
      employer: employers[dice.chance(0.45) ? 0 : dice.whole(1, employers.length - 1)] as DemoEmployer,
      rejectedWeek,
      answer,
      audiences,
      revokesInWeek: !introduced && dice.chance(0.08) ? Math.min(weeks - 1, rejectedWeek + dice.whole(2, 8)) : null,
      introduction: introduced ? { week, agency: proposing, ends: outcome(dice) } : null,
    };
  });
}

function outcome(dice: Dice): IntroductionPlan['ends'] {
  const roll = dice.next();
  if (roll < 0.14) return 'DECLINED';
  if (roll < 0.4) return 'REJECTED';
  if (roll < 0.52) return 'UNDER_WAY';
  if (roll < 0.93) return 'HIRED';
  return roll < 0.965 ? 'CANCELLED' : 'LEFT';
}
