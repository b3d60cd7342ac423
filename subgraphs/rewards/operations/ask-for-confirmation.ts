import type { EmployerId, PlacementId } from '../../../platform/ids.js';
import { confirmationDueMail } from '../adapters/mails.js';
import { contactOf } from '../storage/contact-store.js';
import type { RewardsTx } from '../storage/own.js';

/** 成約確認の督促 — mails an employer that has a mailbox here to confirm a hire; units are earned by confirmed ones only. */
export async function askForConfirmation(
  tx: RewardsTx,
  { placementId, hiringEmployerId, days }: { placementId: PlacementId; hiringEmployerId: EmployerId; days: number },
): Promise<void> {
  const email = await contactOf(tx, hiringEmployerId);
  if (email) await tx.mail.queue(tx, confirmationDueMail(email, placementId, days, tx.own.publicUrl));
}
