import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { type AtsConnectionRow, closeConnection, ownConnection } from '../storage/ats-connection-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** ATS連携の解除 — nothing is taken from this ATS any more, and its secrets are gone. What was registered stays. */
export async function disconnectAts(ctx: EmployerCtx, input: { connectionId: string }): Promise<AtsConnectionRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId(input.connectionId);
  return inTransaction(ctx, async (tx) => {
    found(await ownConnection(tx, employerId, id));
    await closeConnection(tx, id);
    return found(await ownConnection(tx, employerId, id));
  });
}
