import { type DataSubject, eraseFrom } from '../../../platform/storage/personal-data.js';
import type { RewardsTx } from '../storage/own.js';
import { personalData } from '../storage/personal-data.js';

/** 消去 — takes out of this subgraph what speaks of a person who had himself erased; what the law wants kept stays, without him. */
export function erasePerson(tx: RewardsTx, subject: DataSubject): Promise<void> {
  return eraseFrom(tx, personalData, subject);
}
