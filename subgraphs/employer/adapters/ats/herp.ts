import { z } from 'zod';
import { type AtsEvent, saysWithdrawal } from '../../domain/ats-event.js';
import type { SelectionStage } from '../../domain/registration.js';
import { type AtsAdapter, readEntries, readForm } from './adapter.js';
import type { AtsApi } from './api.js';
import { instant, rejectionDay } from './person.js';

const text = z.string().nullish();
const candidacy = z.object({
  id: z.string().min(1),
  name: text,
  nameKana: text,
  email: text,
  phone: text,
  phoneNumber: text,
  status: z.string(),
  step: text,
  stepUpdatedAt: text,
  requisitionId: text,
  requisitionName: text,
  terminationReason: text,
  terminatedAt: text,
  tags: z.array(z.string()).nullish(),
});
type Candidacy = z.infer<typeof candidacy>;

const list = z.looseObject({ candidacies: z.array(z.unknown()), hasNextPage: z.boolean().nullish() });
const requisition = z.looseObject({ name: text, title: text });

const STEPS: Readonly<Record<string, SelectionStage>> = {
  entry: 'SCREENING',
  casualInterview: 'SCREENING',
  resumeScreening: 'SCREENING',
  firstInterview: 'FIRST_INTERVIEW',
  secondInterview: 'SECOND_INTERVIEW',
  thirdInterview: 'SECOND_INTERVIEW',
  finalInterview: 'FINAL_INTERVIEW',
  offered: 'OFFER',
  offerAccepted: 'OFFER',
};

/** 選考終了理由 — by which the employer ended the selection. `refusedByCandidate` is 辞退; an unknown reason is none of these. */
const REJECTIONS = ['rejected', 'notEligible', '不合格', '見送り'];

/** HERP Hire: polled, 100 candidacies a page and 100 requests a minute; jobs are named by their id. */
export const herp: AtsAdapter = {
  api: {
    baseUrl: 'https://public-api.herp.cloud/hire/v1',
    hosts: ['public-api.herp.cloud'],
    requestsPerSecond: 1.5,
    authorise: (key) => ({ authorization: `Bearer ${key}` }),
    budget: { remaining: 'x-remaining-request', reset: 'x-reset-at', resetIs: 'INSTANT' },
  },
  polling: {
    async page(api, page, now) {
      const { candidacies, hasNextPage } = readForm(list, (await api.get(`/candidacies?page=${page}`)) ?? NOTHING);
      return { ...readEntries(candidacy, candidacies, (one) => eventOf(one, now)), hasMore: hasNextPage ?? false };
    },
    async complete(api, record) {
      const one = readForm(candidacy, record);
      const { requisitionId } = one;
      return requisitionId ? { ...one, requisitionName: await titleOf(api, requisitionId) } : one;
    },
    read: (record, now) => eventOf(readForm(candidacy, record), now),
  },
};

const NOTHING = { candidacies: [] };

/** Titles that were asked for in this sweep, by the job's id. */
const titles = new WeakMap<AtsApi, Map<string, string | null>>();

async function titleOf(api: AtsApi, id: string): Promise<string | null> {
  const known = titles.get(api) ?? new Map<string, string | null>();
  titles.set(api, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const answer = await api.get(`/requisitions/${encodeURIComponent(id)}`);
  const { name, title } = readForm(requisition, answer ?? {});
  known.set(id, title ?? name ?? null);
  return title ?? name ?? null;
}

function eventOf(one: Candidacy, now: Date): AtsEvent {
  const told = { applicationId: one.id, candidateId: one.id, occurredAt: now };
  const reason = one.terminationReason ?? '';
  if (one.status !== 'terminated') return { ...told, kind: 'UNREJECTED' };
  if (reason === 'hired') return { ...told, kind: 'HIRED' };
  const rejected = REJECTIONS.some((word) => reason.includes(word)) && !saysWithdrawal(reason);
  if (!rejected) return { ...told, kind: 'WITHDRAWN' };
  return {
    ...told,
    kind: 'REJECTED',
    rejection: {
      name: one.name ?? '',
      nameKana: one.nameKana ?? null,
      email: one.email ?? null,
      phone: one.phone ?? one.phoneNumber ?? null,
      position: one.requisitionName ?? null,
      stageReached: STEPS[one.step ?? ''] ?? null,
      rejectedOn: rejectionDay(instant(one.terminatedAt) ?? instant(one.stepUpdatedAt), now),
      tags: one.tags ?? [],
    },
  };
}
