import { allEmployers, type EmployerRow } from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';

/** 採用企業の一覧 — every member that hires, as the public register names it; 2,000 at most. */
export function listEmployers(ctx: EmployerCtx): Promise<EmployerRow[]> {
  return allEmployers(ctx);
}
