import { dayOf } from '../../../platform/calendar.js';
import { agenciesInStanding } from '../storage/audience-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** The agencies that a person may name in a consent today. Who they are is public by law; anyone with a link may ask. */
export function listNameableAgencies(ctx: CandidateCtx): Promise<{ id: string }[]> {
  return agenciesInStanding(ctx, dayOf(ctx.now()));
}
