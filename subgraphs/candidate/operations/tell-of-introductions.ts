import type { CandidateId } from '../../../platform/ids.js';
import { type IntroductionNews, introductionNewsMail } from '../adapters/mails.js';
import { Candidate } from '../domain/candidate.js';
import type { CandidateTx } from '../storage/own.js';

/** 紹介の知らせ — mails people what happens to their introductions; who was erased hears nothing. */
export async function tellOfIntroductions(
  tx: CandidateTx,
  candidateIds: readonly CandidateId[],
  what: IntroductionNews,
): Promise<void> {
  const people = await tx.em.find(Candidate, { id: { $in: [...candidateIds] }, erasedAt: null });
  for (const { mailbox } of people) await tx.mail.queue(tx, introductionNewsMail(mailbox, what, tx.own.publicUrl));
}
