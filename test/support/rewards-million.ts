import { randomUUID } from 'node:crypto';
import { dayOf } from '../../platform/calendar.js';
import type { AgencyId, EmployerId, IntroductionId, PlacementId, RegistrationId } from '../../platform/ids.js';
import { inTransaction } from '../../platform/storage/context.js';
import { settleHire } from '../../subgraphs/rewards/domain/hire.js';
import { closeBooks, openBooks } from '../../subgraphs/rewards/storage/ledger-store.js';
import { allProgrammes } from '../../subgraphs/rewards/storage/programme-store.js';
import type { RewardsBench } from './rewards-bench.js';

const HIRES_EACH = 12;

/**
 * Many hires of many employers at once, with the product's own rules and books: twelve started hires for each of these
 * employers, of which every sixth leaves soon. Answers how many postings it made.
 */
export function hireMany(hub: RewardsBench, employerIds: readonly EmployerId[], agencyId: AgencyId): Promise<number> {
  return inTransaction(hub.as({ kind: 'system' }), async (tx) => {
    const books = await openBooks(tx, employerIds);
    const [programme] = await allProgrammes(tx);
    if (!programme) throw new Error('There is no programme');
    const now = tx.now();
    for (const [employerId, book] of books) {
      for (let made = 0; made < HIRES_EACH; made += 1) {
        const leaves = made % 6 === 5;
        const leg = { registrationId: randomUUID() as RegistrationId, employerId, confirmedAt: now, authorised: true };
        const hire = {
          placementId: randomUUID() as PlacementId,
          introductionId: randomUUID() as IntroductionId,
          agencyId,
          hiringEmployerId: randomUUID() as EmployerId,
          startsOn: dayOf(now),
          fee: 1_500_000,
          confirmedAt: now,
          startedAt: now,
          cancelledAt: null,
          leftOn: leaves ? dayOf(now) : null,
          leftCause: leaves ? 'EMPLOYEE_CHOICE' : null,
          leftAt: leaves ? now : null,
          voidedAt: null,
          excusedAt: null,
        };
        settleHire(new Map([[employerId, book]]), {
          hire,
          shares: [{ leg, programme, units: programme.unitsPerHire }],
          disputed: false,
          now,
        });
      }
    }
    await closeBooks(tx, books.values());
    return [...books.values()].reduce((sum, { postings }) => sum + postings.length, 0);
  });
}
