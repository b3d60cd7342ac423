import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { NoticeRules } from '../domain/employer.js';
import type { EmployerCtx } from '../storage/own.js';
import { writeNoticeRules } from '../storage/template-store.js';

/** 不採用通知の送り方 — changes what is given and answers the rules in force; they hold for whatever has not gone out yet. */
export function setNoticeRules(
  ctx: EmployerCtx,
  input: { businessHoursOnly?: boolean | null; sendsReminder?: boolean | null },
): Promise<NoticeRules> {
  const { id } = requireActor(ctx, 'employer');
  return inTransaction(ctx, (tx) => writeNoticeRules(tx, id, input));
}
