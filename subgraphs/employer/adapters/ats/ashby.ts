import { z } from 'zod';
import { type HoldReason, saysWithdrawal } from '../../domain/ats-event.js';
import { stageIn } from '../../domain/selection-stage.js';
import { type AtsAdapter, type HookRequest, type Reading, readBody } from './adapter.js';
import { instant, rejectionDay } from './person.js';
import { hmac, isHex } from './signatures.js';

const mailbox = z.looseObject({ value: z.string().nullish() }).nullish();
const application = z.looseObject({
  id: z.string().min(1),
  status: z.string(),
  updatedAt: z.string().nullish(),
  archivedAt: z.string().nullish(),
  archiveReason: z.looseObject({ text: z.string().nullish(), reasonType: z.string().nullish() }).nullish(),
  currentInterviewStage: z.looseObject({ title: z.string().nullish(), type: z.string().nullish() }).nullish(),
  candidate: z.looseObject({
    id: z.string().min(1),
    name: z.string().nullish(),
    primaryEmailAddress: mailbox,
    emailAddresses: z.array(z.looseObject({ value: z.string().nullish() })).nullish(),
    primaryPhoneNumber: mailbox,
    tags: z.array(z.union([z.string(), z.looseObject({ title: z.string().nullish() })])).nullish(),
  }),
  job: z.looseObject({ title: z.string().nullish(), confidential: z.boolean().nullish() }).nullish(),
});
type Application = z.infer<typeof application>;

const body = z.looseObject({ data: z.looseObject({ application }) });
const deletion = z.looseObject({ data: z.looseObject({ candidate: z.looseObject({ id: z.string().min(1) }) }) });
const merge = z.looseObject({
  data: z.looseObject({
    mergedCandidate: z.looseObject({ id: z.string().min(1) }),
    candidate: z.looseObject({ id: z.string().min(1) }).nullish(),
  }),
});

/** Actions that carry an application; several of them are sent for one and the same change. */
const MOVES = ['candidateStageChange', 'applicationUpdate', 'candidateHire', 'applicationSubmit'];

/**
 * Ashby: has no event for a rejection. An application that stands archived was rejected or withdrawn, by its reason's
 * type. The times of the two webhooks that tell one change may differ; the second finds everything done.
 */
export const ashby: AtsAdapter = {
  webhook: {
    verify: ({ headers, body: bytes }, secret) =>
      isHex(/^sha256=(\w+)$/.exec(headers['ashby-signature'] ?? '')?.[1], hmac(secret, bytes)),
    read(request): Reading {
      const { action } = readBody(z.looseObject({ action: z.string().min(1).max(100) }), request.body);
      if (action === 'candidateDelete') {
        const { candidate } = readBody(deletion, request.body).data;
        return { event: { kind: 'DELETED', candidateId: candidate.id, occurredAt: request.receivedAt } };
      }
      if (action === 'candidateMerge') {
        const { mergedCandidate, candidate } = readBody(merge, request.body).data;
        return {
          event: {
            kind: 'MERGED',
            candidateId: mergedCandidate.id,
            into: candidate?.id ?? null,
            occurredAt: request.receivedAt,
          },
        };
      }
      return MOVES.includes(action) ? readApplication(request) : { name: action, note: 'NO_RELAY_EVENT' };
    },
  },
};

function readApplication({ body: bytes, receivedAt }: HookRequest): Reading {
  const { application: one } = readBody(body, bytes).data;
  const told = {
    applicationId: one.id,
    candidateId: one.candidate.id,
    occurredAt: instant(one.updatedAt) ?? instant(one.archivedAt) ?? receivedAt,
  };
  if (one.status === 'Hired') return { event: { ...told, kind: 'HIRED', email: mailboxOf(one) } };
  if (one.status !== 'Archived') return { event: { ...told, kind: 'UNREJECTED' } };
  const { reasonType, text } = one.archiveReason ?? {};
  if (reasonType === 'RejectedByCandidate' || saysWithdrawal(text)) return { event: { ...told, kind: 'WITHDRAWN' } };
  return { event: { ...told, kind: 'REJECTED', rejection: rejectionOf(one, receivedAt) } };
}

function mailboxOf({ candidate }: Application): string | null {
  return candidate.primaryEmailAddress?.value ?? candidate.emailAddresses?.find(({ value }) => value)?.value ?? null;
}

function rejectionOf(one: Application, receivedAt: Date) {
  const { candidate } = one;
  const stage = one.currentInterviewStage;
  const hold: HoldReason | null = one.job?.confidential ? 'CONFIDENTIAL_JOB' : null;
  return {
    name: candidate.name ?? '',
    email: mailboxOf(one),
    phone: candidate.primaryPhoneNumber?.value ?? null,
    position: one.job?.title ?? null,
    stageReached: stage?.type === 'Archived' ? null : stageIn(stage?.title ?? ''),
    rejectedOn: rejectionDay(instant(one.archivedAt) ?? instant(one.updatedAt), receivedAt),
    tags: (candidate.tags ?? []).flatMap((tag) => (typeof tag === 'string' ? [tag] : tag.title ? [tag.title] : [])),
    hold,
  };
}
