import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { JobOpeningId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { JobOpening } from '../domain/job-opening.js';
import { type JobOpeningRow, openingsById } from '../storage/opening-reads.js';
import type { EmployerCtx } from '../storage/own.js';

/** 求人の締切 — no new introductions from now on; those under way go on. */
export async function closeJob(ctx: EmployerCtx, input: { jobOpeningId: string }): Promise<JobOpeningRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId<JobOpeningId>(input.jobOpeningId);

  await inTransaction(ctx, async (tx) => {
    const opening = found(await lockOne(tx, JobOpening, { id, employerId }));
    opening.close(tx.now());
  });
  return found((await openingsById(ctx, [id])).get(id));
}
