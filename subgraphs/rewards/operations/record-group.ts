import { dayOf } from '../../../platform/calendar.js';
import type { EmployerId } from '../../../platform/ids.js';
import { recordGroup as record } from '../storage/fact-store.js';
import { openBooks } from '../storage/ledger-store.js';
import type { RewardsTx } from '../storage/own.js';
import { unsettleByGroup } from '../storage/unsettled-store.js';

/** 企業グループの受信 — hires within one group earn nothing, from the day on which it was set. */
export async function recordGroup(
  tx: RewardsTx,
  event: { groupId: string; employerIds: readonly EmployerId[]; setAt: string },
): Promise<void> {
  // Whoever settles a hire of theirs holds their books while he asks for the group.
  await openBooks(tx, event.employerIds);
  await record(tx, event);
  const from = dayOf(new Date(event.setAt));
  if ((await unsettleByGroup(tx, event.employerIds, from)) > 0) await tx.enqueue('settle-again', {});
}
