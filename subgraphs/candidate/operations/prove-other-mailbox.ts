import { fail } from '../../../platform/errors/hub-error.js';
import type { CandidateId } from '../../../platform/ids.js';
import { inTransaction, lockAll, requireActor } from '../../../platform/storage/context.js';
import { releaseScopes } from '../../../schema/release-scopes.js';
import { mergedMail } from '../adapters/mails.js';
import { Consent } from '../domain/consent.js';
import { lockCandidate } from '../storage/candidate-store.js';
import { endTokens, lockInvitationsOf } from '../storage/erasure-store.js';
import { emptyOut, isUnderWay, moveTo, tryProof } from '../storage/merge-store.js';
import type { CandidateCtx, CandidateTx } from '../storage/own.js';
import { type ConsentRow, readConsents } from '../storage/reads.js';
import { refold } from '../storage/release-store.js';

const FROM_REGISTRATIONS = releaseScopes.ORIGIN.bit | releaseScopes.EVALUATION.bit;

/**
 * 同一人物の確認 — the person is signed in under one mailbox and has the code that went to the other: both are his. From here on
 * the other is he: its registrations, refusals and mailbox are his, and what was consented to there ends, since it was
 * consented for what that profile said. No employer is told. Answers the consents that ended.
 */
export async function proveOtherMailbox(ctx: CandidateCtx, { code }: { code: string }): Promise<ConsentRow[]> {
  const { id } = requireActor(ctx, 'candidate');
  const codeHash = ctx.own.secretHash('code', `${id}:${code.normalize('NFKC').trim()}`);
  // A wrong code must count even though the request fails, so trying it is a transaction of its own.
  const other = await inTransaction(ctx, (tx) => tryProof(tx, id, codeHash));
  if (!other) fail('INVITATION_CODE_WRONG', { field: 'code' });
  const ended = await inTransaction(ctx, (tx) => merge(tx, id, other));
  return readConsents(ctx, other, ended);
}

async function merge(tx: CandidateTx, into: CandidateId, from: CandidateId): Promise<string[]> {
  const both = [into, from].sort();
  for (const id of both) await lockInvitationsOf(tx, id);
  const [first, second] = [await lockCandidate(tx, both[0] ?? into), await lockCandidate(tx, both[1] ?? from)];
  const [mine, other] = first.id === into ? [first, second] : [second, first];
  if (await isUnderWay(tx, from)) fail('CONFLICT', { reason: 'INTRODUCTION_UNDER_WAY' });
  const mailboxes = [mine.mailbox, other.mailbox];

  const registrationIds = await moveTo(tx, into, from);
  const ended = (await lockAll(tx, Consent, { candidateId: from, revokedAt: null })).filter((consent) =>
    consent.revoke(tx.now()),
  );
  await refold(tx, from);
  await emptyOut(tx, into, from);
  await endTokens(tx, from);
  await refold(tx, into, FROM_REGISTRATIONS);
  await tx.publish({
    type: 'CandidatesMerged',
    candidateId: into,
    mergedId: from,
    registrationIds,
    mergedAt: tx.now().toISOString(),
  });
  for (const mailbox of mailboxes) await tx.mail.queue(tx, mergedMail(mailbox));
  return ended.map(({ id }) => id);
}
