import { loader } from '../../../platform/storage/loader.js';
import { companyKey } from '../../../platform/text/company-name.js';
import { employerNames, groupsByNumber } from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';

/** The corporate numbers of a company's group, its own included, whether or not the hub knows the company. */
export async function readCorporateGroup(ctx: EmployerCtx, corporateNumber: string): Promise<string[]> {
  const members = (await loader(ctx, groupsByNumber).load(corporateNumber)) ?? [];
  return [...new Set([corporateNumber, ...members.map(({ number }) => number)])];
}

/** The same of every member of this name, whatever its spelling and legal form; empty when there is none. */
export async function readGroupsNamed(ctx: EmployerCtx, name: string): Promise<string[]> {
  const key = companyKey(name);
  const named = (await employerNames(ctx)).filter((member) => companyKey(member.name) === key);
  const groups = await Promise.all(named.map(({ corporateNumber }) => readCorporateGroup(ctx, corporateNumber)));
  return [...new Set(groups.flat())];
}
