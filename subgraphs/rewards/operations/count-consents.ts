import { inTransaction } from '../../../platform/storage/context.js';
import { consentsDue, settleConsentDue } from '../storage/consent-settlement.js';
import type { RewardsCtx } from '../storage/own.js';

const BATCH = 200;

/** 登録の計上 — consents that have stood for 14 days count, where a programme counts registrations (R12). Answers how many were looked at. */
export async function countConsents(ctx: RewardsCtx): Promise<number> {
  const due = await consentsDue(ctx, BATCH);
  for (const id of due) await inTransaction({ ...ctx, em: ctx.em.fork() }, (tx) => settleConsentDue(tx, id));
  return due.length + (due.length === BATCH ? await countConsents(ctx) : 0);
}
