import type { RegistrationId } from '../../../platform/ids.js';
import type { DeliveryNote } from './ats-delivery.js';
import type { ApplicationEvent, AtsRejection } from './ats-event.js';

type ApplicationStatus = 'OPEN' | 'REJECTED' | 'WITHDRAWN' | 'HIRED';

const STATUS_AFTER: Record<ApplicationEvent['kind'], ApplicationStatus> = {
  REJECTED: 'REJECTED',
  UNREJECTED: 'OPEN',
  UNHIRED: 'OPEN',
  WITHDRAWN: 'WITHDRAWN',
  HIRED: 'HIRED',
};

/** What is to be done about an event: register the person, take the registration back, or nothing but a note. */
export type Verdict =
  | { readonly step: 'REGISTER' }
  | { readonly step: 'CANCEL' }
  | { readonly step: 'NOTE'; readonly note: DeliveryNote };

const onlyNote = (note: DeliveryNote): Verdict => ({ step: 'NOTE', note });

/**
 * 応募 — one application in an employer's ATS, as far as the relay must remember it: where it stands, since when, and
 * the registration that came of its rejection. No personal data.
 */
export class AtsApplication {
  status: ApplicationStatus | null = null;
  statusAt: Date | null = null;
  tags: string[] = [];
  tagsAt: Date | null = null;
  registrationId: RegistrationId | null = null;
  /** The delivery that told of the rejection: newer tags decide anew on it. */
  rejectedBy: string | null = null;

  constructor(
    readonly connectionId: string,
    readonly applicationId: string,
    public candidateId: string,
  ) {}

  /**
   * Takes an event in. Events settle by the time at which they occurred: an older one that arrives late changes nothing.
   * `despiteHold`: a person has decided to relay what the hub would hold.
   */
  hear(event: ApplicationEvent, deliveryId: string, relayTags: readonly string[], despiteHold: boolean): Verdict {
    if (this.statusAt && event.occurredAt < this.statusAt) return onlyNote('OLDER');
    this.candidateId = event.candidateId;
    this.status = STATUS_AFTER[event.kind];
    this.statusAt = event.occurredAt;
    if (event.kind === 'REJECTED') {
      this.rejectedBy = deliveryId;
      return this.rejected(event.rejection, event.occurredAt, relayTags, despiteHold);
    }
    if (this.registrationId) return { step: 'CANCEL' };
    return onlyNote(event.kind === 'WITHDRAWN' ? 'WITHDRAWN' : 'NOTHING_TO_CANCEL');
  }

  private rejected(
    { tags, hold, email }: AtsRejection,
    at: Date,
    relayTags: readonly string[],
    despiteHold: boolean,
  ): Verdict {
    this.retag(tags, at);
    const relayed = this.isRelayed(relayTags);
    if (this.registrationId) return relayed ? onlyNote('REGISTERED_BEFORE') : { step: 'CANCEL' };
    if (!relayed) return onlyNote('NOT_TAGGED');
    if (!email) return onlyNote('NO_MAILBOX');
    return hold && !despiteHold ? onlyNote(hold) : { step: 'REGISTER' };
  }

  /** The tags are now these, unless something newer was heard. True if they were taken. */
  retag(tags: readonly string[], at: Date): boolean {
    if (this.tagsAt && at < this.tagsAt) return false;
    this.tags = [...tags];
    this.tagsAt = at;
    return true;
  }

  /** Relay tags decide: none wanted means that every rejection is relayed. */
  isRelayed(relayTags: readonly string[]): boolean {
    return relayTags.length === 0 || relayTags.some((tag) => this.tags.includes(tag));
  }

  get isRejected(): boolean {
    return this.status === 'REJECTED';
  }

  /** True if a sweep that finds the application like this has news of it. */
  isNews(event: ApplicationEvent): boolean {
    if (this.status !== STATUS_AFTER[event.kind]) return true;
    return event.kind === 'REJECTED' && event.rejection.tags.join() !== this.tags.join();
  }
}
