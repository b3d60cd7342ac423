import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { type AtsConnectionRow, ownConnection } from '../storage/ats-connection-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** One of the caller's connections. NOT_FOUND for any other. */
export async function readAtsConnection(ctx: EmployerCtx, id: string): Promise<AtsConnectionRow> {
  return found(await ownConnection(ctx, requireActor(ctx, 'employer').id, wireId(id)));
}
