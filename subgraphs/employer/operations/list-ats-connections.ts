import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { type AtsConnectionRow, connectionsOf, ownConnection } from '../storage/ats-connection-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** The caller's connections, newest first, ended ones included. */
export function listAtsConnections(ctx: EmployerCtx): Promise<AtsConnectionRow[]> {
  return connectionsOf(ctx, requireActor(ctx, 'employer').id);
}

/** One of the caller's connections. NOT_FOUND for any other. */
export async function readAtsConnection(ctx: EmployerCtx, id: string): Promise<AtsConnectionRow> {
  return found(await ownConnection(ctx, requireActor(ctx, 'employer').id, wireId(id)));
}
