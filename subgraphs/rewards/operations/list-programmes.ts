import type { Programme } from '../domain/programme.js';
import type { RewardsCtx } from '../storage/own.js';
import { allProgrammes } from '../storage/programme-store.js';

/** 還元制度の一覧 — every version with its terms, newest first. */
export function listProgrammes(ctx: RewardsCtx): Promise<Programme[]> {
  return allProgrammes(ctx);
}
