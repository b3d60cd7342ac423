import { z } from 'zod';
import type { AtsEvent } from '../../domain/ats-event.js';
import { stageIn } from '../../domain/selection-stage.js';
import { type AtsAdapter, readEntries, readForm } from './adapter.js';
import { fullName, instant, rejectionDay } from './person.js';

const id = z.union([z.string().min(1), z.number()]).transform(String);
const name = z.object({ name: z.string().nullish() });
const text = z.string().nullish();

const candidate = z.object({
  id,
  status: z.string(),
  name: text,
  lastName: text,
  firstName: text,
  lastNameKana: text,
  firstNameKana: text,
  email: text,
  emails: z.array(z.union([z.string(), z.object({ value: text, email: text })])).nullish(),
  phone: text,
  phones: z.array(z.union([z.string(), z.object({ value: text, phone: text })])).nullish(),
  requisition: z.union([z.string(), name]).nullish(),
  stages: z.array(z.object({ type: text, name: text, status: text, fixedAt: text })).nullish(),
  tags: z.array(z.union([z.string(), name])).nullish(),
  finishedAt: text,
  updatedAt: text,
});
type Candidate = z.infer<typeof candidate>;

const PAGE = 100;

/**
 * Talentio: polled, 100 candidates a page and 1,000 requests an hour. `fail` is 不合格 and `reject` is 辞退, so the word
 * that sounds like a rejection is none.
 */
export const talentio: AtsAdapter = {
  api: {
    baseUrl: 'https://talentio.com/api/v1',
    hosts: ['talentio.com'],
    requestsPerSecond: 4,
    authorise: (key) => ({ authorization: `Bearer ${key}` }),
    budget: { remaining: 'x-remaining', reset: 'x-reset', resetIs: 'SECONDS' },
  },
  polling: {
    async page(api, page, now) {
      const listed = readForm(z.array(z.unknown()), listIn(await api.get(`/candidates?page=${page}`)));
      return { ...readEntries(candidate, listed, (one) => eventOf(one, now)), hasMore: listed.length >= PAGE };
    },
    read: (record, now) => eventOf(readForm(candidate, record), now),
  },
};

/** The list itself, or inside the object that some versions wrap it in. */
function listIn(answer: unknown): unknown {
  if (Array.isArray(answer) || answer === null || typeof answer !== 'object') return answer ?? [];
  return 'candidates' in answer ? answer.candidates : (answer as { data?: unknown }).data;
}

function eventOf(one: Candidate, now: Date): AtsEvent {
  const lastFixed = one.stages?.map(({ fixedAt }) => fixedAt).findLast(Boolean);
  const endedAt = instant(one.finishedAt) ?? instant(lastFixed) ?? instant(one.updatedAt);
  const told = { applicationId: one.id, candidateId: one.id, occurredAt: now };
  if (one.status === 'reject') return { ...told, kind: 'WITHDRAWN' };
  if (one.status === 'pass') return { ...told, kind: 'HIRED' };
  if (one.status !== 'fail') return { ...told, kind: 'UNREJECTED' };
  const stage = one.stages?.at(-1);
  return {
    ...told,
    kind: 'REJECTED',
    rejection: {
      name: one.name ?? fullName(one.firstName, one.lastName),
      nameKana: fullName(one.firstNameKana, one.lastNameKana) || null,
      email: one.email ?? firstOf(one.emails, 'email'),
      phone: one.phone ?? firstOf(one.phones, 'phone'),
      position: typeof one.requisition === 'string' ? one.requisition : (one.requisition?.name ?? null),
      stageReached: stageIn(stage?.name ?? '') ?? (stage?.type === 'resume' ? 'SCREENING' : stageIn(stage?.type ?? '')),
      rejectedOn: rejectionDay(endedAt, now),
      tags: (one.tags ?? []).flatMap((tag) => (typeof tag === 'string' ? [tag] : tag.name ? [tag.name] : [])),
    },
  };
}

function firstOf(
  list: readonly (string | Record<string, unknown>)[] | null | undefined,
  field: 'email' | 'phone',
): string | null {
  for (const one of list ?? []) {
    const value = typeof one === 'string' ? one : (one.value ?? one[field]);
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
