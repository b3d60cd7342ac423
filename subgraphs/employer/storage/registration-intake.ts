import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { checkRejection, Registration, type RegistrationSource, type RejectionInput } from '../domain/registration.js';
import type { EmployerCtx, EmployerTx } from './own.js';
import { insertRegistrations } from './registration-store.js';

/** A registration of what an employer says of a rejection, checked and not yet stored. */
export function registrationOf(
  ctx: EmployerCtx,
  rejection: RejectionInput,
  terms: { employerId: EmployerId; source: RegistrationSource; sendDelayHours: number },
): Registration {
  const facts = checkRejection(rejection, ctx.now());
  return Registration.register(
    { ...facts, ...terms, id: ctx.newId(), mailboxHash: ctx.own.mailboxHash(facts.email), templateId: null },
    ctx.now(),
  );
}

/**
 * Takes registrations of one employer in, however they came: stores those that are new, tells the other subgraphs, and
 * has the due notices looked for. The ids of the new ones come back, in the order given.
 */
export async function takeIn(tx: EmployerTx, registrations: readonly Registration[]): Promise<RegistrationId[]> {
  const [first] = registrations;
  if (!first) return [];
  const inserted = await insertRegistrations(tx, registrations);
  const registrationIds = registrations.map(({ id }) => id).filter((id) => inserted.has(id));
  if (registrationIds.length === 0) return [];
  await tx.publish({
    type: 'RegistrationsCreated',
    registrationIds,
    employerId: first.employerId,
    registeredAt: tx.now().toISOString(),
  });
  if (registrations.some(({ sendAfter }) => sendAfter <= tx.now())) await tx.enqueue('send-due-notices', {});
  return registrationIds;
}

/** 登録の終了 — ends a registration and tells the candidate subgraph, so that its link stops working. */
export async function end(tx: EmployerTx, registration: Registration): Promise<void> {
  if (!registration.withdraw(tx.now())) return;
  const { id, employerId } = registration;
  await tx.publish({
    type: 'RegistrationEnded',
    registrationId: id,
    employerId,
    endedAt: tx.now().toISOString(),
  });
}
