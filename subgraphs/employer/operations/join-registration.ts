import type { RegistrationId } from '../../../platform/ids.js';
import { lockOne } from '../../../platform/storage/context.js';
import { Registration } from '../domain/registration.js';
import type { EmployerTx } from '../storage/own.js';

export interface Joining {
  readonly registrationId: RegistrationId;
  readonly acceptedAt: Date;
  readonly outcomeShown: boolean;
  readonly wantsToReapply: boolean;
}

/** The registered person accepted the invitation: the registration can no longer be withdrawn. */
export async function joinRegistration(
  tx: EmployerTx,
  { registrationId, acceptedAt, outcomeShown, wantsToReapply }: Joining,
): Promise<void> {
  const registration = await lockOne(tx, Registration, { id: registrationId });
  registration?.join(acceptedAt, outcomeShown, wantsToReapply);
}
