import type { PlacementId } from '../../../platform/ids.js';
import type { Book } from '../domain/book.js';
import { type HireFacts, settleHire } from '../domain/hire.js';
import { inForceAt } from '../domain/programme.js';
import { attributions } from './attribution-store.js';
import {
  holdersOf,
  isDisputed,
  legsByHire,
  lockHire,
  markDuplicate,
  markWaiting,
  takeOverDeparture,
} from './hire-store.js';
import { closeBooks, openBooks } from './ledger-store.js';
import type { RewardsTx } from './own.js';
import { allProgrammes } from './programme-store.js';

/**
 * Brings everyone's books to what has been heard of a hire by now. Locks go from the hire to the accounts; the facts that
 * decide are read when all are held.
 */
export async function settlePlacement(tx: RewardsTx, placementId: PlacementId): Promise<void> {
  const known = await lockHire(tx, placementId);
  if (!known) return;
  const hire = ((await takeOverDeparture(tx, placementId)) && (await lockHire(tx, placementId))) || known;
  const legs = (await legsByHire(tx, [placementId])).get(placementId) ?? [];
  const waiting = legs.some(({ registeredAt }) => registeredAt === null);
  await markWaiting(tx, placementId, waiting);
  const concerned = [hire.hiringEmployerId, ...legs.map(({ employerId }) => employerId)];
  const books = await openBooks(tx, [...concerned, ...(await holdersOf(tx, placementId))], hire);
  const programmes = await allProgrammes(tx);
  const duplicate = await markDuplicate(tx, placementId);
  const shares =
    waiting || duplicate
      ? []
      : await attributions(
          tx,
          [{ hire, legs }],
          ({ registeredAt }) => registeredAt && inForceAt(programmes, registeredAt),
        );
  settleHire(books, {
    hire,
    shares: shares[0] ?? [],
    disputed: await isDisputed(tx, placementId),
    now: tx.now(),
  });
  await publishConsumption(tx, hire, books.get(hire.hiringEmployerId));
  await closeBooks(tx, books.values());
}

/** The agency hears of a slot that was spent on its hire. */
async function publishConsumption(tx: RewardsTx, hire: HireFacts, book: Book | undefined): Promise<void> {
  const consumed = book?.steps.find(({ step }) => step === 'CONSUMED');
  if (!consumed) return;
  const { placementId } = hire;
  await tx.publish({ type: 'SlotConsumed', slotId: consumed.slotId, placementId, feeWaived: consumed.feeWaived ?? 0 });
}
