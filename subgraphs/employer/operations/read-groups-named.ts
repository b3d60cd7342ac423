import { loader } from '../../../platform/storage/loader.js';
import { companyKey } from '../../../platform/text/company-name.js';
import { employerNames, groupsByNumber } from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';

/** The corporate numbers of every member of this name, whatever its spelling and legal form, and of its group. */
export async function readGroupsNamed(ctx: EmployerCtx, name: string): Promise<string[]> {
  const key = companyKey(name);
  const named = (await employerNames(ctx)).filter((member) => companyKey(member.name) === key);
  const groups = await Promise.all(
    named.map(({ corporateNumber }) => loader(ctx, groupsByNumber).load(corporateNumber)),
  );
  const members = groups.flatMap((group) => group ?? []);
  return [...new Set([...named.map(({ corporateNumber }) => corporateNumber), ...members.map(({ number }) => number)])];
}
