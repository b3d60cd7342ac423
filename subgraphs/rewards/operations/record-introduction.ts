import type { AgencyId, EmployerId, IntroductionId, RegistrationId } from '../../../platform/ids.js';
import { recordIntroduction as record } from '../storage/fact-store.js';
import type { RewardsTx } from '../storage/own.js';
import { unsettleByRegistrations } from '../storage/unsettled-store.js';

/** 紹介の受信 — to whom whose registrations brought a person: the links of a chain, and figures of the report. */
export async function recordIntroduction(
  tx: RewardsTx,
  event: {
    introductionId: IntroductionId;
    agencyId: AgencyId;
    employerId: EmployerId;
    registrationIds: readonly RegistrationId[];
    proposedAt: string;
  },
): Promise<void> {
  await record(tx, event);
  if ((await unsettleByRegistrations(tx, event.registrationIds, false)) > 0) await tx.enqueue('settle-again', {});
}
