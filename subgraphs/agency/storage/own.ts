import type { Ctx, Tx } from '../../../platform/storage/context.js';

/** The agency subgraph uses nothing beyond the common context. */
export type AgencyOwn = Record<string, never>;
export type AgencyCtx = Ctx<AgencyOwn>;
export type AgencyTx = Tx<AgencyOwn>;
