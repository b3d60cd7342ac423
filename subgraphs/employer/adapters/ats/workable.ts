import { z } from 'zod';
import { type AtsEvent, saysWithdrawal } from '../../domain/ats-event.js';
import { stageIn } from '../../domain/selection-stage.js';
import { type AtsAdapter, type AtsReference, type Reading, readBody, readForm } from './adapter.js';
import { instant, rejectionDay } from './person.js';
import { hmac, isHex } from './signatures.js';

const candidate = z.looseObject({
  id: z.string().min(1),
  name: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  stage: z.string().nullish(),
  disqualified: z.boolean().nullish(),
  withdrew: z.boolean().nullish(),
  disqualification_reason: z.string().nullish(),
  disqualified_at: z.string().nullish(),
  hired_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  job: z.looseObject({ title: z.string().nullish() }).nullish(),
});
type Candidate = z.infer<typeof candidate>;

const body = z.looseObject({
  event_type: z.string().min(1).max(100),
  fired_at: z.string().nullish(),
  data: z.unknown(),
});
const moved = z.looseObject({ data: candidate });
const named = z.looseObject({ data: z.looseObject({ id: z.string().min(1) }) });

/** Workable: says only that a candidate moved; whether he was disqualified stands in his record. One candidate is one application. */
export const workable: AtsAdapter = {
  webhook: {
    verify: ({ headers, body: bytes }, secret) => isHex(headers['x-workable-signature'], hmac(secret, bytes)),
    read({ body: bytes, receivedAt }): Reading {
      const { event_type: name, fired_at } = readBody(body, bytes);
      if (name === 'candidate_deleted') {
        const { id } = readBody(named, bytes).data;
        return { event: { kind: 'DELETED', candidateId: id, occurredAt: receivedAt } };
      }
      if (name !== 'candidate_moved') return { name, note: 'NO_RELAY_EVENT' };
      const { data: one } = readBody(moved, bytes);
      // Without the flag the payload does not say which of the moves it was.
      if (typeof one.disqualified !== 'boolean')
        return { name, reference: { applicationId: one.id, candidateId: one.id } };
      return { event: eventOf(one, instant(fired_at) ?? instant(one.updated_at) ?? receivedAt, receivedAt) };
    },
  },
  api: {
    baseUrl: null,
    hosts: ['workable.com'],
    requestsPerSecond: 1,
    authorise: (key) => ({ authorization: `Bearer ${key}` }),
  },
  secretIsApiKey: true,
  async complete(api, { candidateId }: AtsReference, now) {
    const answer = await api.get(`/candidates/${encodeURIComponent(candidateId)}`);
    if (answer === null) return null;
    return eventOf(readForm(z.looseObject({ candidate }), answer).candidate, now, now);
  },
};

function eventOf(one: Candidate, occurredAt: Date, now: Date): AtsEvent {
  const told = { applicationId: one.id, candidateId: one.id, occurredAt };
  if (one.hired_at) return { ...told, kind: 'HIRED' };
  if (!one.disqualified) return { ...told, kind: 'UNREJECTED' };
  if (one.withdrew || saysWithdrawal(one.disqualification_reason)) return { ...told, kind: 'WITHDRAWN' };
  return {
    ...told,
    kind: 'REJECTED',
    rejection: {
      name: one.name ?? '',
      email: one.email ?? null,
      phone: one.phone ?? null,
      position: one.job?.title ?? null,
      stageReached: stageIn(one.stage ?? ''),
      rejectedOn: rejectionDay(instant(one.disqualified_at) ?? occurredAt, now),
      tags: one.tags ?? [],
    },
  };
}
