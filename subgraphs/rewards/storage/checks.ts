import type { Check } from '../../../platform/checks.js';
import { ledgerChecks, ledgerFaults } from './ledger-check.js';
import type { RewardsOwn } from './own.js';

/** What is always true of the rewards subgraph's data. */
export const checks: readonly Check<RewardsOwn>[] = ledgerChecks.map((name) => ({
  name,
  find: async (ctx) => (await ledgerFaults(ctx, [name])).map(({ subject }) => subject),
}));
