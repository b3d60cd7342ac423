import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { checkText } from '../../../platform/text/check.js';
import { Dispute } from '../domain/dispute.js';
import { type DisputeRow, disputeById } from '../storage/dispute-reads.js';
import { disputedHire } from '../storage/dispute-store.js';
import { lockHire, markDecided, twinsOf } from '../storage/hire-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { settlePlacement } from '../storage/settlement.js';
import { unsettleHires } from '../storage/unsettled-store.js';

export interface ResolveDisputeInput {
  readonly disputeId: string;
  readonly upheld: boolean;
  readonly reason: string;
}

/** 異議の裁定 — the operator decides with a reason, and the books follow. The same decision again changes nothing. */
export async function resolveDispute(ctx: RewardsCtx, input: ResolveDisputeInput): Promise<DisputeRow> {
  requireActor(ctx, 'operator');
  const id = wireId<string>(input.disputeId);
  const reason = checkText('reason', input.reason, 5_000);

  await inTransaction(ctx, async (tx) => {
    const hire = found(await lockHire(tx, found(await disputedHire(tx, id))));
    const dispute = found(await lockOne(tx, Dispute, { id }));
    if (!dispute.resolve(input.upheld, reason, tx.now())) return;
    await tx.em.flush();
    const twins = await twinsOf(tx, hire.placementId);
    // Two reports that disagree are of one hire: if it does not count, neither does.
    const voided = { HIRER: [hire.placementId], REPORTS: [hire.placementId, ...twins], EARNER: [] }[dispute.party];
    if (input.upheld) for (const id of voided) await markDecided(tx, id, 'VOIDED');
    if (input.upheld && dispute.party === 'EARNER' && hire.leftAt) await markDecided(tx, hire.placementId, 'EXCUSED');
    await settlePlacement(tx, hire.placementId);
    if ((await unsettleHires(tx, twins)) > 0) await tx.enqueue('settle-again', {});
  });
  return found(await disputeById(ctx, id));
}
