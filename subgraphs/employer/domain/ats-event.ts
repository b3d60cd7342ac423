import type { RejectionDisposition, SelectionStage } from './registration.js';

/** What an ATS can tell of an application or of a person, whichever system tells it. */
export const atsEventKinds = [
  'REJECTED',
  'UNREJECTED',
  'WITHDRAWN',
  'HIRED',
  'UNHIRED',
  'TAGGED',
  'DELETED',
  'MERGED',
  'ANONYMIZED',
] as const;
export type AtsEventKind = (typeof atsEventKinds)[number];

/** Why a rejection is not relayed by itself but waits for a person's decision. */
export type HoldReason = 'CAN_EMAIL_FALSE' | 'PRIVATE_PERSON' | 'CONFIDENTIAL_JOB' | 'NO_MAILBOX';

/** The rejected person and what he applied for, as far as the ATS says it. */
export interface AtsRejection {
  readonly name: string;
  readonly nameKana?: string | null;
  readonly email: string | null;
  readonly phone?: string | null;
  /** Null when the ATS names no job. */
  readonly position: string | null;
  readonly stageReached?: SelectionStage | null;
  readonly disposition?: RejectionDisposition | null;
  readonly rejectedOn?: string | null;
  readonly tags: readonly string[];
  readonly hold?: HoldReason | null;
}

interface Told {
  readonly candidateId: string;
  /** By the ATS's own clock; events of one application are settled in this order, whatever order they arrive in. */
  readonly occurredAt: Date;
}

/** One event, in the hub's words. */
export type AtsEvent = Told &
  (
    | { readonly kind: 'REJECTED'; readonly applicationId: string; readonly rejection: AtsRejection }
    | { readonly kind: 'UNREJECTED' | 'WITHDRAWN'; readonly applicationId: string }
    /** 採用, or 採用の取消し: by the mailbox the hub sees whether an agency's hire is meant. */
    | {
        readonly kind: 'HIRED' | 'UNHIRED';
        readonly applicationId: string;
        readonly email?: string | null;
        readonly startsOn?: string | null;
      }
    /** The person's tags are now these, more or fewer than before. */
    | { readonly kind: 'TAGGED'; readonly tags: readonly string[] }
    | { readonly kind: 'DELETED' | 'ANONYMIZED' }
    | { readonly kind: 'MERGED'; readonly into: string | null }
  );

/** An event of one application, as against one of a person. */
export type ApplicationEvent = Extract<AtsEvent, { applicationId: string }>;
export type PersonEvent = Exclude<AtsEvent, ApplicationEvent>;

export function isApplicationEvent(event: AtsEvent): event is ApplicationEvent {
  return 'applicationId' in event;
}

/** Two deliveries with one key tell the same event. */
export function eventKey(event: AtsEvent): string {
  const subject = isApplicationEvent(event) ? `application ${event.applicationId}` : `person ${event.candidateId}`;
  return `${subject}|${event.kind}|${event.occurredAt.toISOString()}`;
}

/**
 * 辞退 — words by which systems without a field for it say that the applicant himself ended the application. When in
 * doubt it was he: an invitation too few can be made up for, a rejection that never was cannot be taken back.
 */
const WITHDRAWAL =
  /辞退|取り?下げ|withdr[ae]w|they rejected us|rejected by candidate|refused by candidate|candidate (declined|rejected|refused)|declined (the |our |an )?offer|offer (was )?declined|accepted another|no longer interested|not interested/i;

export function saysWithdrawal(...texts: readonly (string | null | undefined)[]): boolean {
  return texts.some((text) => text && WITHDRAWAL.test(text.normalize('NFKC')));
}
