import { z } from 'zod';
import { type AtsEvent, saysWithdrawal } from '../../domain/ats-event.js';
import { stageIn } from '../../domain/selection-stage.js';
import { type AtsAdapter, type AtsReference, parseJson, type Reading, readBody, readForm } from './adapter.js';
import type { AtsApi } from './api.js';
import { fullName, instant, rejectionDay } from './person.js';
import { rawMember } from './raw-member.js';
import { hmac, isHex } from './signatures.js';

const id = z.union([z.string().min(1), z.number()]).transform(String);
const body = z.looseObject({
  payload: z.looseObject({
    event_name: z.string().min(1).max(100),
    data: z.looseObject({ id, type: z.string().nullish() }),
  }),
  signature: z.string(),
});

const attributes = z.record(z.string(), z.unknown()).nullish();
const resource = z.looseObject({ id, type: z.string(), attributes });
const document = z.looseObject({
  data: resource.extend({
    relationships: z.record(z.string(), z.looseObject({ data: z.looseObject({ id }).nullish() })).nullish(),
  }),
  included: z.array(resource).nullish(),
});
type Document = z.infer<typeof document>;

/**
 * Teamtailor: its webhooks name a job application; its API says where that stands. The signature stands in the body
 * beside the payload: base64 of the hexadecimal HMAC over the payload's bytes as sent.
 */
export const teamtailor: AtsAdapter = {
  webhook: {
    verify({ body: bytes }, secret) {
      const payload = rawMember(bytes, 'payload');
      const signature = rawMember(bytes, 'signature')?.toString('utf8') ?? '';
      const text = /^"([A-Za-z0-9+/\\]+=*)"$/.exec(signature)?.[1]?.replaceAll('\\/', '/');
      return (
        payload !== null &&
        parseJson(bytes) !== undefined &&
        text !== undefined &&
        isHex(Buffer.from(text, 'base64').toString('utf8').trim(), hmac(secret, payload))
      );
    },
    read({ body: bytes, receivedAt }): Reading {
      const { event_name: name, data } = readBody(body, bytes).payload;
      if (name === 'candidate.destroy' || name === 'candidate.delete')
        return { event: { kind: 'DELETED', candidateId: data.id, occurredAt: receivedAt } };
      if (name !== 'job_application.update') return { name, note: 'NO_RELAY_EVENT' };
      return { name, reference: { applicationId: data.id, candidateId: data.id } };
    },
  },
  api: {
    baseUrl: 'https://api.teamtailor.com/v1',
    hosts: ['api.teamtailor.com', 'api.na.teamtailor.com'],
    requestsPerSecond: 5,
    authorise: (key) => ({ authorization: `Token token=${key}`, 'x-api-version': '20240404' }),
  },
  complete,
};

async function complete(api: AtsApi, { applicationId }: AtsReference, now: Date): Promise<AtsEvent | null> {
  const include = 'candidate,job,stage,reject-reason';
  const answer = await api.get(`/job-applications/${encodeURIComponent(applicationId)}?include=${include}`);
  if (answer === null) return null;
  const found = readForm(document, answer);
  const application = found.data.attributes ?? {};
  const person = included(found, 'candidate');
  const told = {
    applicationId,
    candidateId: found.data.relationships?.candidate?.data?.id ?? applicationId,
    occurredAt: now,
  };
  if (!application['rejected-at']) return { ...told, kind: 'UNREJECTED' };
  const reason = included(found, 'reject-reason');
  if (reason['rejected-by-company'] === false || saysWithdrawal(text(reason.reason)))
    return { ...told, kind: 'WITHDRAWN' };
  return {
    ...told,
    kind: 'REJECTED',
    rejection: {
      name: fullName(text(person['first-name']), text(person['last-name'])),
      email: text(person.email),
      phone: text(person.phone),
      position: text(included(found, 'job').title),
      stageReached: stageIn(text(included(found, 'stage').name) ?? ''),
      rejectedOn: rejectionDay(instant(text(application['rejected-at'])), now),
      tags: Array.isArray(person.tags) ? person.tags.filter((tag) => typeof tag === 'string') : [],
      hold: person.unsubscribed === true ? 'CAN_EMAIL_FALSE' : null,
    },
  };
}

/** The attributes of what the application points to by this name. */
function included({ data, included: others }: Document, name: string): Record<string, unknown> {
  const target = data.relationships?.[name]?.data?.id;
  const type = `${name}s`;
  return others?.find((one) => one.id === target && one.type === type)?.attributes ?? {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
