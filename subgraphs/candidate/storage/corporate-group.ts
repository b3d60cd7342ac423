import { ask } from '../../../platform/graphql/ask.js';
import { checkCorporateNumber } from '../../../platform/text/check.js';
import type { BlockInput } from '../domain/block.js';
import type { CandidateCtx } from './own.js';

const GROUP = 'query($number: String!) { corporateGroupOf(corporateNumber: $number) }';

/** The companies that a block of an employer shuts out: the one that it names and its corporate group. Empty for an agency's. */
export async function shutOutBy(ctx: CandidateCtx, { kind, corporateNumber }: BlockInput): Promise<string[]> {
  if (kind !== 'EMPLOYER' || !corporateNumber) return [];
  const number = checkCorporateNumber('block.corporateNumber', corporateNumber);
  return (await ask<{ corporateGroupOf: string[] }>(ctx, 'employer', GROUP, { number })).corporateGroupOf;
}
