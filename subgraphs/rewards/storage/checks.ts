import type { Check } from '../../../platform/checks.js';
import { ledgerChecks, ledgerFaults } from './ledger-check.js';
import type { RewardsCtx, RewardsOwn } from './own.js';
import { projectionFaults } from './report-projection.js';

/** What is always true of the rewards subgraph's data. */
export const checks: readonly Check<RewardsOwn>[] = [
  ...ledgerChecks.map((name) => ({
    name,
    find: async (ctx: RewardsCtx) => (await ledgerFaults(ctx, [name])).map(({ subject }) => subject),
  })),
  { name: 'the report is what the facts make it', find: projectionFaults },
];
