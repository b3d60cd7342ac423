import { addDays } from '../../../platform/calendar.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { stayMail } from '../adapters/mails.js';
import { ANSWER_DAYS, IDLE_DAYS } from '../domain/candidate.js';
import { lockCandidate } from '../storage/candidate-store.js';
import { erase, registrationsToErase } from '../storage/erasure-store.js';
import { idleSince, silentSince } from '../storage/idle-reads.js';
import type { CandidateCtx } from '../storage/own.js';

const BATCH = 200;

/**
 * 保存期間 — whoever shows himself to nobody and has not been heard of for half a year is asked whether he wants to stay, and
 * is erased when he does not say so within two weeks. Answers how many people it asked or let go.
 */
export async function letGoIdle(ctx: CandidateCtx): Promise<number> {
  const silent = await silentSince(ctx, addDays(ctx.now(), -ANSWER_DAYS), BATCH);
  for (const candidateId of silent) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      // He did not ask to be forgotten, so another employer may still invite him.
      await erase(
        tx,
        { candidateId, registrationIds: await registrationsToErase(tx, candidateId) },
        { tombstone: false },
      );
    });
  }
  const idle = await idleSince(ctx, addDays(ctx.now(), -(IDLE_DAYS - ANSWER_DAYS)), BATCH);
  for (const id of idle) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      const candidate = await lockCandidate(tx, id);
      candidate.askedToStayAt = tx.now();
      await tx.mail.queue(tx, stayMail(candidate.mailbox, ANSWER_DAYS, tx.own.publicUrl));
    });
  }
  const done = silent.length + idle.length;
  return done + (silent.length === BATCH || idle.length === BATCH ? await letGoIdle(ctx) : 0);
}
