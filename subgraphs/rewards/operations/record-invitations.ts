import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { recordRegistrations } from '../storage/fact-store.js';
import type { RewardsTx } from '../storage/own.js';

/** 案内の受信 — the notices were sent; for the report. */
export async function recordInvitations(
  tx: RewardsTx,
  event: { registrationIds: readonly RegistrationId[]; employerId: EmployerId; invitedAt: string },
): Promise<void> {
  const { registrationIds, employerId, invitedAt } = event;
  await recordRegistrations(tx, registrationIds, { employerId, invitedAt });
}
