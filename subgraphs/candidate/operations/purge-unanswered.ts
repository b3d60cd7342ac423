import { forgetUnanswered } from '../storage/invitation-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** 未回答の案内の消去 — what is left of people who never joined is dropped when its days are over. Answers how many things went. */
export function purgeUnanswered(ctx: CandidateCtx): Promise<number> {
  return forgetUnanswered(ctx);
}
