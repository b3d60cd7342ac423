import { addDays, dayOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { type DataSubject, type KeptRecord, keptOf } from '../../../platform/storage/personal-data.js';
import { takeIn } from '../storage/disclosure-store.js';
import { recordsElsewhere } from '../storage/elsewhere.js';
import { erase, registrationsToErase } from '../storage/erasure-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { personalData } from '../storage/personal-data.js';
import { YEARS_OF_PROOF } from '../storage/retention.js';

export interface Erasure {
  readonly erasedAt: Date;
  readonly kept: readonly KeptRecord[];
}

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
    const kept = await keptOf(tx, personalData, subject, dayOf(tx.now()));
    await erase(tx, subject, { tombstone: true });
    return { erasedAt: tx.now(), kept: [...kept, tombstoneOf(tx.now()), ...elsewhere.kept] };
  });
}

function tombstoneOf(now: Date): KeptRecord {
  return {
    kind: '再登録を防ぐための照合値（メールアドレスの鍵付きハッシュ）',
    law: '個人情報の保護に関する法律 35条（利用停止の求めを守り続けるため）',
    until: dayOf(addDays(now, YEARS_OF_PROOF * 365)),
  };
}
