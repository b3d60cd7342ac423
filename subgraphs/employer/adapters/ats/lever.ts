import { z } from 'zod';
import { type AtsEvent, type HoldReason, saysWithdrawal } from '../../domain/ats-event.js';
import { stageIn } from '../../domain/selection-stage.js';
import { type AtsAdapter, type AtsReference, parseJson, type Reading, readBody, readForm } from './adapter.js';
import type { AtsApi } from './api.js';
import { instant, rejectionDay } from './person.js';
import { hmac, isHex } from './signatures.js';

const envelope = z.looseObject({
  event: z.string().min(1).max(100),
  token: z.string().min(1).max(500),
  triggeredAt: z.number(),
  signature: z.string(),
});
const body = envelope.extend({
  data: z
    .looseObject({ opportunityId: z.string().min(1).nullish(), candidateId: z.string().min(1).nullish() })
    .nullish(),
});

const texts = z.array(z.string()).nullish();
const opportunity = z.looseObject({
  data: z.looseObject({
    id: z.string().min(1),
    contact: z.string().nullish(),
    name: z.string().nullish(),
    emails: texts,
    phones: z.array(z.looseObject({ value: z.string().nullish() })).nullish(),
    tags: texts,
    stage: z.union([z.string(), z.looseObject({ text: z.string().nullish() })]).nullish(),
    archived: z.looseObject({ archivedAt: z.number().nullish(), reason: z.string().nullish() }).nullish(),
    applications: z.array(z.union([z.string(), z.looseObject({ posting: z.unknown() })])).nullish(),
    confidentiality: z.string().nullish(),
    isAnonymized: z.boolean().nullish(),
    dataProtection: z.looseObject({ contact: z.looseObject({ allowed: z.boolean().nullish() }).nullish() }).nullish(),
  }),
});
type Opportunity = z.infer<typeof opportunity>['data'];

const named = z.looseObject({ data: z.looseObject({ text: z.string().nullish(), type: z.string().nullish() }) });
const applications = z.looseObject({ data: z.array(z.looseObject({ posting: z.unknown() })) });

/** Events after which an opportunity may stand elsewhere than before. */
const MOVES = ['candidateArchiveChange', 'candidateStageChange', 'candidateHired'];

/**
 * Lever: its webhooks name an opportunity and nothing else, so its API is asked where that stands now. The signature
 * covers a token and a time but not the body: the first body under a token is the only one that is taken.
 */
export const lever: AtsAdapter = {
  webhook: {
    verify({ body: bytes }, secret) {
      const read = envelope.safeParse(parseJson(bytes));
      if (!read.success) return false;
      const { token, triggeredAt, signature } = read.data;
      return isHex(signature, hmac(secret, token, String(triggeredAt)));
    },
    singleUse: ({ body: bytes }) => readBody(envelope, bytes).token,
    read({ body: bytes, receivedAt }): Reading {
      const { event: name, data } = readBody(body, bytes);
      const applicationId = data?.opportunityId ?? null;
      const candidateId = data?.candidateId ?? applicationId;
      if (name === 'candidateDeleted' && candidateId)
        return { event: { kind: 'DELETED', candidateId, occurredAt: receivedAt } };
      if (!MOVES.includes(name) || !applicationId || !candidateId) return { name, note: 'NO_RELAY_EVENT' };
      return { name, reference: { applicationId, candidateId } };
    },
  },
  api: {
    baseUrl: 'https://api.lever.co/v1',
    hosts: ['api.lever.co', 'api.eu.lever.co', 'api.sandbox.lever.co'],
    requestsPerSecond: 8,
    authorise: (key) => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` }),
  },
  complete,
};

async function complete(api: AtsApi, reference: AtsReference, now: Date): Promise<AtsEvent | null> {
  const { applicationId } = reference;
  const answer = await api.get(`/opportunities/${encodeURIComponent(applicationId)}`);
  if (answer === null) return null;
  const { data: one } = readForm(opportunity, answer);
  const told = { applicationId, candidateId: reference.candidateId, occurredAt: now };
  if (one.isAnonymized) return { kind: 'ANONYMIZED', candidateId: reference.candidateId, occurredAt: now };
  if (!one.archived) return { ...told, kind: 'UNREJECTED' };
  const reason = await reasonOf(api, one.archived.reason);
  if (reason.type === 'hired') return { ...told, kind: 'HIRED' };
  if (saysWithdrawal(reason.text)) return { ...told, kind: 'WITHDRAWN' };
  return {
    ...told,
    kind: 'REJECTED',
    rejection: {
      name: one.name ?? '',
      email: one.emails?.find(Boolean) ?? null,
      phone: one.phones?.find(({ value }) => value)?.value ?? null,
      position: await positionOf(api, one),
      stageReached: stageIn(await stageText(api, one.stage)),
      rejectedOn: rejectionDay(instant(one.archived.archivedAt), now),
      tags: one.tags ?? [],
      hold: holdReason(one),
    },
  };
}

function holdReason({ confidentiality, dataProtection }: Opportunity): HoldReason | null {
  if (confidentiality === 'confidential') return 'CONFIDENTIAL_JOB';
  return dataProtection?.contact?.allowed === false ? 'CAN_EMAIL_FALSE' : null;
}

/** What an id stands for, or the text itself where Lever gives one. */
async function textOf(api: AtsApi, folder: string, id: string): Promise<{ text: string; type: string | null }> {
  const answer = await api.get(`/${folder}/${encodeURIComponent(id)}`);
  if (answer === null) return { text: id, type: null };
  const { text, type } = readForm(named, answer).data;
  return { text: text ?? '', type: type ?? null };
}

async function reasonOf(api: AtsApi, id: string | null | undefined) {
  return id ? textOf(api, 'archive_reasons', id) : { text: '', type: null };
}

async function stageText(api: AtsApi, stage: Opportunity['stage']): Promise<string> {
  if (!stage) return '';
  return typeof stage === 'string' ? (await textOf(api, 'stages', stage)).text : (stage.text ?? '');
}

/** The title of the posting that was applied for. */
async function positionOf(api: AtsApi, { id, applications: listed }: Opportunity): Promise<string | null> {
  const expanded = listed?.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const [first] = expanded?.length ? expanded : await applicationsOf(api, id);
  const posting = first?.posting;
  if (posting && typeof posting === 'object' && 'text' in posting) return String(posting.text);
  if (typeof posting !== 'string') return null;
  const { text } = await textOf(api, 'postings', posting);
  return text === posting || text === '' ? null : text;
}

async function applicationsOf(api: AtsApi, opportunityId: string): Promise<{ posting?: unknown }[]> {
  const answer = await api.get(`/opportunities/${encodeURIComponent(opportunityId)}/applications`);
  return answer === null ? [] : readForm(applications, answer).data;
}
