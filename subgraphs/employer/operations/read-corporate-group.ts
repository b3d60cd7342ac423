import { loader } from '../../../platform/storage/loader.js';
import { groupsByNumber } from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';

/** The corporate numbers of a company's group, its own included, whether or not the hub knows the company. */
export async function readCorporateGroup(ctx: EmployerCtx, corporateNumber: string): Promise<string[]> {
  const members = (await loader(ctx, groupsByNumber).load(corporateNumber)) ?? [];
  return [...new Set([corporateNumber, ...members.map(({ number }) => number)])];
}
