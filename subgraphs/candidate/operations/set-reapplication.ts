import { fail } from '../../../platform/errors/hub-error.js';
import { wireId } from '../../../platform/graphql/wire-id.js';
import type { EmployerId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { employersOf, lockCandidate, setReapplication as set } from '../storage/candidate-store.js';
import type { CandidateCtx } from '../storage/own.js';

/**
 * 再応募 — the person tells an employer that passed him on that he would apply there again, or takes that back. It shows to that
 * employer, which so learns that he joined; only then may an agency introduce him there. Answers the employers told so.
 */
export function setReapplication(
  ctx: CandidateCtx,
  input: { employerId: string; wanted: boolean },
): Promise<EmployerId[]> {
  const { id } = requireActor(ctx, 'candidate');
  const employerId = wireId<EmployerId>(input.employerId);
  return inTransaction(ctx, async (tx) => {
    await lockCandidate(tx, id);
    if (!(await employersOf(tx, id)).includes(employerId)) fail('NOT_FOUND');
    for (const change of await set(tx, id, employerId, input.wanted))
      await tx.publish({ type: 'OutcomeVisibilitySet', ...change });
    return employersOf(tx, id, true);
  });
}
