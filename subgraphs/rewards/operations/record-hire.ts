import { type HireNews, recordHire as record } from '../storage/fact-store.js';
import type { RewardsTx } from '../storage/own.js';
import { settlePlacement } from '../storage/settlement.js';

/** 成約の受信 — one more thing is known of a hire, and everyone's books follow. */
export async function recordHire(tx: RewardsTx, news: HireNews): Promise<void> {
  await record(tx, news);
  await settlePlacement(tx, news.placementId);
}
