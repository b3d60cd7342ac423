import { z } from 'zod';
import { type AtsEvent, saysWithdrawal } from '../../domain/ats-event.js';
import { stageIn } from '../../domain/selection-stage.js';
import { type AtsAdapter, type AtsReference, type Reading, readBody, readForm } from './adapter.js';
import type { AtsApi } from './api.js';
import { fullName, instant, rejectionDay } from './person.js';
import { hmac, isHex, isRecent } from './signatures.js';

const body = z.looseObject({ job_id: z.string().min(1), candidate_id: z.string().min(1) });

const label = z.union([z.string(), z.looseObject({ label: z.string().nullish() })]).nullish();
const assignment = z.looseObject({
  status: z.string(),
  subStatus: z.string().nullish(),
  reasonOfRejection: label,
  reasonOfWithdrawal: label,
  statusUpdatedOn: z.string().nullish(),
  job: z.looseObject({ id: z.string().nullish(), title: z.string().nullish() }).nullish(),
});
type Assignment = z.infer<typeof assignment>;

const candidate = z.looseObject({
  id: z.string().min(1),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
  phoneNumber: z.string().nullish(),
  internal: z.boolean().nullish(),
  tags: z.union([z.array(z.string()), z.looseObject({ tags: z.array(z.string()).nullish() })]).nullish(),
  primaryAssignment: assignment.nullish(),
  secondaryAssignments: z.array(assignment).nullish(),
});
type Candidate = z.infer<typeof candidate>;

/** Statuses in which the application is going on. */
const GOING_ON = ['LEAD', 'NEW', 'IN_REVIEW', 'INTERVIEW', 'OFFERED', 'TRANSFERRED'];

/**
 * SmartRecruiters: its webhooks name a candidate and a job and are signed together with their time; its API says where
 * the application stands. A new address is tested by a header that must be sent back.
 */
export const smartRecruiters: AtsAdapter = {
  webhook: {
    handshake({ headers }) {
      const secret = headers['x-hook-secret'];
      return secret && /^[\w.~+/=-]{1,200}$/.test(secret) ? { 'x-hook-secret': secret } : null;
    },
    verify({ headers, body: bytes, receivedAt }, secret) {
      const at = headers['smartrecruiters-timestamp'];
      if (!isRecent(at, receivedAt)) return false;
      const rest = ['event-id', 'event-name', 'event-version', 'link'].map((name) => headers[name] ?? '').join('.');
      const expected = hmac(secret, `${at}.`, bytes, `.${rest}`);
      const signatures = (headers['smartrecruiters-signature'] ?? '').split(';');
      return signatures.some((one) => isHex(/^\s*v1=(\w+)\s*$/.exec(one)?.[1], expected));
    },
    read({ headers, body: bytes }): Reading {
      const name = headers['event-name'] ?? '';
      if (name !== 'application.status.updated') return { name, note: 'NO_RELAY_EVENT' };
      const { job_id, candidate_id } = readBody(body, bytes);
      return { name, reference: { candidateId: candidate_id, applicationId: `${candidate_id}/${job_id}` } };
    },
  },
  api: {
    baseUrl: 'https://api.smartrecruiters.com',
    hosts: ['api.smartrecruiters.com'],
    requestsPerSecond: 8,
    authorise: (key) => ({ 'x-smarttoken': key }),
  },
  complete,
};

async function complete(api: AtsApi, reference: AtsReference, now: Date): Promise<AtsEvent | null> {
  const { candidateId, applicationId } = reference;
  const jobId = applicationId.slice(candidateId.length + 1);
  const answer = await api.get(`/candidates/${encodeURIComponent(candidateId)}`);
  if (answer === null) return null;
  const person = readForm(candidate, answer);
  const listed = [person.primaryAssignment, ...(person.secondaryAssignments ?? [])];
  const one = listed.find((entry) => entry?.job?.id === jobId) ?? (await assignmentOf(api, candidateId, jobId));
  if (!one) return null;
  const told = { candidateId, applicationId, occurredAt: now };
  const status = one.status.toUpperCase();
  if (status === 'HIRED') return { ...told, kind: 'HIRED' };
  if (GOING_ON.includes(status)) return { ...told, kind: 'UNREJECTED' };
  const reasons = [one.reasonOfRejection, one.reasonOfWithdrawal].map(textOf);
  if (status === 'WITHDRAWN' || saysWithdrawal(one.subStatus, ...reasons)) return { ...told, kind: 'WITHDRAWN' };
  if (status !== 'REJECTED') return { ...told, kind: 'UNREJECTED' };
  return { ...told, kind: 'REJECTED', rejection: rejectionOf(person, one, await titleOf(api, one, jobId), now) };
}

async function assignmentOf(api: AtsApi, candidateId: string, jobId: string): Promise<Assignment | null> {
  const answer = await api.get(`/candidates/${encodeURIComponent(candidateId)}/jobs/${encodeURIComponent(jobId)}`);
  return answer === null ? null : readForm(assignment, answer);
}

async function titleOf(api: AtsApi, one: Assignment, jobId: string): Promise<string | null> {
  if (one.job?.title) return one.job.title;
  const answer = await api.get(`/jobs/${encodeURIComponent(jobId)}`);
  return answer === null ? null : (readForm(z.looseObject({ title: z.string().nullish() }), answer).title ?? null);
}

function textOf(reason: z.infer<typeof label>): string | null {
  return typeof reason === 'string' ? reason : (reason?.label ?? null);
}

function rejectionOf(person: Candidate, one: Assignment, position: string | null, now: Date) {
  const { tags } = person;
  return {
    name: fullName(person.firstName, person.lastName),
    email: person.email ?? null,
    phone: person.phoneNumber ?? null,
    position,
    stageReached: stageIn(one.subStatus ?? ''),
    rejectedOn: rejectionDay(instant(one.statusUpdatedOn), now),
    tags: Array.isArray(tags) ? tags : (tags?.tags ?? []),
  };
}
