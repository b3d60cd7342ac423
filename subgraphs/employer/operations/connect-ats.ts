import { refuse } from '../../../platform/errors/hub-error.js';
import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { needsOf } from '../adapters/ats/adapter.js';
import { atsAdapters } from '../adapters/ats/table.js';
import { type AtsConnectionInput, checkConnection } from '../domain/ats-connection.js';
import { type AtsConnectionRow, insertConnection, ownConnection } from '../storage/ats-connection-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** ATS連携 — an employer's ATS may deliver rejections from now on. Its secrets rest sealed and are never shown again. */
export async function connectAts(ctx: EmployerCtx, input: AtsConnectionInput): Promise<AtsConnectionRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const adapter = atsAdapters[input.provider] ?? refuse('provider', 'NOT_CONNECTABLE');
  const terms = checkConnection(input, needsOf(adapter), ctx.own.providersHostsOnly);
  const id = ctx.newId();
  await inTransaction(ctx, (tx) => insertConnection(tx, id, employerId, terms, adapter.polling ? tx.now() : null));
  return found(await ownConnection(ctx, employerId, id));
}
