import type { RegistrationId } from '../../../platform/ids.js';
import { lockOne } from '../../../platform/storage/context.js';
import { Invitation } from '../domain/invitation.js';
import type { CandidateTx } from '../storage/own.js';

/** The employer took the registration back: its link stops working, unless it was answered already. */
export async function cancelInvitation(tx: CandidateTx, registrationId: RegistrationId): Promise<void> {
  const invitation = await lockOne(tx, Invitation, { registrationId });
  invitation?.cancel(tx.now());
}
