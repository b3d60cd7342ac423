import { inTransaction } from '../../../platform/storage/context.js';
import type { EmployerCtx } from '../storage/own.js';
import { dropUnsentMails, forgetPurged, purgePeople } from '../storage/retention-store.js';

const BATCH = 500;

/** 未回答の案内の消去 — thirty days after the notice the hub no longer knows whom it invited, and half a year later not even by a hash. */
export async function purgeUnanswered(ctx: EmployerCtx): Promise<number> {
  const done = await inTransaction(
    ctx,
    async (tx) => (await purgePeople(tx, BATCH)) + (await forgetPurged(tx, BATCH)) + (await dropUnsentMails(tx)),
  );
  return done + (done >= BATCH ? await purgeUnanswered(ctx) : 0);
}
