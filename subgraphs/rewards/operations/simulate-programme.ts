import { fail } from '../../../platform/errors/hub-error.js';
import type { ProgrammeTerms } from '../domain/programme.js';
import type { RewardsCtx } from '../storage/own.js';

export async function simulateProgramme(
  _ctx: RewardsCtx,
  _input: { programme: ProgrammeTerms; from: string; to: string },
): Promise<object> {
  return fail('UNAVAILABLE');
}
