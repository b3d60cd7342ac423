import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { PlacementId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { checkText } from '../../../platform/text/check.js';
import { Dispute } from '../domain/dispute.js';
import { openDisputeOf, partyOf } from '../storage/dispute-store.js';
import { lockHire } from '../storage/hire-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { type DisputeRow, disputesById } from '../storage/reads.js';
import { settlePlacement } from '../storage/settlement.js';

export interface OpenDisputeInput {
  readonly idempotencyKey?: string | null;
  readonly placementId: string;
  readonly claim: string;
}

/** 異議の申立て — the employer that hired, or one that registered the person, contests what a hire earned; its units stand still. */
export async function openDispute(ctx: RewardsCtx, input: OpenDisputeInput): Promise<DisputeRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const placementId = wireId<PlacementId>(input.placementId);
  const claim = checkText('claim', input.claim, 5_000);

  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'openDispute', input, async () => {
      const hire = found(await lockHire(tx, placementId));
      const party = found(await partyOf(tx, hire, employerId));
      const earlier = await openDisputeOf(tx, placementId, employerId);
      if (earlier) return earlier;
      const offer = { id: tx.newId(), placementId, employerId, party, claim };
      const dispute = Dispute.open(offer, hire, tx.now());
      tx.em.persist(dispute);
      await tx.em.flush();
      await settlePlacement(tx, placementId);
      return dispute.id;
    }),
  );
  return found((await disputesById(ctx, [id])).get(id));
}
