import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { Registration } from '../domain/registration.js';
import type { EmployerCtx } from '../storage/own.js';
import { end } from '../storage/registration-intake.js';
import { type RegistrationRow, registrationsById } from '../storage/registration-reads.js';

/** 登録の取消 — takes a registration back before the person has accepted; a link already sent stops working. */
export async function withdrawRegistration(
  ctx: EmployerCtx,
  input: { registrationId: string },
): Promise<RegistrationRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId<RegistrationId>(input.registrationId);

  await inTransaction(ctx, async (tx) => {
    const registration = found(await lockOne(tx, Registration, { id, employerId }));
    await end(tx, registration);
  });
  return found((await registrationsById(ctx, [id])).get(id));
}
