import { dayOf } from '../../../platform/calendar.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { Agency } from '../domain/agency.js';
import { agenciesOutOfStep } from '../storage/agency-store.js';
import { freezeOrThaw } from '../storage/introduction-store.js';
import type { AgencyCtx } from '../storage/own.js';

/** 許可の満了 — freezes what is under way at agencies whose permit ended with the day, thaws where a new one has begun. */
export async function followPermits(ctx: AgencyCtx): Promise<number> {
  const today = dayOf(ctx.now());
  const agencies = await agenciesOutOfStep(ctx, today);
  for (const id of agencies) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      const agency = await lockOne(tx, Agency, { id });
      await freezeOrThaw(tx, id, agency?.mayIntroduce(today) ?? false);
    });
  }
  return agencies.length;
}
