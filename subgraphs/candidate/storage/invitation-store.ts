import { sql } from 'kysely';
import { fail } from '../../../platform/errors/hub-error.js';
import { lockOne, row } from '../../../platform/storage/context.js';
import { Invitation } from '../domain/invitation.js';
import type { CandidateCtx, CandidateTx } from './own.js';

/** The invitation of a link; text that was never a link is NOT_FOUND. */
export async function findByToken(ctx: CandidateCtx, token: string): Promise<Invitation> {
  return (await ctx.em.findOne(Invitation, { tokenHash: ctx.own.secretHash('link', token) })) ?? fail('NOT_FOUND');
}

/** The same, locked: answers to one invitation queue. */
export async function lockByToken(tx: CandidateTx, token: string): Promise<Invitation> {
  return (await lockOne(tx, Invitation, { tokenHash: tx.own.secretHash('link', token) })) ?? fail('NOT_FOUND');
}

/** The invitation that a mail was about, by whichever of its links; locked. Text that was never a link is NOT_FOUND. */
export async function lockByMailLink(tx: CandidateTx, token: string): Promise<Invitation> {
  const hash = tx.own.secretHash('link', token);
  return (await lockOne(tx, Invitation, { $or: [{ tokenHash: hash }, { mailTokenHash: hash }] })) ?? fail('NOT_FOUND');
}

/** True when this employer invited this mailbox for this position since then, whatever became of it. */
export async function wasInvited(
  tx: CandidateTx,
  {
    employerId,
    position,
    mailboxHash,
    since,
  }: { employerId: string; position: string; mailboxHash: Buffer; since: Date },
): Promise<boolean> {
  const earlier = await row(
    tx,
    sql`select 1 as there from candidate.invitation where mailbox_hash = ${mailboxHash} and employer_id = ${employerId}
           and position = ${position} and created_at > ${since} limit 1`,
  );
  return earlier !== null;
}
