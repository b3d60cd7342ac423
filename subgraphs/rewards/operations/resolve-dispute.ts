import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { checkText } from '../../../platform/text/check.js';
import { Dispute } from '../domain/dispute.js';
import { disputedHire } from '../storage/dispute-store.js';
import { lockHire, markDecided } from '../storage/hire-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { type DisputeRow, disputesById } from '../storage/reads.js';
import { settlePlacement } from '../storage/settlement.js';

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
    if (input.upheld && dispute.party === 'HIRER') await markDecided(tx, hire.placementId, 'VOIDED');
    if (input.upheld && dispute.party === 'EARNER' && hire.leftAt) await markDecided(tx, hire.placementId, 'EXCUSED');
    await settlePlacement(tx, hire.placementId);
  });
  return found((await disputesById(ctx, [id])).get(id));
}
