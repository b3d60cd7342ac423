import { fail } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { PlacementId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { checkInteger } from '../../../platform/text/check.js';
import { tidy } from '../domain/hire.js';
import { checkDiscountable, takeOff } from '../domain/points.js';
import { lockHire } from '../storage/hire-store.js';
import { closeBooks, openBooks } from '../storage/ledger-store.js';
import type { RewardsCtx } from '../storage/own.js';

export interface UsePointsInput {
  readonly idempotencyKey?: string | null;
  readonly placementId: string;
  readonly points: number;
}

const MOST = 1_000_000_000;

/**
 * ポイントの利用 — so many points are taken off the agency's fee for a confirmed hire of the caller's own, one yen each (R11).
 * The number is the whole of it: the same again changes nothing, another replaces it until the first day of work.
 */
export async function usePoints(ctx: RewardsCtx, input: UsePointsInput): Promise<void> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const placementId = wireId<PlacementId>(input.placementId);
  const points = checkInteger('points', input.points, 0, MOST);

  await inTransaction(ctx, (tx) =>
    once(tx, 'usePoints', input, async () => {
      const hire = found(await lockHire(tx, placementId));
      if (hire.hiringEmployerId !== employerId) fail('NOT_FOUND');
      const book = found((await openBooks(tx, [employerId], hire)).get(employerId));
      checkDiscountable(book, hire, points, tx.now());
      const occasion = { at: tx.now(), evidence: `PointsAsked ${placementId} ${points} ${tx.now().toISOString()}` };
      takeOff(book, hire, points, occasion);
      tidy(book, occasion);
      await closeBooks(tx, [book]);
      return placementId;
    }),
  );
}
