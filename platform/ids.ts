import { v7 } from 'uuid';

/**
 * Identifiers are UUIDv7: they sort by the time they were made and never encode a person.
 * The brand keeps an `AgencyId` from being passed where a `CandidateId` is meant.
 */
declare const brand: unique symbol;
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type EmployerId = Branded<'EmployerId'>;
export type RegistrationId = Branded<'RegistrationId'>;
export type TemplateId = Branded<'TemplateId'>;
export type JobOpeningId = Branded<'JobOpeningId'>;
export type CandidateId = Branded<'CandidateId'>;
export type InvitationId = Branded<'InvitationId'>;
export type ConsentId = Branded<'ConsentId'>;
export type AgencyId = Branded<'AgencyId'>;
export type IntroductionId = Branded<'IntroductionId'>;
export type PlacementId = Branded<'PlacementId'>;
export type SlotId = Branded<'SlotId'>;
/** A request to delete what is released no longer. */
export type NoticeId = Branded<'NoticeId'>;
export type EventId = Branded<'EventId'>;
export type MailId = Branded<'MailId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the canonical lower-case text form of a UUID, the only form the database is ever asked for. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A new id whose time part is `at`: demo history and tests with a moved clock sort as if they had happened then. */
export function newIdAt<T extends string = string>(at: Date): T {
  return v7({ msecs: at.getTime() }) as unknown as T;
}
