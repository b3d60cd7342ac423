import type { Check } from '../../../platform/checks.js';
import { chainFaults } from './chain-check.js';
import type { CandidateOwn } from './own.js';
import { receiptFaults } from './receipt-check.js';
import { releaseFaults } from './release-check.js';

/** What is always true of the candidate subgraph's data. */
export const checks: readonly Check<CandidateOwn>[] = [
  { name: 'what is released is what consents, blocks and values say', find: releaseFaults },
  { name: 'every chain of disclosures is whole', find: chainFaults },
  { name: 'every consent is what its receipt says', find: receiptFaults },
];
