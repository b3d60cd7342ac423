import { fail, HubError } from '../../../platform/errors/hub-error.js';
import type { CandidateId, RegistrationId } from '../../../platform/ids.js';
import { lockOne } from '../../../platform/storage/context.js';
import { checkPhone } from '../../../platform/text/check.js';
import type { AtsApplication } from '../domain/ats-application.js';
import type { DeliveryNote } from '../domain/ats-delivery.js';
import {
  type ApplicationEvent,
  type AtsEvent,
  type AtsRejection,
  eventKey,
  isApplicationEvent,
  type PersonEvent,
} from '../domain/ats-event.js';
import { touchesProhibited } from '../domain/prohibited-data.js';
import { Registration } from '../domain/registration.js';
import { isGone, lockApplication, lockApplicationsOf, markGone, saveApplication } from './ats-application-store.js';
import type { AtsConnection } from './ats-connection-store.js';
import { dropBodiesOf, reviveDelivery, wasHeard } from './ats-delivery-store.js';
import type { EmployerTx } from './own.js';
import { end, registrationOf, takeIn } from './registration-intake.js';
import { findSame, forgetPerson } from './registration-store.js';

interface Delivery {
  readonly id: string;
  readonly despiteHold: boolean;
}

/** What an event does to the employer's registrations; answers the note that the delivery gets. */
export async function settleAtsEvent(
  tx: EmployerTx,
  connection: AtsConnection,
  delivery: Delivery,
  event: AtsEvent,
  hired: CandidateId | null,
): Promise<DeliveryNote> {
  return isApplicationEvent(event)
    ? settleApplication(tx, connection, delivery, event, hired)
    : settlePerson(tx, connection, event);
}

async function settleApplication(
  tx: EmployerTx,
  connection: AtsConnection,
  delivery: Delivery,
  event: ApplicationEvent,
  hired: CandidateId | null,
): Promise<DeliveryNote> {
  const application = await lockApplication(tx, connection.id, event.applicationId, event.candidateId);
  if (await wasHeard(tx, connection.id, eventKey(event), delivery.id)) return 'SEEN_BEFORE';
  if (await isGone(tx, connection.id, event.candidateId)) return 'GONE';
  const verdict = application.hear(event, delivery.id, connection.relayTags, delivery.despiteHold);
  let note: DeliveryNote;
  if (verdict.step === 'NOTE') note = verdict.note;
  else if (verdict.step === 'CANCEL') note = await cancel(tx, application);
  else if (event.kind === 'REJECTED') note = await register(tx, connection, application, event.rejection);
  else note = 'NOTHING_TO_CANCEL';
  await saveApplication(tx, application);
  if (hired && note !== 'OLDER' && (event.kind === 'HIRED' || event.kind === 'UNHIRED'))
    await tx.publish({
      type: 'HireTold',
      deliveryId: delivery.id,
      employerId: connection.employerId,
      candidateId: hired,
      kind: event.kind,
      startsOn: event.startsOn ?? null,
      toldAt: event.occurredAt.toISOString(),
    });
  return note;
}

/** The mail names the job; where the ATS names none, this is what stands there. */
const UNNAMED_POSITION = 'ご応募いただいた職種';

async function register(
  tx: EmployerTx,
  { employerId, sendDelayHours }: AtsConnection,
  application: AtsApplication,
  rejection: AtsRejection,
): Promise<DeliveryNote> {
  const { name, nameKana, email, phone, position, stageReached, disposition, rejectedOn } = rejection;
  const registration = registrationOf(
    tx,
    {
      name,
      nameKana: nameKana ?? null,
      email: email ?? '',
      phone: usablePhone(phone),
      position: position ?? UNNAMED_POSITION,
      stageReached: stageReached ?? 'SCREENING',
      disposition: disposition ?? 'QUALIFIED_NOT_SELECTED',
      rejectedOn: rejectedOn ?? '',
      externalId: application.applicationId,
      tags: usableTags(application.tags),
    },
    { employerId, source: 'ATS', sendDelayHours },
  );
  const [fresh] = await takeIn(tx, [registration]);
  application.registrationId = fresh ?? (await findSame(tx, registration));
  return fresh ? 'REGISTERED' : 'REGISTERED_BEFORE';
}

/** A number that is none keeps nobody from being invited. */
function usablePhone(phone: string | null | undefined): string | null {
  if (!phone) return null;
  try {
    return checkPhone('phone', phone);
  } catch (error) {
    return error instanceof HubError ? null : fail('INTERNAL');
  }
}

function usableTags(tags: readonly string[]): string[] {
  return tags
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && tag.length <= 50 && !touchesProhibited(tag))
    .slice(0, 20);
}

/** Takes the registration back if nobody has heard of it yet. */
async function cancel(tx: EmployerTx, application: AtsApplication): Promise<DeliveryNote> {
  const registration = await lockRegistration(tx, application.registrationId);
  if (!registration || registration.status === 'ENDED') {
    application.registrationId = null;
    return 'NOTHING_TO_CANCEL';
  }
  if (registration.isSeenToHaveJoined) return 'ACCEPTED';
  if (registration.status !== 'PENDING_INVITATION') return 'NOTICE_SENT';
  await end(tx, registration);
  application.registrationId = null;
  return 'CANCELLED';
}

function lockRegistration(tx: EmployerTx, id: RegistrationId | null): Promise<Registration | null> {
  return id ? lockOne(tx, Registration, { id }) : Promise.resolve(null);
}

async function settlePerson(tx: EmployerTx, connection: AtsConnection, event: PersonEvent): Promise<DeliveryNote> {
  const applications = await lockApplicationsOf(tx, connection.id, event.candidateId);
  const notes: DeliveryNote[] = [];
  for (const application of applications) {
    notes.push(
      event.kind === 'TAGGED'
        ? await retag(tx, connection, application, event.tags, event.occurredAt)
        : await remove(tx, application, event),
    );
    await saveApplication(tx, application);
  }
  if (event.kind !== 'TAGGED') {
    await markGone(tx, connection.id, event.candidateId);
    if (event.kind !== 'MERGED') await dropBodiesOf(tx, connection.id, event.candidateId);
  }
  return WEIGHTIEST.find((note) => notes.includes(note)) ?? 'NOTHING_TO_CANCEL';
}

/** Of several applications, the note that a recruiter must not miss. */
const WEIGHTIEST: readonly DeliveryNote[] = ['ACCEPTED', 'NOTICE_SENT', 'REMOVED', 'CANCELLED', 'REVIVED'];

/** Newer tags may take a registration back that was not sent, or have a rejection looked at again. */
async function retag(
  tx: EmployerTx,
  { relayTags }: AtsConnection,
  application: AtsApplication,
  tags: readonly string[],
  at: Date,
): Promise<DeliveryNote> {
  if (!application.retag(tags, at) || !application.isRejected) return 'NOTHING_TO_CANCEL';
  const relayed = application.isRelayed(relayTags);
  if (application.registrationId) return relayed ? 'NOTHING_TO_CANCEL' : cancel(tx, application);
  if (!relayed || !application.rejectedBy) return 'NOTHING_TO_CANCEL';
  if (!(await reviveDelivery(tx, application.rejectedBy, false))) return 'NOTHING_TO_CANCEL';
  await tx.enqueue('process-ats-deliveries', {});
  return 'REVIVED';
}

/** Deleted, anonymised or merged: the link stops working. Only who is seen to have joined is beyond the ATS. */
async function remove(tx: EmployerTx, application: AtsApplication, event: PersonEvent): Promise<DeliveryNote> {
  if (event.kind === 'MERGED' && event.into) application.candidateId = event.into;
  const registration = await lockRegistration(tx, application.registrationId);
  if (!registration) return 'NOTHING_TO_CANCEL';
  if (registration.isSeenToHaveJoined) return 'ACCEPTED';
  await end(tx, registration);
  application.registrationId = null;
  if (event.kind === 'MERGED') return 'CANCELLED';
  await forgetPerson(tx, registration.id);
  return 'REMOVED';
}
