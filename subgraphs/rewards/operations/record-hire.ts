import { type HireNews, recordHire as record } from '../storage/fact-store.js';
import { twinsOf } from '../storage/hire-store.js';
import type { RewardsTx } from '../storage/own.js';
import { settlePlacement } from '../storage/settlement.js';
import { unsettleHires } from '../storage/unsettled-store.js';

/** 成約の受信 — one more thing is known of a hire, and everyone's books follow, those of another report of it too. */
export async function recordHire(tx: RewardsTx, news: HireNews): Promise<void> {
  await record(tx, news);
  await settlePlacement(tx, news.placementId);
  if ((await unsettleHires(tx, await twinsOf(tx, news.placementId))) > 0) await tx.enqueue('settle-again', {});
}
