import { storeToldHire, type ToldHire } from '../storage/hire-evidence-store.js';
import type { AgencyTx } from '../storage/own.js';
import { attachTold } from '../storage/told-hire.js';

/** 採用の通知の受信 — the hiring company's ATS tells of a hire that an agency has reported, or will report. */
export async function recordToldHire(tx: AgencyTx, told: ToldHire): Promise<void> {
  await storeToldHire(tx, told);
  await attachTold(tx, told);
}
