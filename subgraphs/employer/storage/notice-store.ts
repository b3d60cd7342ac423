import { type RawBuilder, sql } from 'kysely';
import { isBusinessTime } from '../../../platform/business-hours.js';
import { addDays } from '../../../platform/calendar.js';
import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { countRows } from '../../../platform/storage/lists.js';
import type { EmployerCtx, EmployerTx } from './own.js';

/** A registration whose notice or reminder is due, with what it says. */
export interface DueNotice {
  readonly id: RegistrationId;
  readonly employerId: EmployerId;
  readonly employerName: string;
  readonly candidateName: string;
  readonly email: string;
  readonly position: string;
  readonly templateId: string | null;
  readonly mailboxHash: Buffer;
}

/** What makes a registration due for a mail, in which order, and by which column it is claimed. */
type Due = Readonly<Record<'due' | 'order' | 'claimedUntil', RawBuilder<unknown>>>;

function noticesDue(now: Date): Due {
  return {
    due: sql`r.status = 'PENDING_INVITATION' and r.send_after <= ${now}`,
    order: sql`r.send_after`,
    claimedUntil: sql`claimed_until`,
  };
}

const REMINDER_DAYS = 5;
const LINK_DAYS = 14;

/** Whose notice went five days ago and who was not reminded yet, while the link still lives. */
function remindersDue(now: Date): Due {
  return {
    due: sql`r.status = 'INVITED' and r.reminded_at is null and r.notice_mail_id is not null and e.sends_reminder
             and r.invited_at <= ${addDays(now, -REMINDER_DAYS)} and r.invited_at > ${addDays(now, -LINK_DAYS)}`,
    order: sql`r.invited_at`,
    claimedUntil: sql`reminder_claimed_until`,
  };
}

/** Takes up to `limit` registrations whose delay is over for this process. */
export function claimDueNotices(ctx: EmployerCtx, limit: number): Promise<DueNotice[]> {
  return claim(ctx, limit, noticesDue(ctx.now()));
}

export function claimDueReminders(ctx: EmployerCtx, limit: number): Promise<DueNotice[]> {
  return claim(ctx, limit, remindersDue(ctx.now()));
}

/** Outside business time the employers are left out that keep to it. */
function sendable(now: Date): RawBuilder<unknown> {
  return sql`(${isBusinessTime(now)}::boolean or not e.business_hours_only)`;
}

/** A claim ends by the database's own clock, so what a crashed process had taken is taken again. */
function claim(ctx: EmployerCtx, limit: number, { due, order, claimedUntil }: Due): Promise<DueNotice[]> {
  return rows(
    ctx,
    sql`with due as (
          select r.id from employer.registration r join employer.employer e on e.id = r.employer_id
           where ${due} and r.${claimedUntil} < now() and ${sendable(ctx.now())}
           order by ${order} limit ${limit} for update of r skip locked)
        update employer.registration r set ${claimedUntil} = now() + interval '15 seconds'
          from due, employer.employer e where r.id = due.id and e.id = r.employer_id
        returning r.id, r.employer_id as "employerId", e.name as "employerName", r.candidate_name as "candidateName", r.email, r.position,
                  r.template_id as "templateId", r.mailbox_hash as "mailboxHash"`,
  );
}

/** Notices, and reminders, that are due and claimed. */
export const claimedNotices = (ctx: EmployerCtx): Promise<number> => claimed(ctx, noticesDue(ctx.now()));
export const claimedReminders = (ctx: EmployerCtx): Promise<number> => claimed(ctx, remindersDue(ctx.now()));

function claimed(ctx: EmployerCtx, { due, claimedUntil }: Due): Promise<number> {
  return countRows(
    ctx,
    sql`employer.registration r join employer.employer e on e.id = r.employer_id
         where ${due} and r.${claimedUntil} >= now() and ${sendable(ctx.now())}`,
  );
}

/** Notes that these were reminded, whether or not a mail went; those withdrawn or reminded meanwhile are left out. */
export async function noteReminded(tx: EmployerTx, ids: readonly RegistrationId[]): Promise<Set<RegistrationId>> {
  const noted = await rows<{ id: RegistrationId }>(
    tx,
    sql`update employer.registration set reminded_at = ${tx.now()}
         where id = any(${[...ids]}::uuid[]) and status = 'INVITED' and reminded_at is null returning id`,
  );
  return new Set(noted.map(({ id }) => id));
}
