import type { IntroductionId } from '../../../platform/ids.js';
import { recordOffer as record } from '../storage/fact-store.js';
import type { RewardsTx } from '../storage/own.js';

/** 内定の受信 — for the report. */
export async function recordOffer(
  tx: RewardsTx,
  event: { introductionId: IntroductionId; offeredAt: string },
): Promise<void> {
  await record(tx, event);
}
