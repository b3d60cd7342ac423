import type { FilterQuery } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { addDays } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { lockOne, row, rows } from '../../../platform/storage/context.js';
import { INVITATION_DAYS, Invitation } from '../domain/invitation.js';
import type { CandidateCtx, CandidateTx } from './own.js';

/** The invitation of a link; text that was never a link is NOT_FOUND. */
export async function findByToken(ctx: CandidateCtx, token: string): Promise<Invitation> {
  return (await ctx.em.findOne(Invitation, answering(ctx, token))) ?? fail('NOT_FOUND');
}

/** The same, locked: answers to one invitation queue. */
export async function lockByToken(tx: CandidateTx, token: string): Promise<Invitation> {
  return (await lockOne(tx, Invitation, answering(tx, token))) ?? fail('NOT_FOUND');
}

/** The invitation that this link answers: the newest one, or the reminder's. */
function answering(ctx: CandidateCtx, token: string): FilterQuery<Invitation> {
  const hash = ctx.own.secretHash('link', token);
  return { $or: [{ tokenHash: hash }, { reminderHash: hash }] };
}

/** The invitation that a mail was about, by whichever of its links; locked. Text that was never a link is NOT_FOUND. */
export async function lockByMailLink(tx: CandidateTx, token: string): Promise<Invitation> {
  const hash = tx.own.secretHash('link', token);
  const anyLink: FilterQuery<Invitation>[] = [{ tokenHash: hash }, { mailTokenHash: hash }, { reminderMailHash: hash }];
  return (await lockOne(tx, Invitation, { $or: anyLink })) ?? fail('NOT_FOUND');
}

/**
 * Where an invitation's mails go: to the address that the employer registered, or, for someone whom it met by an
 * introduction and whose address it may not know, to the mailbox that he proved.
 */
export async function mailboxOf(ctx: Pick<CandidateTx, 'em'>, invitation: Invitation, email: string): Promise<string> {
  if (email !== '') return email;
  const known = await row<{ mailbox: string }>(
    ctx,
    sql`select mailbox from candidate.candidate
         where erased_at is null and (mailbox_hash = ${invitation.mailboxHash} or id =
           (select candidate_id from candidate.further_mailbox where mailbox_hash = ${invitation.mailboxHash}))`,
  );
  return known?.mailbox ?? fail('NOT_FOUND');
}

/** Who asks whom for what, as one text. */
export function invitedAs(one: { employerId: string; position: string; mailboxHash: Buffer }): string {
  return `${one.employerId} ${one.mailboxHash.toString('hex')} ${one.position}`;
}

/** Who asked these mailboxes for what since then, whatever became of it. */
export async function invitedSince(tx: CandidateTx, mailboxes: readonly Buffer[], since: Date): Promise<Set<string>> {
  const earlier = await rows<{ employerId: string; position: string; mailboxHash: Buffer }>(
    tx,
    sql`select employer_id as "employerId", position, mailbox_hash as "mailboxHash" from candidate.invitation
         where mailbox_hash = any(${[...mailboxes]}::bytea[]) and created_at > ${since}`,
  );
  return new Set(earlier.map(invitedAs));
}

/** Days for which an unanswered invitation keeps its mailbox recognisable, so that nobody is asked again too soon. */
const RECOGNISED_DAYS = 180;

/**
 * Wipes the mailbox's hash from invitations that were never accepted, when nobody needs to recognise it any more; the row's
 * own id stands in its place. With it go codes and counts of links that are of yesterday. Answers how many it wiped.
 */
export async function forgetUnanswered(ctx: CandidateCtx): Promise<number> {
  const now = ctx.now();
  const forgotten = await rows(
    ctx,
    sql`update candidate.invitation set mailbox_hash = uuid_send(id), code_hash = null
         where status <> 'ACCEPTED' and created_at <= ${addDays(now, -INVITATION_DAYS - RECOGNISED_DAYS)} and length(mailbox_hash) > 16
         returning id`,
  );
  const codes = await rows(
    ctx,
    sql`delete from candidate.code_sent where sent_at <= ${addDays(now, -1)} and expires_at <= ${addDays(now, -1)} returning id`,
  );
  const links = await rows(ctx, sql`delete from candidate.link_use where since <= ${addDays(now, -1)} returning since`);
  return forgotten.length + codes.length + links.length;
}
