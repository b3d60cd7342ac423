import { requireActor } from '../../../platform/storage/context.js';
import type { Anomaly } from '../domain/anomaly.js';
import { reciprocalHiring, repeatedDepartures } from '../storage/anomaly-query.js';
import type { RewardsCtx } from '../storage/own.js';

/** 不審な動きの一覧 — what the operator should look at. */
export async function listAnomalies(ctx: RewardsCtx): Promise<Anomaly[]> {
  requireActor(ctx, 'operator');
  return [...(await repeatedDepartures(ctx)), ...(await reciprocalHiring(ctx))];
}
