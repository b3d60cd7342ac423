import { fail } from '../../../platform/errors/hub-error.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { sectionsOf, together } from '../../../platform/storage/personal-data.js';
import { Candidate } from '../domain/candidate.js';
import { registrationsOf } from '../storage/candidate-store.js';
import { takeIn } from '../storage/disclosure-store.js';
import { recordsElsewhere } from '../storage/elsewhere.js';
import type { CandidateCtx } from '../storage/own.js';
import { personalData } from '../storage/personal-data.js';

/** The form of the text, for programs that read it: `docs/my-data.md` has its sections. */
export const EXPORT_FORMAT = 'tasuki-my-data/1';

/**
 * 個人データの開示（個人情報保護法33条、GDPR 15条・20条）— everything that the hub holds on the calling person, as JSON: his
 * own rows of every table, by section, in this subgraph and in the others.
 */
export async function exportMyData(ctx: CandidateCtx): Promise<string> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  if (!(await ctx.em.findOne(Candidate, { id: candidateId, erasedAt: null }))) fail('UNAUTHENTICATED');
  // What was answered up to now belongs to the answer, so it is taken into the chains first.
  while ((await inTransaction(ctx, (tx) => takeIn(tx))) > 0);
  const registrationIds = await registrationsOf(ctx, candidateId);
  const elsewhere = await recordsElsewhere(ctx, registrationIds);
  const own = await sectionsOf(ctx, personalData, { candidateId, registrationIds });
  const written = {
    format: EXPORT_FORMAT,
    exportedAt: ctx.now().toISOString(),
    ...together([own, elsewhere.sections]),
  };
  return JSON.stringify(written, null, 2);
}
