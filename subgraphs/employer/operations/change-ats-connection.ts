import { fail } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { needsOf } from '../adapters/ats/adapter.js';
import { atsAdapters } from '../adapters/ats/table.js';
import { type AtsConnectionInput, checkConnection } from '../domain/ats-connection.js';
import {
  type AtsConnectionRow,
  ownConnection,
  updateConnection,
  workingConnection,
} from '../storage/ats-connection-store.js';
import type { EmployerCtx } from '../storage/own.js';

export interface ChangeAtsConnectionInput
  extends Omit<Partial<AtsConnectionInput>, 'provider' | 'secret' | 'relayTags'> {
  readonly connectionId: string;
  readonly secret?: string | null;
  readonly relayTags?: readonly string[] | null;
}

/** ATS連携の変更 — other terms for a connection, at the same address. What is left out stays as it is. */
export async function changeAtsConnection(
  ctx: EmployerCtx,
  input: ChangeAtsConnectionInput,
): Promise<AtsConnectionRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId(input.connectionId);
  return inTransaction(ctx, async (tx) => {
    const { isActive } = found(await ownConnection(tx, employerId, id));
    const present = isActive ? await workingConnection(tx, id) : null;
    const adapter = present && atsAdapters[present.provider];
    if (!present || !adapter) return fail('CONFLICT', { reason: 'DISCONNECTED' });
    const { provider, secret, apiKey, apiBaseUrl, relayTags, sendDelayHours } = present;
    const wanted = {
      provider,
      secret: input.secret ?? secret,
      apiKey: input.apiKey ?? apiKey,
      apiBaseUrl: input.apiBaseUrl ?? apiBaseUrl,
      relayTags: input.relayTags ?? relayTags,
      sendDelayHours: input.sendDelayHours ?? sendDelayHours,
    };
    await updateConnection(tx, id, checkConnection(wanted, needsOf(adapter), tx.own.providersHostsOnly));
    return found(await ownConnection(tx, employerId, id));
  });
}
