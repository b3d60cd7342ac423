import { lockAll } from '../../../platform/storage/context.js';
import { type DataSubject, eraseFrom } from '../../../platform/storage/personal-data.js';
import { Registration } from '../domain/registration.js';
import { dropBodiesNaming } from '../storage/ats-delivery-store.js';
import type { EmployerTx } from '../storage/own.js';
import { personalData } from '../storage/personal-data.js';
import { registrationsOf } from '../storage/registration-store.js';

/**
 * 消去 — takes a person who had himself erased out of every registration of his mailbox, out of the mails, and out of what
 * ATSs delivered. What was registered and is not sent yet counts as sent, so that nobody is written to.
 */
export async function erasePerson(tx: EmployerTx, subject: DataSubject): Promise<void> {
  const registrations = await lockAll(tx, Registration, { id: { $in: await registrationsOf(tx, subject) } });
  for (const address of new Set(registrations.map(({ email }) => email))) {
    await tx.mail.forget(tx, address);
    await dropBodiesNaming(tx, address);
  }
  for (const registration of registrations) {
    if (!registration.invite(tx.now())) continue;
    const { id, employerId } = registration;
    await tx.publish({
      type: 'RegistrationsInvited',
      registrationIds: [id],
      employerId,
      invitedAt: tx.now().toISOString(),
    });
  }
  await tx.em.flush();
  await eraseFrom(tx, personalData, subject);
}
