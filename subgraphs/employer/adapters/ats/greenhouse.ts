import { z } from 'zod';
import type { AtsEvent, HoldReason } from '../../domain/ats-event.js';
import { saysWithdrawal } from '../../domain/ats-event.js';
import { stageIn } from '../../domain/selection-stage.js';
import { type AtsAdapter, type HookRequest, type Reading, readBody } from './adapter.js';
import { dayIn, fullName, instant, rejectionDay } from './person.js';
import { hmac, isHex } from './signatures.js';

const id = z.union([z.string().min(1), z.number()]).transform(String);
const values = z.array(z.looseObject({ value: z.string().nullish() })).nullish();

const candidate = z.looseObject({
  id,
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  is_private: z.boolean().nullish(),
  can_email: z.boolean().nullish(),
  email_addresses: values,
  phone_numbers: values,
  tags: z.array(z.string()).nullish(),
});

const application = z.looseObject({
  id,
  prospect: z.boolean().nullish(),
  rejected_at: z.string().nullish(),
  last_activity_at: z.string().nullish(),
  rejection_reason: z
    .looseObject({ name: z.string().nullish(), type: z.looseObject({ name: z.string().nullish() }).nullish() })
    .nullish(),
  current_stage: z.looseObject({ name: z.string().nullish() }).nullish(),
  candidate,
  offer: z.looseObject({ starts_at: z.string().nullish() }).nullish(),
  jobs: z.array(z.looseObject({ name: z.string().nullish(), confidential: z.boolean().nullish() })).nullish(),
});

const applicationBody = z.looseObject({ payload: z.looseObject({ application }) });
const tagsBody = z.looseObject({ payload: z.looseObject({ candidate }) });
const personBody = z.looseObject({
  payload: z.looseObject({
    candidate_id: id.nullish(),
    old_candidate_id: id.nullish(),
    new_candidate_id: id.nullish(),
    person: z.looseObject({ id }).nullish(),
    candidate: z.looseObject({ id }).nullish(),
  }),
});

/** Greenhouse: signs the raw body, sends everything about the person, and repeats for 15 hours what was not answered 200. */
export const greenhouse: AtsAdapter = {
  webhook: {
    verify: ({ headers, body }, secret) =>
      isHex(/^sha256 (\w+)$/.exec(headers.signature ?? '')?.[1], hmac(secret, body)),
    read(request): Reading {
      const { action } = readBody(z.looseObject({ action: z.string().min(1).max(100) }), request.body);
      switch (action) {
        case 'reject_candidate':
        case 'unreject_candidate':
        case 'hire_candidate':
        case 'unhire_candidate':
          return readApplication(action, request);
        case 'update_candidate':
          return readTags(request);
        case 'delete_candidate':
        case 'merge_candidate':
        case 'candidate_anonymized':
          return readPerson(action, request);
        default:
          return { name: action, note: 'NO_RELAY_EVENT' };
      }
    },
  },
};

function readApplication(action: string, { body, receivedAt }: HookRequest): Reading {
  const { application: one } = readBody(applicationBody, body).payload;
  if (one.prospect) return { name: action, note: 'PROSPECT' };
  const told = {
    applicationId: one.id,
    candidateId: one.candidate.id,
    occurredAt: instant(one.last_activity_at) ?? instant(one.rejected_at) ?? receivedAt,
  };
  if (action !== 'reject_candidate') {
    if (action === 'unreject_candidate') return { event: { ...told, kind: 'UNREJECTED' } };
    const kind = action === 'hire_candidate' ? 'HIRED' : 'UNHIRED';
    return { event: { ...told, kind, email: mailboxOf(one), startsOn: dayIn(one.offer?.starts_at) } };
  }
  const reason = one.rejection_reason;
  if (saysWithdrawal(reason?.name, reason?.type?.name)) return { event: { ...told, kind: 'WITHDRAWN' } };
  return { event: { ...told, kind: 'REJECTED', rejection: rejectionOf(one, receivedAt) } };
}

function mailboxOf({ candidate: person }: z.infer<typeof application>): string | null {
  return person.email_addresses?.find(({ value }) => value)?.value ?? null;
}

function rejectionOf(one: z.infer<typeof application>, receivedAt: Date) {
  const { candidate: person } = one;
  return {
    name: fullName(person.first_name, person.last_name),
    email: mailboxOf(one),
    phone: person.phone_numbers?.find(({ value }) => value)?.value ?? null,
    position: one.jobs?.find(({ name }) => name)?.name ?? null,
    stageReached: stageIn(one.current_stage?.name ?? ''),
    rejectedOn: rejectionDay(instant(one.rejected_at), receivedAt),
    tags: person.tags ?? [],
    hold: holdReason(one),
  };
}

function holdReason({ candidate: person, jobs }: z.infer<typeof application>): HoldReason | null {
  if (person.can_email === false) return 'CAN_EMAIL_FALSE';
  if (person.is_private) return 'PRIVATE_PERSON';
  return jobs?.some(({ confidential }) => confidential) ? 'CONFIDENTIAL_JOB' : null;
}

function readTags({ body, receivedAt }: HookRequest): Reading {
  const { candidate: person } = readBody(tagsBody, body).payload;
  const event: AtsEvent = { kind: 'TAGGED', candidateId: person.id, tags: person.tags ?? [], occurredAt: receivedAt };
  return person.tags ? { event } : { name: 'update_candidate', note: 'NO_RELAY_EVENT' };
}

function readPerson(action: string, { body, receivedAt }: HookRequest): Reading {
  const { payload } = readBody(personBody, body);
  const candidateId =
    payload.old_candidate_id ?? payload.candidate_id ?? payload.person?.id ?? payload.candidate?.id ?? null;
  if (candidateId === null) return { name: action, note: 'NOT_UNDERSTOOD' };
  const told = { candidateId, occurredAt: receivedAt };
  if (action === 'merge_candidate')
    return { event: { ...told, kind: 'MERGED', into: payload.new_candidate_id ?? null } };
  return { event: { ...told, kind: action === 'delete_candidate' ? 'DELETED' : 'ANONYMIZED' } };
}
