import { type DataSubject, eraseFrom } from '../../../platform/storage/personal-data.js';
import { recordConsentEnd } from '../storage/consent-settlement.js';
import type { RewardsTx } from '../storage/own.js';
import { personalData } from '../storage/personal-data.js';

/** 消去 — takes out of this subgraph what speaks of a person who had himself erased; what the law wants kept stays, without him. */
export async function erasePerson(tx: RewardsTx, subject: DataSubject & { readonly erasedAt: string }): Promise<void> {
  await recordConsentEnd(tx, subject.candidateId, subject.erasedAt);
  await eraseFrom(tx, personalData, subject);
}
