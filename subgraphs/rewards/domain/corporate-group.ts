import { type Day, endOf } from '../../../platform/calendar.js';
import type { EmployerId } from '../../../platform/ids.js';

/** 企業グループ — from `setAt` on the employer belongs to this group and to no other. */
export interface GroupMembership {
  readonly employerId: EmployerId;
  readonly setAt: Date;
  readonly groupId: string;
}

/** The hiring employer, and whoever of the others was of its group on the day on which the work started. */
export function hirersOn(
  memberships: readonly GroupMembership[],
  hirer: EmployerId,
  others: readonly EmployerId[],
  day: Day,
): Set<EmployerId> {
  const until = endOf(day);
  const groupOf = (employerId: EmployerId) =>
    memberships
      .filter((one) => one.employerId === employerId && one.setAt < until)
      .reduce<GroupMembership | null>((last, one) => (last && last.setAt > one.setAt ? last : one), null)?.groupId;
  const own = groupOf(hirer);
  return new Set([hirer, ...others.filter((one) => own !== undefined && groupOf(one) === own)]);
}
