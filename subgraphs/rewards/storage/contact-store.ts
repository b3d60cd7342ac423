import { sql } from 'kysely';
import { type Day, dayOf } from '../../../platform/calendar.js';
import { perKind, row, rows } from '../../../platform/storage/context.js';
import type { Ending } from '../domain/reminder.js';
import type { RewardsCtx, RewardsTx } from './own.js';

/** What a member is written to about once. */
export type MemberMailKind = 'MONTHLY_REPORT' | 'REMINDER' | 'DISPUTE_OVERDUE';
export type MemberRole = 'employer' | 'agency';

/** A member that wants mail. */
export interface ContactMailbox {
  readonly memberId: string;
  readonly role: MemberRole;
  readonly email: string;
  readonly setAt: Date;
}

/** The calling employer or agency. */
export function memberOf(ctx: RewardsCtx): { readonly id: string; readonly role: MemberRole } {
  return perKind<{ id: string; role: MemberRole }>(ctx, {
    employer: ({ id }) => ({ id, role: 'employer' }),
    agency: ({ id }) => ({ id, role: 'agency' }),
  });
}

const columns = sql`member_id as "memberId", role, email, set_at as "setAt"`;

export async function contactOf(ctx: RewardsCtx, memberId: string): Promise<string | null> {
  const found = await row<ContactMailbox>(
    ctx,
    sql`select ${columns} from rewards.contact_mailbox where member_id = ${memberId}`,
  );
  return found?.email ?? null;
}

/** Null takes it away. The same again keeps since when it has been there. */
export async function setContact(
  tx: RewardsTx,
  member: { readonly id: string; readonly role: MemberRole },
  email: string | null,
): Promise<void> {
  if (email === null) {
    await rows(tx, sql`delete from rewards.contact_mailbox where member_id = ${member.id}`);
    return;
  }
  await rows(
    tx,
    sql`insert into rewards.contact_mailbox (member_id, role, email, set_at) values (${member.id}, ${member.role}, ${email}, ${tx.now()})
        on conflict (member_id) do update set email = excluded.email`,
  );
}

export function allContacts(ctx: RewardsCtx): Promise<ContactMailbox[]> {
  return rows(ctx, sql`select ${columns} from rewards.contact_mailbox order by member_id`);
}

/** True for the first to note this mail: whoever notes it sends it. */
export async function noteMail(tx: RewardsTx, memberId: string, kind: MemberMailKind, about: string): Promise<boolean> {
  const first = await row(
    tx,
    sql`insert into rewards.member_mail (member_id, kind, about, at) values (${memberId}, ${kind}, ${about}, ${tx.now()})
        on conflict do nothing returning member_id`,
  );
  return first !== null;
}

/** Which mails of a kind went out: member and what about. */
export async function mailsHad(ctx: RewardsCtx, kind: MemberMailKind): Promise<Set<string>> {
  const found = await rows<{ key: string }>(
    ctx,
    sql`select member_id || ' ' || about as key from rewards.member_mail where kind = ${kind}`,
  );
  return new Set(found.map(({ key }) => key));
}

/** Slots and points of members with a mailbox that end by this day. */
export async function endingBy(ctx: RewardsCtx, by: Day): Promise<(Ending & { memberId: string; email: string })[]> {
  const found = await rows<Omit<Ending, 'since'> & { memberId: string; email: string; since: Date }>(
    ctx,
    sql`select m.member_id as "memberId", m.email, e.* from rewards.contact_mailbox m
          join lateral (
            select 'SLOT' as kind, id, 1 as amount, expires_on::text as "expiresOn", coalesce(restored_at, minted_at) as since
              from rewards.slot where employer_id = m.member_id and status = 'AVAILABLE' and expires_on <= ${by}::date
            union all
            select 'POINTS', id, remaining, expires_on::text, earned_at
              from rewards.lot where employer_id = m.member_id and asset = 'POINTS' and status = 'AVAILABLE' and expires_on <= ${by}::date) e on true
         order by m.member_id, e."expiresOn", e.id`,
  );
  return found.map((one) => ({ ...one, since: dayOf(one.since) }));
}
