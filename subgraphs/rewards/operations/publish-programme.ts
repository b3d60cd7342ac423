import { fail } from '../../../platform/errors/hub-error.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { Programme, type ProgrammeTerms } from '../domain/programme.js';
import type { RewardsCtx } from '../storage/own.js';
import { lockProgrammes } from '../storage/programme-store.js';

/**
 * 還元制度の公開 — other rules for the registrations of a day and after; what was registered before keeps its own.
 * Publishing the same again changes nothing; other terms need another version.
 */
export async function publishProgramme(ctx: RewardsCtx, input: ProgrammeTerms): Promise<Programme> {
  requireActor(ctx, 'operator');

  return inTransaction(ctx, async (tx) => {
    const known = (await lockProgrammes(tx)).find(({ version }) => version === input.version.trim());
    if (known) return known.says(input) ? known : fail('CONFLICT', { field: 'version', reason: 'PROGRAMME_EXISTS' });
    const programme = Programme.publish(input, tx.now());
    tx.em.persist(programme);
    await tx.em.flush();
    return programme;
  });
}
