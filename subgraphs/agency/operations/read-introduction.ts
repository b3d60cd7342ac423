import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { AgencyCtx } from '../storage/own.js';
import { type IntroductionRow, introductionsById } from '../storage/reads.js';

/** One introduction that the caller may know of; anything else is NOT_FOUND. */
export async function readIntroduction(ctx: AgencyCtx, id: string): Promise<IntroductionRow> {
  return found((await introductionsById(ctx, [wireId(id)])).get(id));
}
