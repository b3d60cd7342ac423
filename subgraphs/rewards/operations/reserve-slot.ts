import { fail } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { AgencyId, IntroductionId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import type { SlotBenefit } from '../domain/programme.js';
import { benefitsLeft, checkReservable } from '../domain/reservation.js';
import { reserveSlot as reserve } from '../domain/slot-use.js';
import { introductionNews } from '../storage/introduction-reads.js';
import { closeBooks, openBooks } from '../storage/ledger-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { type SlotRow, slotsById } from '../storage/reads.js';

interface SlotIntroduction {
  readonly id: IntroductionId;
  readonly status: string;
  readonly employerId: string;
  readonly agencyId: AgencyId;
}

const INTRODUCTION = 'query($id: ID!) { slotIntroduction(id: $id) { id status employerId agencyId } }';

/** 枠の予約 — a slot is held for an introduction to an opening of the owner's own. The same introduction keeps its slot. */
export async function reserveSlot(
  ctx: RewardsCtx,
  input: { idempotencyKey?: string | null; introductionId: string; benefit?: SlotBenefit | null },
): Promise<SlotRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const introductionId = wireId<IntroductionId>(input.introductionId);
  const { slotIntroduction } = await ask<{ slotIntroduction: SlotIntroduction }>(ctx, 'agency', INTRODUCTION, {
    id: introductionId,
  });
  if (slotIntroduction.employerId !== employerId) fail('NOT_FOUND');

  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'reserveSlot', input, async () => {
      const book = found((await openBooks(tx, [employerId], { introductionId })).get(employerId));
      const news = await introductionNews(tx, introductionId);
      checkReservable(book, introductionId, slotIntroduction.status, news);
      const left = benefitsLeft(slotIntroduction.status, news);
      const among = input.benefit ? left.filter((one) => one === input.benefit) : left;
      const slot =
        reserve(book, introductionId, slotIntroduction.agencyId, tx.now(), among) ?? fail('NO_SLOT_AVAILABLE');
      await closeBooks(tx, [book]);
      return slot.id;
    }),
  );
  return found((await slotsById(ctx, [id])).get(id));
}
