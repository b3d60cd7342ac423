import type { EmployerId, PlacementId } from '../../../platform/ids.js';
import { sharesUnder } from '../domain/attribution.js';
import type { Book } from '../domain/book.js';
import { type GrantedShare, type HireFacts, settleHire } from '../domain/hire.js';
import { inForceAt, type Programme } from '../domain/programme.js';
import {
  groupsOn,
  type HireRow,
  holdersOf,
  isDisputed,
  legsByHire,
  linksAround,
  lockHire,
  markWaiting,
  type PinnedLeg,
} from './hire-store.js';
import { closeBooks, openBooks } from './ledger-store.js';
import type { RewardsTx } from './own.js';
import { allProgrammes } from './programme-store.js';

/**
 * Brings everyone's books to what has been heard of a hire by now. Locks go from the hire to the accounts; the facts that
 * decide are read when all are held.
 */
export async function settlePlacement(tx: RewardsTx, placementId: PlacementId): Promise<void> {
  const hire = await lockHire(tx, placementId);
  if (!hire) return;
  const legs = (await legsByHire(tx, [placementId])).get(placementId) ?? [];
  const waiting = legs.some(({ registeredAt }) => registeredAt === null);
  await markWaiting(tx, placementId, waiting);
  const books = await openBooks(
    tx,
    [hire.hiringEmployerId, ...legs.map(({ employerId }) => employerId), ...(await holdersOf(tx, placementId))],
    hire,
  );
  const shares = waiting ? [] : await sharesOf(tx, hire, legs);
  settleHire(books, { hire, shares, disputed: await isDisputed(tx, placementId), now: tx.now() });
  await publishConsumption(tx, hire, books.get(hire.hiringEmployerId));
  await closeBooks(tx, books.values());
}

async function sharesOf(tx: RewardsTx, hire: HireRow, legs: readonly PinnedLeg[]): Promise<GrantedShare[]> {
  const programmes = await allProgrammes(tx);
  const pinned = legs.flatMap((leg) => {
    const programme = leg.registeredAt && inForceAt(programmes, leg.registeredAt);
    return programme ? [{ leg, programme }] : [];
  });
  const programmeOf = new Map(pinned.map(({ leg, programme }) => [leg.registrationId, programme]));
  const groups = await groupsOn(
    tx,
    [...new Set([hire.hiringEmployerId, ...legs.map(({ employerId }) => employerId)])],
    hire.startsOn,
  );
  const own = groups.get(hire.hiringEmployerId);
  const hirers = new Set<EmployerId>([...groups].filter(([, group]) => group === own).map(([id]) => id));
  const links = await linksAround(
    tx,
    legs.map(({ registrationId }) => registrationId),
  );
  return sharesUnder((leg) => programmeOf.get(leg.registrationId) as Programme, {
    introducedAt: hire.introducedAt,
    startsOn: hire.startsOn,
    hirers,
    legs: pinned.map(({ leg }) => leg),
    links,
  });
}

/** The agency hears of a slot that was spent on its hire. */
async function publishConsumption(tx: RewardsTx, hire: HireFacts, book: Book | undefined): Promise<void> {
  const consumed = book?.steps.find(({ step }) => step === 'CONSUMED');
  if (!consumed) return;
  const { placementId } = hire;
  await tx.publish({ type: 'SlotConsumed', slotId: consumed.slotId, placementId, feeWaived: consumed.feeWaived ?? 0 });
}
