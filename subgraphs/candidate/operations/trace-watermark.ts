import { found } from '../../../platform/graphql/wire-id.js';
import { exportById, type PoolExport } from '../storage/export-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** 透かしの照会 — the export from which a line came that turned up where it should not be: whose, and when. */
export async function traceWatermark(ctx: CandidateCtx, watermark: string): Promise<PoolExport> {
  return found(await exportById(ctx, found(ctx.own.pairwise.decode('watermark', watermark))));
}
