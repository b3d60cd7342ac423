import { refuse } from '../../../platform/errors/hub-error.js';
import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { exportById, insertExport, type PoolExport } from '../storage/export-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { conditionsOf, type PoolFilter } from '../storage/pool-filter.js';
import { agencyViewer } from '../storage/viewer.js';

export interface StartPoolExportInput {
  readonly idempotencyKey?: string | null;
  readonly filter?: PoolFilter | null;
}

/** 一括出力 — lists whoever is in the pool and fits, to be fetched line by line for a day. */
export async function startPoolExport(ctx: CandidateCtx, input: StartPoolExportInput): Promise<PoolExport> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  await agencyViewer(ctx, agencyId);
  const filter = input.filter ?? {};
  if (filter.jobOpeningId) refuse('filter.jobOpeningId', 'NOT_SAVEABLE');
  await conditionsOf(ctx, filter, []);
  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'startPoolExport', input, () => insertExport(tx, agencyId, filter)),
  );
  return found(await exportById(ctx, id));
}
