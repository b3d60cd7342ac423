import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { awaitConsents } from '../storage/consent-settlement.js';
import { recordRegistrations as record } from '../storage/fact-store.js';
import type { RewardsTx } from '../storage/own.js';
import { unsettleByRegistrations } from '../storage/unsettled-store.js';

/** 登録の受信 — people were registered: from here on their programme is known, and what waited for it can be settled. */
export async function recordRegistrations(
  tx: RewardsTx,
  event: { registrationIds: readonly RegistrationId[]; employerId: EmployerId; registeredAt: string },
): Promise<void> {
  const { registrationIds, employerId, registeredAt } = event;
  await record(tx, registrationIds, { employerId, registeredAt });
  await awaitConsents(tx, registrationIds);
  if ((await unsettleByRegistrations(tx, registrationIds, true)) > 0) await tx.enqueue('settle-again', {});
}
