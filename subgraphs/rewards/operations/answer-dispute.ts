import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { checkText } from '../../../platform/text/check.js';
import { Dispute } from '../domain/dispute.js';
import { type DisputeRow, disputeById } from '../storage/dispute-reads.js';
import type { RewardsCtx } from '../storage/own.js';

/** 異議への回答 — what the agency says that made the contested hire; late answers count while nothing is decided. */
export async function answerDispute(
  ctx: RewardsCtx,
  input: { readonly disputeId: string; readonly answer: string },
): Promise<DisputeRow> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const id = wireId<string>(input.disputeId);
  const answer = checkText('answer', input.answer, 5_000);

  await inTransaction(ctx, async (tx) => {
    const about = await disputeById(tx, id);
    found(about?.agencyId === agencyId ? about : null);
    found(await lockOne(tx, Dispute, { id })).answerWith(answer, tx.now());
  });
  return found(await disputeById(ctx, id));
}
