import type { EmployerId, IntroductionId } from '../../../platform/ids.js';
import { tidy } from '../domain/hire.js';
import { spendOnInterview } from '../domain/slot-use.js';
import { recordInterview as record } from '../storage/fact-store.js';
import { closeBooks, openBooks } from '../storage/ledger-store.js';
import type { RewardsTx } from '../storage/own.js';

/** 面接の受信 — a slot that guaranteed this interview has done what it was for (R12). */
export async function recordInterview(
  tx: RewardsTx,
  event: { introductionId: IntroductionId; employerId: EmployerId; interviewedAt: string },
): Promise<void> {
  const { introductionId, employerId, interviewedAt } = event;
  await record(tx, event);
  const books = await openBooks(tx, [employerId], { introductionId });
  const occasion = { at: tx.now(), evidence: `IntroductionInterviewed ${introductionId} ${interviewedAt}` };
  for (const book of books.values()) {
    spendOnInterview(book, introductionId, occasion);
    tidy(book, occasion);
  }
  await closeBooks(tx, books.values());
}
