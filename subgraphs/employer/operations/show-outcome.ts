import type { RegistrationId } from '../../../platform/ids.js';
import { lockOne } from '../../../platform/storage/context.js';
import { Registration } from '../domain/registration.js';
import type { EmployerTx } from '../storage/own.js';

export interface Outcome {
  readonly registrationId: RegistrationId;
  readonly shown: boolean;
  readonly wantsToReapply: boolean;
  readonly version: number;
}

/** What the person lets this employer see of his answer: CONSENTED, or INVITED like everyone else; and whether he would apply again. */
export async function showOutcome(
  tx: EmployerTx,
  { registrationId, shown, wantsToReapply, version }: Outcome,
): Promise<void> {
  const registration = await lockOne(tx, Registration, { id: registrationId });
  registration?.showOutcome(shown, wantsToReapply, version);
}
