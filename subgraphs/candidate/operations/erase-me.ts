import { addDays, dayOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { inTransaction, lockAll, requireActor } from '../../../platform/storage/context.js';
import { type DataSubject, eraseFrom, type KeptRecord, keptOf } from '../../../platform/storage/personal-data.js';
import { Consent } from '../domain/consent.js';
import { lockCandidate } from '../storage/candidate-store.js';
import { writeTombstone } from '../storage/code-store.js';
import { takeIn } from '../storage/disclosure-store.js';
import { recordsElsewhere } from '../storage/elsewhere.js';
import { endTokens, lockInvitationsOf, registrationsToErase } from '../storage/erasure-store.js';
import { furtherMailboxes, mergedInto } from '../storage/merge-store.js';
import type { CandidateCtx, CandidateTx } from '../storage/own.js';
import { personalData } from '../storage/personal-data.js';
import { refold } from '../storage/release-store.js';

export interface Erasure {
  readonly erasedAt: Date;
  readonly kept: readonly KeptRecord[];
}

/** Days for which a mailbox is recognised after its erasure: as long as the proof of its consents is kept. */
export const TOMBSTONE_DAYS = 5 * 365;

/**
 * 消去 — when this returns, nobody sees anything of the calling person, his token is worth nothing, and this subgraph holds
 * nothing that leads to him but a keyed hash, by which a later registration of the same mailbox is known and left alone.
 * The other subgraphs hear of it by event. Answers what the law wants kept, each until when.
 */
export async function eraseMe(ctx: CandidateCtx, { confirm }: { confirm: boolean }): Promise<Erasure> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  if (!confirm) refuse('confirm', 'NOT_CONFIRMED');
  const subject: DataSubject = { candidateId, registrationIds: await registrationsToErase(ctx, candidateId) };
  // Asked before anything is done: who cannot be told what is kept is not erased, and can try again.
  const elsewhere = await recordsElsewhere(ctx, subject.registrationIds);
  while ((await inTransaction(ctx, (tx) => takeIn(tx))) > 0);

  return inTransaction(ctx, async (tx) => {
    await lockInvitationsOf(tx, candidateId);
    const { mailbox, mailboxHash } = await lockCandidate(tx, candidateId);
    const kept = await keptOf(tx, personalData, subject, dayOf(tx.now()));
    await endConsents(tx, subject);
    for (const hash of [mailboxHash, ...(await furtherMailboxes(tx, candidateId))])
      await writeTombstone(tx, hash, 'ERASED');
    const parts = await mergedInto(tx, candidateId);
    await tx.mail.forget(tx, mailbox);
    await eraseFrom(tx, personalData, subject);
    await endTokens(tx, candidateId);
    for (const id of [candidateId, ...parts])
      await tx.publish({
        type: 'PersonErased',
        candidateId: id,
        registrationIds: id === candidateId ? [...subject.registrationIds] : [],
        erasedAt: tx.now().toISOString(),
      });
    return { erasedAt: tx.now(), kept: [...kept, tombstone(tx.now()), ...elsewhere.kept] };
  });
}

async function endConsents(tx: CandidateTx, { candidateId }: DataSubject): Promise<void> {
  for (const consent of await lockAll(tx, Consent, { candidateId, revokedAt: null })) consent.revoke(tx.now());
  await refold(tx, candidateId);
}

function tombstone(now: Date): KeptRecord {
  return {
    kind: '再登録を防ぐための照合値（メールアドレスの鍵付きハッシュ）',
    law: '個人情報の保護に関する法律 35条（利用停止の求めを守り続けるため）',
    until: dayOf(addDays(now, TOMBSTONE_DAYS)),
  };
}
