import { addHours, dayOf } from '../../../platform/calendar.js';
import { fail, refuse } from '../../../platform/errors/hub-error.js';
import type { EmployerId, MailId, RegistrationId, TemplateId } from '../../../platform/ids.js';
import {
  checkDay,
  checkEmail,
  checkInteger,
  checkLine,
  checkLines,
  checkOptional,
  checkPhone,
} from '../../../platform/text/check.js';

import { checkTopics } from './prohibited-data.js';

export const registrationStatuses = ['PENDING_INVITATION', 'INVITED', 'CONSENTED', 'ENDED'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];
export const rejectionDispositions = ['NOT_QUALIFIED', 'QUALIFIED_NOT_SELECTED', 'STRONG_FUTURE_FIT'] as const;
export type RejectionDisposition = (typeof rejectionDispositions)[number];
export const selectionStages = [
  'SCREENING',
  'FIRST_INTERVIEW',
  'SECOND_INTERVIEW',
  'FINAL_INTERVIEW',
  'OFFER',
] as const;
export type SelectionStage = (typeof selectionStages)[number];
export const registrationSources = ['API', 'CSV', 'ATS'] as const;
export type RegistrationSource = (typeof registrationSources)[number];

/** The delay gives the employer a day to take a mistaken rejection back before anyone hears of it. */
export const DEFAULT_SEND_DELAY_HOURS = 24;

/** What an employer says of one rejection, checked. */
export interface RejectionFacts {
  readonly candidateName: string;
  readonly nameKana: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly position: string;
  readonly stageReached: SelectionStage;
  readonly disposition: RejectionDisposition;
  readonly rejectedOn: string;
  readonly externalId: string | null;
  readonly tags: string[];
}

/** A rejection as it arrives, from the API or a row of a CSV. */
export interface RejectionInput {
  readonly name: string;
  readonly nameKana?: string | null;
  readonly email: string;
  readonly phone?: string | null;
  readonly position: string;
  readonly stageReached: SelectionStage;
  readonly disposition: RejectionDisposition;
  readonly rejectedOn: string;
  readonly externalId?: string | null;
  readonly tags?: readonly string[] | null;
}

/** Refuses what cannot be a rejection, naming the field. */
export function checkRejection(input: RejectionInput, now: Date): RejectionFacts {
  const rejectedOn = checkDay('rejectedOn', input.rejectedOn);
  if (rejectedOn > dayOf(now)) refuse('rejectedOn', 'IN_THE_FUTURE');
  return {
    candidateName: checkLine('name', input.name, 100),
    nameKana: checkOptional(input.nameKana, (kana) => checkLine('nameKana', kana, 100)),
    email: checkEmail('email', input.email),
    phone: checkOptional(input.phone, (phone) => checkPhone('phone', phone)),
    position: checkLine('position', input.position),
    stageReached: input.stageReached,
    disposition: input.disposition,
    rejectedOn,
    externalId: checkOptional(input.externalId, (id) => checkLine('externalId', id, 100)),
    tags: checkTags(input.tags ?? []),
  };
}

/** Tags are free text of the employer's and travel on: prohibited topics are refused as in an evaluation. */
export function checkTags(tags: readonly string[]): string[] {
  const checked = checkLines('tags', tags, 20, 50);
  for (const tag of checked) checkTopics('tags', tag);
  return checked;
}

/** Hours between a registration and its notice: at once to 30 days. */
export function checkSendDelay(hours: number | null | undefined): number {
  return checkInteger('sendDelayHours', hours ?? DEFAULT_SEND_DELAY_HOURS, 0, 720);
}

export interface RegistrationOffer extends RejectionFacts {
  readonly id: RegistrationId;
  readonly employerId: EmployerId;
  /** Keyed hash of the mailbox: the person, as far as this employer's registrations are concerned. */
  readonly mailboxHash: Buffer;
  readonly source: RegistrationSource;
  readonly templateId: TemplateId | null;
  readonly sendDelayHours: number;
}

/**
 * 登録 — an employer's record that it rejected a person and invites him to the relay.
 *
 * To its employer everyone invited looks INVITED, whatever he did; CONSENTED shows only when the person lets it show.
 */
export class Registration {
  status: RegistrationStatus = 'PENDING_INVITATION';
  invitedAt: Date | null = null;
  endedAt: Date | null = null;
  /** What the person let show, and the version of that wish: an older one that arrives late is ignored. */
  outcomeVersion = 0;
  joinedAt: Date | null = null;
  /** 再応募 — the person told this employer that he would apply again. */
  wantsToReapply = false;
  /** Null before the notice, and for whoever is not to be asked: nobody may tell the one from the other. */
  noticeMailId: MailId | null = null;

  /** Use `Registration.register`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: RegistrationId,
    readonly employerId: EmployerId,
    readonly mailboxHash: Buffer,
    readonly candidateName: string,
    readonly nameKana: string | null,
    readonly email: string,
    readonly phone: string | null,
    readonly position: string,
    readonly stageReached: SelectionStage,
    readonly disposition: RejectionDisposition,
    readonly rejectedOn: string,
    readonly externalId: string | null,
    readonly tags: string[],
    readonly source: RegistrationSource,
    readonly templateId: TemplateId | null,
    readonly sendAfter: Date,
    readonly createdAt: Date,
  ) {}

  static register(offer: RegistrationOffer, now: Date): Registration {
    return new Registration(
      offer.id,
      offer.employerId,
      offer.mailboxHash,
      offer.candidateName,
      offer.nameKana,
      offer.email,
      offer.phone,
      offer.position,
      offer.stageReached,
      offer.disposition,
      offer.rejectedOn,
      offer.externalId,
      offer.tags,
      offer.source,
      offer.templateId,
      addHours(now, offer.sendDelayHours),
      now,
    );
  }

  /** The notice is handed to the mail system. False when there is nothing to send any more. */
  invite(now: Date): boolean {
    if (this.status !== 'PENDING_INVITATION') return false;
    this.status = 'INVITED';
    this.invitedAt = now;
    return true;
  }

  /** Nothing is known of the person any more: erased, or purged because he never answered. */
  get personIsRemoved(): boolean {
    return this.email === '';
  }

  /** Whether the employer may know that the person joined: only if he lets it show. */
  get isSeenToHaveJoined(): boolean {
    return this.status === 'CONSENTED';
  }

  /**
   * True if this call ended it. Who is seen to have joined cannot be taken back by the employer; of everyone else it must
   * not learn by trying whether he has, so that goes through, and what the person accepted stays his own.
   */
  withdraw(now: Date): boolean {
    if (this.status === 'ENDED') return false;
    if (this.isSeenToHaveJoined) fail('CONFLICT', { reason: 'REGISTRATION_ENDED' });
    this.status = 'ENDED';
    this.endedAt = now;
    return true;
  }

  /** The person accepted; whether the employer may see it is the person's choice. */
  join(acceptedAt: Date, shown: boolean, wantsToReapply: boolean): void {
    this.joinedAt ??= acceptedAt;
    if (this.outcomeVersion === 0) this.showOutcome(shown, wantsToReapply, 1);
  }

  showOutcome(shown: boolean, wantsToReapply: boolean, version: number): void {
    if (version <= this.outcomeVersion || this.status === 'ENDED') return;
    this.outcomeVersion = version;
    this.wantsToReapply = wantsToReapply;
    this.status = shown ? 'CONSENTED' : 'INVITED';
  }
}
