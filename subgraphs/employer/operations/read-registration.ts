import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import type { EmployerCtx } from '../storage/own.js';
import { ownRegistration, type RegistrationRow } from '../storage/registration-reads.js';

/** One registration of the calling employer; any other id is NOT_FOUND. */
export async function readRegistration(ctx: EmployerCtx, id: string): Promise<RegistrationRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  return found(await ownRegistration(ctx, employerId, wireId(id)));
}
