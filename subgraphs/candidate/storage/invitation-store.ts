import { fail } from '../../../platform/errors/hub-error.js';
import { lockOne } from '../../../platform/storage/context.js';
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
