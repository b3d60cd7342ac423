import type { EventOf } from '../../../schema/events.js';
import { disputeMail } from '../adapters/mails.js';
import { Dispute } from '../domain/dispute.js';
import { contactOf } from '../storage/contact-store.js';
import { disputeById } from '../storage/dispute-reads.js';
import { openDisputeOfReports } from '../storage/dispute-store.js';
import { recordHire as record } from '../storage/fact-store.js';
import { lockHire, noteReport } from '../storage/hire-store.js';
import type { RewardsTx } from '../storage/own.js';
import { settlePlacement } from '../storage/settlement.js';

/**
 * 二度目の報告の受信 — a hire was told of again. It stays one hire, with one more piece of evidence. If the two disagree
 * the hub opens a dispute: what is pending stays so until the operator has decided (R9).
 */
export async function recordSecondReport(tx: RewardsTx, event: EventOf<'HireReportedAgain'>): Promise<void> {
  const { placementId, differs, evidenceId, source, reportedAt } = event;
  await record(tx, event);
  if (!(await noteReport(tx, { placementId, evidenceId, source, differs, reportedAt })) || differs.length === 0) return;
  await lockHire(tx, placementId);
  if (await openDisputeOfReports(tx, placementId)) return;
  const dispute = Dispute.ofReports(tx.newId(), placementId, differs, tx.now());
  tx.em.persist(dispute);
  await tx.em.flush();
  await settlePlacement(tx, placementId);
  const [email, row] = [await contactOf(tx, event.agencyId), await disputeById(tx, dispute.id)];
  if (email && row) await tx.mail.queue(tx, disputeMail(email, row, 'OPENED', tx.own.publicUrl));
}
