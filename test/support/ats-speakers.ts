import { createHmac } from 'node:crypto';
import type { HookRequest } from '../../subgraphs/employer/adapters/ats/adapter.js';
import type { AtsProvider } from '../../subgraphs/employer/domain/ats.js';
import { escaped, greenhousePayload, type Hook, hex } from './ats.js';

/** How one provider signs and what it sends, for the suite that every adapter passes. */
export interface Speaker {
  readonly secret: string;
  /** A body of its own form, with room for more at the top of it. */
  readonly payload: (more?: Record<string, unknown>) => unknown;
  readonly sign: (secret: string, payload: unknown, at: Date) => Hook;
  /** A signed time, by which an old delivery is refused. */
  readonly signsTime: boolean;
  /** The signature covers the body; else a token in it is good for one body. */
  readonly signsBody: boolean;
}

const seconds = (at: Date) => String(Math.floor(at.getTime() / 1000));

export const ashbyPayload = (
  application: Record<string, unknown> = {},
  candidate: Record<string, unknown> = {},
  action = 'candidateStageChange',
) => ({
  action,
  data: {
    application: {
      id: 'app-1',
      createdAt: '2026-01-10T00:00:00.000Z',
      updatedAt: '2026-01-20T03:00:00.000Z',
      status: 'Archived',
      archivedAt: '2026-01-20T03:00:00.000Z',
      archiveReason: { id: 'r-1', text: 'Not a fit', reasonType: 'RejectedByOrg' },
      currentInterviewStage: { id: 's-9', title: 'Archived', type: 'Archived' },
      candidate: {
        id: 'cand-1',
        name: '渡辺 蓮',
        primaryEmailAddress: { value: 'ren@example.jp', type: 'Personal', isPrimary: true },
        primaryPhoneNumber: { value: '+819012345678', type: 'Mobile', isPrimary: true },
        ...candidate,
      },
      job: { id: 'job-1', title: 'データアナリスト' },
      ...application,
    },
  },
});

export const genericPayload = (more: Record<string, unknown> = {}) => ({
  kind: 'REJECTED',
  occurredAt: '2026-01-20T12:00:00+09:00',
  externalApplicationId: 'A-1',
  externalCandidateId: 'C-1',
  name: '中村 凛',
  nameKana: 'ナカムラ リン',
  email: 'rin@example.jp',
  position: '営業企画',
  stageReached: 'SECOND_INTERVIEW',
  tags: [],
  ...more,
});

export const leverPayload = (more: Record<string, unknown> = {}) => ({
  event: 'candidateArchiveChange',
  token: '7f2c',
  triggeredAt: 1732330800000,
  data: { candidateId: 'c-1', opportunityId: 'o-1', toArchived: { archivedAt: 1732330800000, reason: 'r-1' } },
  ...more,
});

export const workablePayload = (candidate: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({
  id: 'w-1',
  event_type: 'candidate_moved',
  resource_type: 'candidate',
  fired_at: '2026-01-20T03:00:00.000Z',
  data: {
    id: 'ce4da98',
    name: '小林 海斗',
    email: 'kaito@example.jp',
    phone: '090-2222-3333',
    stage: 'Interview',
    disqualified: true,
    withdrew: false,
    disqualification_reason: 'Skills',
    hired_at: null,
    tags: ['relay'],
    job: { shortcode: 'G1', title: '広報' },
    ...candidate,
  },
  ...more,
});

export const speakers: Partial<Record<AtsProvider, Speaker>> = {
  GREENHOUSE: {
    secret: 'ghsecret',
    payload: (more = {}) => ({
      ...(greenhousePayload('reject_candidate', {
        email: 'aoi@example.jp',
        applicationId: 1,
        candidateId: 2,
        at: '2026-01-20T03:00:00.000Z',
      }) as object),
      ...more,
    }),
    sign(secret, payload) {
      const body = escaped(payload);
      return { body, headers: { signature: `sha256 ${hex(secret, body)}` } };
    },
    signsTime: false,
    signsBody: true,
  },
  LEVER: {
    secret: 'tok-secret',
    payload: leverPayload,
    sign(secret, payload) {
      const told = payload as { token: string; triggeredAt: number };
      const signature = hex(secret, told.token, String(told.triggeredAt));
      return { body: JSON.stringify({ ...told, signature }), headers: {} };
    },
    signsTime: false,
    signsBody: false,
  },
  ASHBY: {
    secret: 'ashby-secret',
    payload: (more = {}) => ({ ...ashbyPayload(), ...more }),
    sign(secret, payload) {
      const body = JSON.stringify(payload);
      return { body, headers: { 'ashby-signature': `sha256=${hex(secret, body)}` } };
    },
    signsTime: false,
    signsBody: true,
  },
  WORKABLE: {
    secret: 'account-token',
    payload: (more = {}) => workablePayload({}, more),
    sign(secret, payload) {
      const body = JSON.stringify(payload);
      return { body, headers: { 'x-workable-signature': hex(secret, body) } };
    },
    signsTime: false,
    signsBody: true,
  },
  SMARTRECRUITERS: {
    secret: 'HeBVky2bccvvkcXPimH8c',
    payload: (more = {}) => ({ job_id: 'jid', candidate_id: 'cid', ...more }),
    sign: (secret, payload, at) =>
      signedBySmartRecruiters(secret, payload, at, {
        'event-id': '123',
        'event-name': 'application.status.updated',
        'event-version': 'v201910',
        link: '<http://smartrecruiters.com/endpoint>; rel=self',
      }),
    signsTime: true,
    signsBody: true,
  },
  TEAMTAILOR: {
    secret: 'tt-secret',
    payload: (more = {}) => ({
      event_name: 'job_application.update',
      data: { id: '77', type: 'job_applications', attributes: { 'rejected-at': '2026-01-20T12:00:00.000+09:00' } },
      ...more,
    }),
    sign(secret, payload) {
      // As it was written, with spaces and escapes that no serialiser of ours would repeat.
      const written = escaped(payload).replace(/^\{/, '{ ');
      const signature = Buffer.from(hex(secret, written)).toString('base64');
      return { body: `{"payload": ${written} , "signature":"${signature}"}`, headers: {} };
    },
    signsTime: false,
    signsBody: true,
  },
  GENERIC: {
    secret: `whsec_${Buffer.from('a secret of 24 bytes ...').toString('base64')}`,
    payload: genericPayload,
    sign(secret, payload, at) {
      const body = JSON.stringify(payload);
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const signature = createHmac('sha256', key)
        .update(`msg_1.${seconds(at)}.${body}`)
        .digest('base64');
      return {
        body,
        headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': seconds(at), 'webhook-signature': `v1,${signature}` },
      };
    },
    signsTime: true,
    signsBody: true,
  },
};

export function signedBySmartRecruiters(
  secret: string,
  payload: unknown,
  at: Date,
  about: { 'event-id': string; 'event-name': string; 'event-version': string; link: string },
): Hook {
  const body = JSON.stringify(payload);
  const signed = [seconds(at), body, about['event-id'], about['event-name'], about['event-version'], about.link];
  return {
    body,
    headers: {
      ...about,
      'smartrecruiters-timestamp': seconds(at),
      'smartrecruiters-signature': `v1=${'0'.repeat(64)};v1=${hex(secret, signed.join('.'))}`,
    },
  };
}

export function requestOf({ body, headers }: Hook, receivedAt: Date): HookRequest {
  return { headers, body: Buffer.from(body), receivedAt };
}
