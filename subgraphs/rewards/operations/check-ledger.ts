import { type LedgerFault, ledgerFaults } from '../storage/ledger-check.js';
import type { RewardsCtx } from '../storage/own.js';

/** 台帳の検査 — recomputes what everyone holds from the postings and answers where it differs; for the doctor and tests. */
export function checkLedger(ctx: RewardsCtx): Promise<LedgerFault[]> {
  return ledgerFaults(ctx);
}
