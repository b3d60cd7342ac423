import { refuse } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { EmployerId, PlacementId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { checkText } from '../../../platform/text/check.js';
import { disputeMail } from '../adapters/mails.js';
import { Dispute } from '../domain/dispute.js';
import { contactOf } from '../storage/contact-store.js';
import { type DisputeRow, disputeById } from '../storage/dispute-reads.js';
import { hireOfPosting, openDisputeOf, partyOf } from '../storage/dispute-store.js';
import { lockHire } from '../storage/hire-store.js';
import type { RewardsCtx, RewardsTx } from '../storage/own.js';
import { settlePlacement } from '../storage/settlement.js';

export interface OpenDisputeInput {
  readonly idempotencyKey?: string | null;
  /** The hire, for the company that hired. */
  readonly placementId?: string | null;
  /** One of the employer's own postings about the hire, for one that registered the person and knows no more of it. */
  readonly postingId?: string | null;
  readonly claim: string;
}

/**
 * 異議の申立て — the employer that hired, or one that registered the person, contests what a hire earned; its units stand
 * still, and the agency that made the hire is asked.
 */
export async function openDispute(ctx: RewardsCtx, input: OpenDisputeInput): Promise<DisputeRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const claim = checkText('claim', input.claim, 5_000);

  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'openDispute', input, async () => {
      const placementId = await hireNamed(tx, employerId, input);
      const hire = found(await lockHire(tx, placementId));
      const party = found(await partyOf(tx, hire, employerId));
      const earlier = await openDisputeOf(tx, placementId, employerId);
      if (earlier) return earlier;
      const offer = { id: tx.newId(), placementId, employerId, party, claim };
      const dispute = Dispute.open(offer, hire, tx.now());
      tx.em.persist(dispute);
      await tx.em.flush();
      await settlePlacement(tx, placementId);
      await askAgency(tx, found(await disputeById(tx, dispute.id)));
      return dispute.id;
    }),
  );
  return found(await disputeById(ctx, id));
}

async function hireNamed(tx: RewardsTx, employerId: EmployerId, input: OpenDisputeInput): Promise<PlacementId> {
  if (input.placementId) return wireId<PlacementId>(input.placementId);
  if (!input.postingId) return refuse('placementId', 'REQUIRED');
  return found(await hireOfPosting(tx, employerId, wireId(input.postingId)));
}

async function askAgency(tx: RewardsTx, dispute: DisputeRow): Promise<void> {
  const email = await contactOf(tx, dispute.agencyId);
  if (email) await tx.mail.queue(tx, disputeMail(email, dispute, 'OPENED', tx.own.publicUrl));
}
