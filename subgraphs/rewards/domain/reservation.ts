import { fail } from '../../../platform/errors/hub-error.js';
import type { IntroductionId } from '../../../platform/ids.js';
import type { Book } from './book.js';
import { type SlotBenefit, slotBenefits } from './programme.js';
import { slotFor } from './slot-use.js';

/** What this subgraph has heard of an introduction itself. */
export interface IntroductionNews {
  readonly ended: boolean;
  /** The hire that came of it has started, or will not come about. */
  readonly settled: boolean;
  /** The interview has been held, so nothing is left to guarantee. */
  readonly interviewed: boolean;
}

/** Where an introduction may stand for a slot to be reserved: from the candidate's approval to the report of the hire. */
const reservableFrom: ReadonlySet<string> = new Set(['APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED', 'HIRED']);

const AFTER_INTERVIEW: ReadonlySet<string> = new Set(['INTERVIEW', 'OFFERED', 'HIRED']);

/** What a slot that is reserved now can still give for this introduction. */
export function benefitsLeft(status: string, { interviewed }: IntroductionNews): readonly SlotBenefit[] {
  const over = interviewed || AFTER_INTERVIEW.has(status);
  return slotBenefits.filter((benefit) => benefit !== 'GUARANTEED_INTERVIEW' || !over);
}

/** Refuses what a slot cannot be reserved for. What is reserved already needs no second look. */
export function checkReservable(
  book: Book,
  introductionId: IntroductionId,
  status: string,
  { ended, settled }: IntroductionNews,
): void {
  if (slotFor(book, introductionId)) return;
  if (book.uses.some((use) => use.introductionId === introductionId && use.points > 0))
    fail('CONFLICT', { reason: 'SLOT_OR_POINTS' });
  if (status === 'PROPOSED') fail('INTRODUCTION_NOT_APPROVED');
  if (!reservableFrom.has(status) || ended || settled) fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
}
