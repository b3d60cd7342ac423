import { requireActor } from '../../../platform/storage/context.js';
import { type AtsConnectionRow, connectionsOf } from '../storage/ats-connection-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** The caller's connections, newest first, ended ones included. */
export function listAtsConnections(ctx: EmployerCtx): Promise<AtsConnectionRow[]> {
  return connectionsOf(ctx, requireActor(ctx, 'employer').id);
}
