import { z } from 'zod';
import { sameHash } from '../../../../platform/crypto.js';
import type { AtsEvent, HoldReason } from '../../domain/ats-event.js';
import { atsEventKinds } from '../../domain/ats-event.js';
import { rejectionDispositions, selectionStages } from '../../domain/registration.js';
import { type AtsAdapter, type HookRequest, type Reading, readBody } from './adapter.js';
import { rejectionDay } from './person.js';
import { hmac, isRecent } from './signatures.js';

const body = z.looseObject({
  kind: z.enum(atsEventKinds),
  occurredAt: z.iso.datetime({ offset: true }),
  externalApplicationId: z.string().min(1).max(100).nullish(),
  externalCandidateId: z.string().min(1).max(100).nullish(),
  mergedInto: z.string().min(1).max(100).nullish(),
  name: z.string().nullish(),
  nameKana: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  position: z.string().nullish(),
  stageReached: z.enum(selectionStages).nullish(),
  disposition: z.enum(rejectionDispositions).nullish(),
  rejectedOn: z.iso.date().nullish(),
  startsOn: z.iso.date().nullish(),
  tags: z.array(z.string()).nullish(),
  canEmail: z.boolean().nullish(),
  isPrivate: z.boolean().nullish(),
  isConfidential: z.boolean().nullish(),
});
type Body = z.infer<typeof body>;

/** Any other system: the hub's own JSON, described in docs/ats.md, signed as Standard Webhooks says. */
export const generic: AtsAdapter = {
  webhook: {
    verify: (request, secret) => keysOf(secret).some((key) => isSigned(request, key)),
    read({ body: bytes, receivedAt }): Reading {
      const told = readBody(body, bytes);
      const candidateId = told.externalCandidateId ?? told.externalApplicationId;
      const event = candidateId ? eventOf(told, candidateId, receivedAt) : null;
      return event ? { event } : { name: told.kind, note: 'NOT_UNDERSTOOD' };
    },
  },
};

/** `whsec_` and base64, as the specification has it; a secret that is none is taken as it stands. */
function keysOf(secret: string): Buffer[] {
  if (secret.startsWith('whsec_')) return [Buffer.from(secret.slice(6), 'base64')];
  const asWritten = Buffer.from(secret, 'utf8');
  return /^[A-Za-z0-9+/]+=*$/.test(secret) ? [asWritten, Buffer.from(secret, 'base64')] : [asWritten];
}

function isSigned({ headers, body: bytes, receivedAt }: HookRequest, key: Buffer): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures } = headers;
  if (!id || !signatures || key.length === 0 || !isRecent(at, receivedAt)) return false;
  const expected = hmac(key, `${id}.${at}.`, bytes);
  return signatures.split(' ').some((one) => {
    const [version, signature] = one.split(',');
    return version === 'v1' && sameHash(Buffer.from(signature ?? '', 'base64'), expected);
  });
}

function eventOf(told: Body, candidateId: string, receivedAt: Date): AtsEvent | null {
  const { kind, externalApplicationId: applicationId } = told;
  const said = { candidateId, occurredAt: new Date(told.occurredAt) };
  if (kind === 'DELETED' || kind === 'ANONYMIZED') return { ...said, kind };
  if (kind === 'MERGED') return { ...said, kind, into: told.mergedInto ?? null };
  if (kind === 'TAGGED') return { ...said, kind, tags: told.tags ?? [] };
  if (!applicationId) return null;
  if (kind === 'HIRED' || kind === 'UNHIRED')
    return { ...said, kind, applicationId, email: told.email ?? null, startsOn: told.startsOn ?? null };
  if (kind !== 'REJECTED') return { ...said, kind, applicationId };
  return {
    ...said,
    kind,
    applicationId,
    rejection: {
      name: told.name ?? '',
      nameKana: told.nameKana ?? null,
      email: told.email ?? null,
      phone: told.phone ?? null,
      position: told.position ?? null,
      stageReached: told.stageReached ?? null,
      disposition: told.disposition ?? null,
      rejectedOn: told.rejectedOn ?? rejectionDay(said.occurredAt, receivedAt),
      tags: told.tags ?? [],
      hold: holdReason(told),
    },
  };
}

function holdReason({ canEmail, isPrivate, isConfidential }: Body): HoldReason | null {
  if (canEmail === false) return 'CAN_EMAIL_FALSE';
  if (isPrivate) return 'PRIVATE_PERSON';
  return isConfidential ? 'CONFIDENTIAL_JOB' : null;
}
