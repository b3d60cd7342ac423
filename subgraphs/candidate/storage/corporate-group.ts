import { ask } from '../../../platform/graphql/ask.js';
import { checkCorporateNumber, checkLine } from '../../../platform/text/check.js';
import type { BlockInput } from '../domain/block.js';
import type { CandidateCtx } from './own.js';

const GROUP = 'query($number: String!) { corporateGroupOf(corporateNumber: $number) }';
const NAMED = 'query($name: String!) { corporateGroupsNamed(name: $name) }';

/**
 * The companies that a block of an employer shuts out: the one that it names and its corporate group; by name, every one that
 * is called so. Empty for an agency's.
 */
export async function shutOutBy(
  ctx: CandidateCtx,
  { kind, corporateNumber, employerName }: BlockInput,
): Promise<string[]> {
  if (kind !== 'EMPLOYER') return [];
  if (!corporateNumber) {
    const name = checkLine('block.employerName', employerName ?? '', 100);
    return (await ask<{ corporateGroupsNamed: string[] }>(ctx, 'employer', NAMED, { name })).corporateGroupsNamed;
  }
  const number = checkCorporateNumber('block.corporateNumber', corporateNumber);
  return (await ask<{ corporateGroupOf: string[] }>(ctx, 'employer', GROUP, { number })).corporateGroupOf;
}
