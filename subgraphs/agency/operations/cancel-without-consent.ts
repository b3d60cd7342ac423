import type { AgencyId, CandidateId, EmployerId } from '../../../platform/ids.js';
import { lockOne } from '../../../platform/storage/context.js';
import { Introduction } from '../domain/introduction.js';
import { introductionsThatLost, noteStep } from '../storage/introduction-store.js';
import type { AgencyTx } from '../storage/own.js';

export interface LostSight {
  readonly candidateId: CandidateId;
  readonly employerIds: readonly EmployerId[];
  readonly agencyIds: readonly AgencyId[];
  readonly onlyAgencyIds: readonly AgencyId[] | null;
  /** When it was taken back (ISO 8601); it may be told late. */
  readonly lostAt: string;
}

/**
 * The person took back what an introduction stood on: his consent to the employer, or, before approval, to the agency.
 * What he allowed after that stays.
 */
export async function cancelWithoutConsent(tx: AgencyTx, lost: LostSight): Promise<void> {
  for (const id of await introductionsThatLost(tx, lost.candidateId, lost)) {
    const introduction = await lockOne(tx, Introduction, { id });
    if (!introduction?.cancel(tx.now())) continue;
    await noteStep(tx, introduction, 'candidate', null);
    const { employerId } = introduction;
    await tx.publish({ type: 'IntroductionEnded', introductionId: id, employerId, endedAt: tx.now().toISOString() });
  }
}
