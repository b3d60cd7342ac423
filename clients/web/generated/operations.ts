/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptInvitationInput = {
  token: string;
  code: string;
  profile: CandidateProfileInput;
  career?: CandidateCareerInput | null | undefined;
  identity: CandidateIdentityInput;
  contact: CandidateContactInput;
  conditions?: CandidateConditionsInput | null | undefined;
  consents: Array<ConsentOfferInput>;
  blocks?: Array<BlockInput> | null | undefined;
  /** Let the inviting employer see that this person joined. */
  showOutcomeToEmployer?: boolean;
  /** 再応募: let the inviting employer see that this person would apply again, and so that he joined. */
  wantsToReapply?: boolean;
};

export type AddAgencyLoginInput = {
  /** OPERATOR only; an agency adds to itself. */
  agencyId?: string | number | null | undefined;
  kind: AgencyLoginKind;
  /** `sub` at the issuer. Left out for a machine client, the hub makes a client id and a secret. */
  subject?: string | null | undefined;
  name: string;
  email?: string | null | undefined;
  role: AgencyRole;
};

export type AddWebhookEndpointInput = {
  idempotencyKey?: string | null | undefined;
  url: string;
  kinds: Array<WebhookKind>;
};

export type AdvanceIntroductionInput = {
  introductionId: string | number;
  to: IntroductionStep;
  note?: string | null | undefined;
};

export type AgencyFilter = {
  speciality?: string | null | undefined;
  standing?: AgencyStanding | null | undefined;
  /** A part of the name; width and case do not matter. */
  name?: string | null | undefined;
};

export type AgencyLoginKind =
  | 'PERSON'
  | 'MACHINE';

export type AgencyRole =
  | 'ADMIN'
  | 'CONSULTANT';

export type AgencyStanding =
  | 'APPLIED'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ENDED';

export type AnomalyKind =
  | 'REPEATED_DEPARTURE'
  | 'RECIPROCAL_HIRING';

export type AnswerDisputeInput = {
  disputeId: string | number;
  answer: string;
};

export type AtsDeliveryOutcome =
  | 'APPLIED'
  | 'DUPLICATE'
  | 'IGNORED'
  | 'HELD'
  | 'FAILED';

export type AtsProvider =
  | 'GREENHOUSE'
  | 'LEVER'
  | 'ASHBY'
  | 'WORKABLE'
  | 'SMARTRECRUITERS'
  | 'TEAMTAILOR'
  | 'HERP'
  | 'TALENTIO'
  | 'HRMOS'
  | 'JOBCAN'
  | 'GENERIC';

export type AttestDeletionInput = {
  noticeId: string | number;
};

export type AttributionPolicy =
  | 'BUT_FOR'
  | 'FIRST_TOUCH'
  | 'LAST_TOUCH'
  | 'EQUAL_SPLIT';

/** id is required for AGENCY; NETWORK = every agency in good standing; EMPLOYER consents arise only from respondToIntroduction. */
export type AudienceInput = {
  kind: AudienceKind;
  id?: string | number | null | undefined;
};

export type AudienceKind =
  | 'AGENCY'
  | 'NETWORK'
  | 'EMPLOYER';

export type BlockInput = {
  kind: AudienceKind;
  agencyId?: string | number | null | undefined;
  /** 法人番号; blocks that employer, known to the hub or not. */
  corporateNumber?: string | null | undefined;
  /** In place of a corporate number: blocks every employer of this name, whatever its spelling and legal form, now and later. The answer never tells whether the hub knows one. */
  employerName?: string | null | undefined;
};

export type CancelPlacementInput = {
  placementId: string | number;
  reason: string;
};

export type CandidateCareerInput = {
  positions: Array<CareerPositionInput>;
  educations: Array<EducationInput>;
  certifications: Array<string>;
  summary?: string | null | undefined;
};

export type CandidateConditionsInput = {
  currentSalary?: number | null | undefined;
  desiredSalary?: number | null | undefined;
  availableFrom?: string | null | undefined;
};

export type CandidateContactInput = {
  email: string;
  phone?: string | null | undefined;
};

export type CandidateIdentityInput = {
  name: string;
  nameKana?: string | null | undefined;
  birthYear?: number | null | undefined;
};

/** Every condition matches released values only: a filter on a scope that is not released to the caller never matches. */
export type CandidatePoolFilter = {
  occupations?: Array<string> | null | undefined;
  skillsAny?: Array<string> | null | undefined;
  skillsAll?: Array<string> | null | undefined;
  prefectures?: Array<string> | null | undefined;
  yearsMin?: number | null | undefined;
  yearsMax?: number | null | undefined;
  desiredSalaryMax?: number | null | undefined;
  availableBy?: string | null | undefined;
  /** Words in headline, career summary and position titles; Japanese text. */
  text?: string | null | undefined;
  /** Only those the caller hasn’t introduced to this opening; with MATCH, score against it. */
  jobOpeningId?: string | number | null | undefined;
};

export type CandidatePoolOrder =
  | 'RECENCY'
  | 'MATCH';

export type CandidateProfileInput = {
  headline: string;
  occupation: string;
  skills: Array<string>;
  yearsOfExperience: number;
  prefecture: string;
  openToRelocation?: boolean;
};

export type CareerPositionInput = {
  employerName: string;
  title: string;
  from: string;
  to?: string | null | undefined;
  description?: string | null | undefined;
};

export type ChangeAgencyDetailsInput = {
  specialities: Array<string>;
  refundPolicy?: string | null | undefined;
  contactEmail?: string | null | undefined;
};

/** What is left out stays as it is. */
export type ChangeAtsConnectionInput = {
  connectionId: string | number;
  secret?: string | null | undefined;
  apiKey?: string | null | undefined;
  apiBaseUrl?: string | null | undefined;
  relayTags?: Array<string> | null | undefined;
  sendDelayHours?: number | null | undefined;
};

/** What is left out stays as it is. */
export type ChangeWebhookEndpointInput = {
  endpointId: string | number;
  url?: string | null | undefined;
  kinds?: Array<WebhookKind> | null | undefined;
  isActive?: boolean | null | undefined;
};

export type ClawbackStepInput = {
  withinDays: number;
  percent: number;
};

export type CloseJobInput = {
  jobOpeningId: string | number;
};

export type ConfirmPlacementInput = {
  placementId: string | number;
};

export type ConnectAtsInput = {
  provider: AtsProvider;
  /** The webhook’s signing secret. */
  secret: string;
  /** For providers whose webhooks carry no personal data (LEVER, SMARTRECRUITERS) or that are polled (HERP, TALENTIO). */
  apiKey?: string | null | undefined;
  /** Another address of that API; production accepts the provider’s own hosts only. */
  apiBaseUrl?: string | null | undefined;
  /** Only candidates with one of these tags are relayed; empty = every rejection. */
  relayTags: Array<string>;
  sendDelayHours?: number | null | undefined;
};

export type ConsentOfferInput = {
  audience: AudienceInput;
  scopes: Array<ReleaseScope>;
  /** At most 365 days ahead; default 180 days. */
  expiresAt?: string | null | undefined;
};

export type ConsentStatus =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'REVOKED';

export type DecidePermitFilingInput = {
  filingId: string | number;
  accepted: boolean;
  /** Mailed to the agency. */
  reason: string;
};

export type DecidePlacementInput = {
  placementId: string | number;
  confirmed: boolean;
  reason: string;
};

export type DepartureCause =
  | 'EMPLOYEE_CHOICE'
  | 'EMPLOYEE_FAULT'
  | 'EMPLOYER_FAULT'
  | 'CONDITIONS_DIFFERED'
  | 'OTHER';

export type DisconnectAtsInput = {
  connectionId: string | number;
};

export type DisputeStatus =
  | 'OPEN'
  | 'UPHELD'
  | 'REFUSED';

export type EducationInput = {
  school: string;
  degree?: string | null | undefined;
  graduatedOn?: string | null | undefined;
};

export type EvaluationScoreInput = {
  criterion: string;
  score: number;
};

export type FeePaymentKind =
  | 'COLLECTED'
  | 'REFUNDED';

export type FileFeeScheduleInput = {
  /** Today at the earliest. */
  effectiveFrom: string;
  filedOn: string;
  ratePercent: number;
  /** Whole yen. */
  minimumFee?: number | null | undefined;
  note?: string | null | undefined;
};

export type FilePermitRenewalInput = {
  idempotencyKey?: string | null | undefined;
  permitValidFrom: string;
  permitValidTo: string;
  documents: Array<PermitDocumentInput>;
};

export type FunnelStage =
  | 'REJECTED'
  | 'INVITED'
  | 'CONSENTED'
  | 'INTRODUCED'
  | 'OFFERED'
  | 'STARTED'
  | 'SLOT';

export type ImportField =
  | 'name'
  | 'nameKana'
  | 'email'
  | 'phone'
  | 'position'
  | 'stageReached'
  | 'disposition'
  | 'rejectedOn'
  | 'externalId'
  | 'tags';

export type ImportState =
  | 'WAITING'
  | 'RUNNING'
  | 'DONE'
  | 'FAILED';

export type IntroductionFilter = {
  status?: IntroductionStatus | null | undefined;
  jobOpeningId?: string | number | null | undefined;
};

export type IntroductionStatus =
  | 'PROPOSED'
  | 'APPROVED'
  | 'SCREENING'
  | 'INTERVIEW'
  | 'OFFERED'
  | 'HIRED'
  | 'DECLINED_BY_CANDIDATE'
  | 'REJECTED_BY_EMPLOYER'
  | 'WITHDRAWN'
  | 'CANCELLED'
  | 'FROZEN';

export type IntroductionStep =
  | 'SCREENING'
  | 'INTERVIEW'
  | 'OFFERED'
  | 'REJECTED_BY_EMPLOYER'
  | 'WITHDRAWN';

export type InvitationStatus =
  | 'OPEN'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'CANCELLED';

export type JobOpeningFilter = {
  status?: JobOpeningStatus | null | undefined;
  occupation?: string | null | undefined;
  prefecture?: string | null | undefined;
  skillsAny?: Array<string> | null | undefined;
};

export type JobOpeningStatus =
  | 'OPEN'
  | 'CLOSED';

export type LedgerEncoding =
  | 'UTF_8'
  | 'CP932';

export type MappedColumnInput = {
  field: ImportField;
  headings: Array<string>;
};

export type NetworkCirculationInput = {
  from: string;
  to: string;
};

export type NoteFeePaymentInput = {
  placementId: string | number;
  /** 徴収, or 返戻 under the refund policy. */
  kind: FeePaymentKind;
  paidOn: string;
  /** Whole yen. */
  amount: number;
};

export type NoteOpeningInput = {
  jobOpeningId: string | number;
  /** 求人者の所在地. */
  address?: string | null | undefined;
  /** 求人に係る連絡先. */
  contact?: string | null | undefined;
  /** 求人数. */
  headcount?: number | null | undefined;
  /** 求人の有効期間. */
  validUntil?: string | null | undefined;
  /** 雇用期間. */
  employmentTerm?: string | null | undefined;
};

export type OpenDisputeInput = {
  idempotencyKey?: string | null | undefined;
  /** The hire, for the company that hired. */
  placementId?: string | number | null | undefined;
  /** One of the employer’s own postings about the hire, for one that registered the person. */
  postingId?: string | number | null | undefined;
  claim: string;
};

export type OpenJobInput = {
  idempotencyKey?: string | null | undefined;
  title: string;
  occupation: string;
  skills: Array<string>;
  prefecture: string;
  salaryMin?: number | null | undefined;
  salaryMax?: number | null | undefined;
  description: string;
};

export type PermitDocumentInput = {
  kind: PermitDocumentKind;
  /** PDF, PNG or JPEG, base64; 2 MiB each, 5 and 3 MiB together. */
  contentBase64: string;
};

export type PermitDocumentKind =
  | 'PERMIT'
  | 'FEE_SCHEDULE'
  | 'OTHER';

export type PermitFilingKind =
  | 'APPLICATION'
  | 'RENEWAL';

export type PermitFilingStatus =
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'REFUSED';

export type PlacementFilter = {
  status?: PlacementStatus | null | undefined;
  isFlagged?: boolean | null | undefined;
  /** Unconfirmed for 14 days: the operator may decide. */
  awaitsDecision?: boolean | null | undefined;
};

export type PlacementStatus =
  | 'REPORTED'
  | 'CONFIRMED'
  | 'STARTED'
  | 'CANCELLED'
  | 'LEFT_EARLY';

export type PoolExportState =
  | 'WAITING'
  | 'READY';

export type PreviewRejectionNoticeInput = {
  templateId?: string | number | null | undefined;
  /** With `body`: a wording that is not saved yet. */
  subject?: string | null | undefined;
  body?: string | null | undefined;
  candidateName: string;
  position: string;
};

export type ProposeIntroductionInput = {
  idempotencyKey?: string | null | undefined;
  candidateId: string | number;
  jobOpeningId: string | number;
  message: string;
  conditions: string;
};

export type PublishProgrammeInput = {
  version: string;
  trigger: RewardTrigger;
  benefit: SlotBenefit;
  unitsPerHire: number;
  unitsPerSlot: number;
  attribution: AttributionPolicy;
  attributionWindowDays: number;
  slotValidDays: number;
  chainWeights: Array<Array<number>>;
  clawback: Array<ClawbackStepInput>;
  effectiveFrom: string;
  /** Reference of the counsel’s opinion; required. */
  legalEvidence: string;
};

export type RegisterAgencyInput = {
  name: string;
  corporateNumber: string;
  permitNumber: string;
  permitValidFrom: string;
  permitValidTo: string;
  specialities: Array<string>;
  feeRatePercent: number;
  refundPolicy?: string | null | undefined;
  /** Where the hub writes to the agency. */
  contactEmail?: string | null | undefined;
};

export type RegisterCandidateInput = {
  idempotencyKey?: string | null | undefined;
  name: string;
  nameKana?: string | null | undefined;
  email: string;
  phone?: string | null | undefined;
  position: string;
  stageReached: SelectionStage;
  disposition: RejectionDisposition;
  rejectedOn: string;
  externalId?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  templateId?: string | number | null | undefined;
  /** Hours to wait before the notice is sent; default 24; 0 sends at once. */
  sendDelayHours?: number | null | undefined;
};

export type RegisterEmployerInput = {
  name: string;
  /** 法人番号, 13 digits. */
  corporateNumber: string;
  /** JIS X 0401. */
  prefecture?: string | null | undefined;
};

export type RegistrationFilter = {
  status?: RegistrationStatus | null | undefined;
  source?: RegistrationSource | null | undefined;
  tag?: string | null | undefined;
  rejectedFrom?: string | null | undefined;
  rejectedTo?: string | null | undefined;
  /** 再応募: only those who would apply again, or only the others. */
  wantsToReapply?: boolean | null | undefined;
};

export type RegistrationSource =
  | 'API'
  | 'CSV'
  | 'ATS';

export type RegistrationStatus =
  | 'PENDING_INVITATION'
  | 'INVITED'
  | 'CONSENTED'
  | 'ENDED';

export type RejectionDisposition =
  | 'NOT_QUALIFIED'
  | 'QUALIFIED_NOT_SELECTED'
  | 'STRONG_FUTURE_FIT';

export type RelayIntroductionInput = {
  introductionId: string | number;
  stageReached: SelectionStage;
  disposition: RejectionDisposition;
  tags?: Array<string> | null | undefined;
};

export type ReleaseScope =
  | 'PROFILE'
  | 'CAREER'
  | 'IDENTITY'
  | 'CONTACT'
  | 'CONDITIONS'
  | 'EVALUATION'
  | 'ORIGIN';

export type ReleaseSlotInput = {
  slotId: string | number;
};

export type RemoveSavedSearchInput = {
  savedSearchId: string | number;
};

/** Either one delivery, or all dead ones of an endpoint. */
export type ReplayWebhooksInput = {
  endpointId?: string | number | null | undefined;
  deliveryId?: string | number | null | undefined;
};

export type ReportDepartureInput = {
  placementId: string | number;
  leftOn: string;
  cause: DepartureCause;
};

export type ReportGroup =
  | 'NONE'
  | 'MONTH'
  | 'AGENCY'
  | 'EMPLOYER';

export type ReportPlacementInput = {
  idempotencyKey?: string | null | undefined;
  introductionId: string | number;
  startsOn: string;
  annualSalary: number;
  /** 無期雇用; true unless said otherwise. */
  isPermanent?: boolean | null | undefined;
};

export type RequestInvitationCodeInput = {
  token: string;
};

export type RerunAtsDeliveryInput = {
  deliveryId: string | number;
  /** A person has decided to invite someone whom the hub held. */
  despiteHold?: boolean;
};

export type ReserveSlotInput = {
  idempotencyKey?: string | null | undefined;
  introductionId: string | number;
  /** Only a slot that gives this; any when left out. */
  benefit?: SlotBenefit | null | undefined;
};

export type ResolveDisputeInput = {
  disputeId: string | number;
  upheld: boolean;
  reason: string;
};

export type RespondToIntroductionInput = {
  introductionId: string | number;
  approve: boolean;
  /** What this employer may see; PROFILE is implied. */
  scopes?: Array<ReleaseScope> | null | undefined;
};

export type RevokeAgencyLoginInput = {
  loginId: string | number;
};

export type RevokeAllConsentsInput = {
  idempotencyKey?: string | null | undefined;
};

export type RewardTrigger =
  | 'REGISTRATIONS'
  | 'HIRES'
  | 'POINTS';

export type RotateLoginSecretInput = {
  loginId: string | number;
};

export type SaveImportMappingInput = {
  /** A mapping of one’s own that is changed. */
  id?: string | number | null | undefined;
  name: string;
  columns: Array<MappedColumnInput>;
  /** The column of the outcome. Without one, every row is a rejection. */
  outcomeHeading?: string | null | undefined;
  /** Its words for a rejection by the employer; 辞退 never is one. */
  rejectionWords?: Array<string> | null | undefined;
};

export type SaveNoticeTemplateInput = {
  id?: string | number | null | undefined;
  name: string;
  subject: string;
  /** Mustache placeholders {{candidateName}} {{position}} {{employerName}} {{relayUrl}}; relayUrl is required. */
  body: string;
  isDefault?: boolean | null | undefined;
};

/** With an id, the search of that id is changed. */
export type SaveSearchInput = {
  idempotencyKey?: string | null | undefined;
  id?: string | number | null | undefined;
  name: string;
  /** All but jobOpeningId. */
  filter: CandidatePoolFilter;
  /** Tells webhook endpoints that want SEARCH_MATCHED. */
  alertByWebhook?: boolean;
  /** Mails this address how many people it newly finds. */
  alertEmail?: string | null | undefined;
};

export type SelectionStage =
  | 'SCREENING'
  | 'FIRST_INTERVIEW'
  | 'SECOND_INTERVIEW'
  | 'FINAL_INTERVIEW'
  | 'OFFER';

export type SetAgencyStandingInput = {
  agencyId: string | number;
  standing: AgencyStanding;
  reason: string;
  permitValidTo?: string | null | undefined;
};

export type SetContactMailboxInput = {
  /** Null: no mail is wanted. */
  email?: string | null | undefined;
};

export type SetCorporateGroupInput = {
  corporateNumbers: Array<string>;
};

export type SetNoticeRulesInput = {
  /** Left out: as it is. */
  businessHoursOnly?: boolean | null | undefined;
  /** Left out: as it is. */
  sendsReminder?: boolean | null | undefined;
};

export type SimulateProgrammeInput = {
  programme: PublishProgrammeInput;
  from: string;
  to: string;
};

export type SlotBenefit =
  | 'FREE_HIRE'
  | 'GUARANTEED_INTERVIEW'
  | 'FEE_DISCOUNT';

export type SlotReportInput = {
  from: string;
  to: string;
  groupBy?: ReportGroup;
};

export type SlotStatus =
  | 'AVAILABLE'
  | 'RESERVED'
  | 'CONSUMED'
  | 'EXPIRED'
  | 'REVOKED';

export type StartPoolExportInput = {
  idempotencyKey?: string | null | undefined;
  /** All but jobOpeningId. */
  filter?: CandidatePoolFilter | null | undefined;
};

export type StatutoryLedgerInput = {
  kind: StatutoryLedgerKind;
  from: string;
  /** At most three years, this day included. */
  to: string;
  encoding?: LedgerEncoding;
};

export type StatutoryLedgerKind =
  | 'JOB_OPENINGS'
  | 'JOB_SEEKERS'
  | 'FEES';

export type WebhookDeliveryFilter = {
  endpointId?: string | number | null | undefined;
  state?: WebhookDeliveryState | null | undefined;
};

export type WebhookDeliveryState =
  | 'WAITING'
  | 'DELIVERED'
  | 'DEAD'
  | 'DROPPED';

export type WebhookEndpointInput = {
  endpointId: string | number;
};

export type WebhookKind =
  | 'POOL_CHANGED'
  | 'SEARCH_MATCHED'
  | 'INTRODUCTION_CHANGED'
  | 'PLACEMENT_CHANGED'
  | 'DELETION_ASKED'
  | 'EXPORT_READY'
  | 'TEST';

export type WithdrawRegistrationInput = {
  registrationId: string | number;
  reason?: string | null | undefined;
};

export type WriteEvaluationInput = {
  registrationId: string | number;
  scores: Array<EvaluationScoreInput>;
  comment?: string | null | undefined;
  shareable: boolean;
};

export type OwnAgencyQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnAgencyQuery = { myAgency: { id: string, name: string, corporateNumber: string, permitNumber: string, permitValidFrom: string, permitValidTo: string, standing: AgencyStanding, specialities: Array<string>, feeRatePercent: number, refundPolicy: string | null, contactEmail: string | null, feeSchedules: Array<{ version: number, effectiveFrom: string, filedOn: string | null, ratePercent: number, minimumFee: number, note: string | null }> }, permitFilings: Array<{ id: string, kind: PermitFilingKind, status: PermitFilingStatus, permitValidFrom: string, permitValidTo: string, submittedAt: string, decidedAt: string | null, reason: string | null, documents: Array<{ id: string, kind: PermitDocumentKind, mediaType: string, bytes: number }> }> };

export type FiledDocumentQueryVariables = Exact<{
  id: string | number;
}>;


export type FiledDocumentQuery = { permitDocument: { id: string, mediaType: string, contentBase64: string | null } };

export type FilePermitRenewalMutationVariables = Exact<{
  input: FilePermitRenewalInput;
}>;


export type FilePermitRenewalMutation = { filePermitRenewal: { filing: { id: string } } };

export type FileFeeScheduleMutationVariables = Exact<{
  input: FileFeeScheduleInput;
}>;


export type FileFeeScheduleMutation = { fileFeeSchedule: { feeSchedule: { version: number } } };

export type ChangeAgencyDetailsMutationVariables = Exact<{
  input: ChangeAgencyDetailsInput;
}>;


export type ChangeAgencyDetailsMutation = { changeAgencyDetails: { agency: { id: string } } };

export type LedgerQueryVariables = Exact<{
  input: StatutoryLedgerInput;
}>;


export type LedgerQuery = { statutoryLedger: { title: string, law: string, from: string, to: string, columns: Array<string>, rows: Array<Array<string>> } };

export type NoteOpeningMutationVariables = Exact<{
  input: NoteOpeningInput;
}>;


export type NoteOpeningMutation = { noteOpening: { note: { address: string | null } } };

export type NoteFeePaymentMutationVariables = Exact<{
  input: NoteFeePaymentInput;
}>;


export type NoteFeePaymentMutation = { noteFeePayment: { placement: { id: string } } };

export type ReceivedRecordsQueryVariables = Exact<{
  from: string;
  to: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReceivedRecordsQuery = { receivedDisclosures: { edges: Array<{ node: { id: string, candidateId: string, day: string, scopes: Array<ReleaseScope>, items: Array<string>, times: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeletionNoticesQueryVariables = Exact<{
  openOnly: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type DeletionNoticesQuery = { deletionNotices: { edges: Array<{ node: { id: string, candidateId: string, scopes: Array<ReleaseScope>, items: Array<string>, askedAt: string, attestedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AttestDeletionMutationVariables = Exact<{
  input: AttestDeletionInput;
}>;


export type AttestDeletionMutation = { attestDeletion: { notice: { id: string, attestedAt: string | null } } };

export type DisputeInquiriesQueryVariables = Exact<{ [key: string]: never; }>;


export type DisputeInquiriesQuery = { disputeInquiries: Array<{ id: string, claim: string | null, openedAt: string, answerDueOn: string, answer: string | null, answeredAt: string | null, placement: { id: string, startsOn: string, employer: { id: string, name: string }, introduction: { id: string, jobOpening: { id: string, title: string } } } }> };

export type AnswerDisputeMutationVariables = Exact<{
  input: AnswerDisputeInput;
}>;


export type AnswerDisputeMutation = { answerDispute: { inquiry: { id: string } } };

export type PoolFacetsQueryVariables = Exact<{
  filter?: CandidatePoolFilter | null | undefined;
}>;


export type PoolFacetsQuery = { candidatePoolFacets: { occupations: Array<{ value: string, label: string, count: { value: number, isExact: boolean } }>, prefectures: Array<{ value: string, label: string, count: { value: number, isExact: boolean } }>, years: Array<{ value: string, label: string, count: { value: number, isExact: boolean } }>, skills: Array<{ value: string, label: string, count: { value: number, isExact: boolean } }> } };

export type SavedSearchesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedSearchesQuery = { savedSearches: Array<{ id: string, name: string, alertByWebhook: boolean, alertEmail: string | null, createdAt: string, filter: { occupations: Array<string> | null, skillsAny: Array<string> | null, skillsAll: Array<string> | null, prefectures: Array<string> | null, yearsMin: number | null, yearsMax: number | null, desiredSalaryMax: number | null, availableBy: string | null, text: string | null } }> };

export type SaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type SaveSearchMutation = { saveSearch: { savedSearch: { id: string, name: string } } };

export type RemoveSavedSearchMutationVariables = Exact<{
  input: RemoveSavedSearchInput;
}>;


export type RemoveSavedSearchMutation = { removeSavedSearch: { savedSearch: { id: string, name: string } } };

export type PoolExportsQueryVariables = Exact<{ [key: string]: never; }>;


export type PoolExportsQuery = { poolExports: Array<{ id: string, state: PoolExportState, people: number, createdAt: string }> };

export type StartPoolExportMutationVariables = Exact<{
  input: StartPoolExportInput;
}>;


export type StartPoolExportMutation = { startPoolExport: { export: { id: string } } };

export type FacetFragment = { value: string, label: string, count: { value: number, isExact: boolean } };

export type AgencyLoginsQueryVariables = Exact<{ [key: string]: never; }>;


export type AgencyLoginsQuery = { agencyLogins: Array<{ id: string, kind: AgencyLoginKind, subject: string, name: string, email: string | null, role: AgencyRole, addedAt: string, rotatedAt: string | null, revokedAt: string | null }> };

export type AddAgencyLoginMutationVariables = Exact<{
  input: AddAgencyLoginInput;
}>;


export type AddAgencyLoginMutation = { addAgencyLogin: { secret: string | null, login: { id: string, subject: string, name: string } } };

export type RotateLoginSecretMutationVariables = Exact<{
  input: RotateLoginSecretInput;
}>;


export type RotateLoginSecretMutation = { rotateLoginSecret: { secret: string | null, login: { id: string, subject: string, name: string } } };

export type RevokeAgencyLoginMutationVariables = Exact<{
  input: RevokeAgencyLoginInput;
}>;


export type RevokeAgencyLoginMutation = { revokeAgencyLogin: { login: { id: string, name: string } } };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhookEndpoints: Array<{ id: string, url: string, kinds: Array<WebhookKind>, isActive: boolean, createdAt: string }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  filter?: WebhookDeliveryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { edges: Array<{ node: { id: string, endpointId: string, messageId: string, kind: WebhookKind, state: WebhookDeliveryState, attempts: number, createdAt: string, lastAttemptAt: string | null, nextAttemptAt: string | null, lastStatus: number | null, lastProblem: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AddWebhookMutationVariables = Exact<{
  input: AddWebhookEndpointInput;
}>;


export type AddWebhookMutation = { addWebhookEndpoint: { secret: string, endpoint: { id: string, url: string } } };

export type ChangeWebhookMutationVariables = Exact<{
  input: ChangeWebhookEndpointInput;
}>;


export type ChangeWebhookMutation = { changeWebhookEndpoint: { endpoint: { id: string, isActive: boolean } } };

export type RemoveWebhookMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type RemoveWebhookMutation = { removeWebhookEndpoint: { endpoint: { id: string } } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string, endpoint: { id: string, url: string } } };

export type TestWebhookMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type TestWebhookMutation = { testWebhookEndpoint: { endpoint: { id: string } } };

export type ReplayWebhooksMutationVariables = Exact<{
  input: ReplayWebhooksInput;
}>;


export type ReplayWebhooksMutation = { replayWebhooks: { replayed: number } };

export type AgencyMeQueryVariables = Exact<{ [key: string]: never; }>;


export type AgencyMeQuery = { myAgency: { id: string, name: string, permitNumber: string, permitValidFrom: string, permitValidTo: string, standing: AgencyStanding, specialities: Array<string>, feeRatePercent: number, refundPolicy: string | null } };

export type PoolQueryVariables = Exact<{
  filter?: CandidatePoolFilter | null | undefined;
  orderBy: CandidatePoolOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type PoolQuery = { candidatePool: { count: { value: number, isExact: boolean }, edges: Array<{ node: { id: string, releasedScopes: Array<ReleaseScope>, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, identity: { name: string } | null, conditions: { desiredSalary: number | null, availableFrom: string | null } | null, match: { score: number, criteriaVersion: string, reasons: Array<{ criterion: string, points: number, detail: string }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PoolCandidateQueryVariables = Exact<{
  id: string | number;
}>;


export type PoolCandidateQuery = { candidate: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, introductions: Array<{ id: string, status: IntroductionStatus, proposedAt: string, jobOpening: { id: string, title: string, employer: { id: string, name: string } } }>, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null, evaluation: Array<{ comment: string | null, writtenOn: string, scores: Array<{ criterion: string, score: number }>, employer: { id: string, name: string } | null }> | null, origin: Array<{ position: string, stageReached: SelectionStage, rejectedOn: string, employer: { id: string, name: string } }> | null } };

export type ProposeMutationVariables = Exact<{
  input: ProposeIntroductionInput;
}>;


export type ProposeMutation = { proposeIntroduction: { introduction: { id: string } } };

export type PipelineQueryVariables = Exact<{
  filter?: IntroductionFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PipelineQuery = { introductions: { totalCount: number, edges: Array<{ node: { id: string, status: IntroductionStatus, updatedAt: string, jobOpening: { id: string, title: string, employer: { id: string, name: string } }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null, placement: { id: string, status: PlacementStatus } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OwnIntroductionQueryVariables = Exact<{
  id: string | number;
}>;


export type OwnIntroductionQuery = { introduction: { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, jobOpening: { id: string, title: string, employer: { id: string, name: string } }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, identity: { name: string } | null, profile: { headline: string } | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null, isPermanent: boolean, isFlagged: boolean, feeScheduleVersion: number | null, decisionReason: string | null } | null } };

export type IntroductionMovesQueryVariables = Exact<{ [key: string]: never; }>;


export type IntroductionMovesQuery = { introductionMoves: Array<{ movedAt: string, jobOpening: { id: string, title: string, employer: { id: string, name: string } }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null }> };

export type ReportPlacementMutationVariables = Exact<{
  input: ReportPlacementInput;
}>;


export type ReportPlacementMutation = { reportPlacement: { placement: { id: string, fee: number } } };

export type PlacementsQueryVariables = Exact<{
  filter?: PlacementFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PlacementsQuery = { placements: { totalCount: number, edges: Array<{ node: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null, isFlagged: boolean, introduction: { id: string, agency: { id: string, name: string }, jobOpening: { id: string, title: string, employer: { id: string, name: string } }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AtsConnectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AtsConnectionsQuery = { atsConnections: Array<{ id: string, provider: AtsProvider, webhookUrl: string, relayTags: Array<string>, sendDelayHours: number, isActive: boolean, hasApiKey: boolean, createdAt: string, lastDeliveryAt: string | null, refusedDeliveries: number, waitingDeliveries: number, problem: string | null, problemJa: string | null }> };

export type AtsDeliveriesQueryVariables = Exact<{
  id: string | number;
  outcome?: AtsDeliveryOutcome | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AtsDeliveriesQuery = { atsConnection: { id: string, waitingDeliveries: number, deliveriesByPage: { edges: Array<{ node: { id: string, receivedAt: string, kind: string, outcome: AtsDeliveryOutcome, detail: string | null, detailJa: string | null, attempts: number, nextTryAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ConnectAtsMutationVariables = Exact<{
  input: ConnectAtsInput;
}>;


export type ConnectAtsMutation = { connectAts: { connection: { id: string, provider: AtsProvider, webhookUrl: string } } };

export type ChangeAtsConnectionMutationVariables = Exact<{
  input: ChangeAtsConnectionInput;
}>;


export type ChangeAtsConnectionMutation = { changeAtsConnection: { connection: { id: string } } };

export type DisconnectAtsMutationVariables = Exact<{
  input: DisconnectAtsInput;
}>;


export type DisconnectAtsMutation = { disconnectAts: { connection: { id: string } } };

export type RerunAtsDeliveryMutationVariables = Exact<{
  input: RerunAtsDeliveryInput;
}>;


export type RerunAtsDeliveryMutation = { rerunAtsDelivery: { delivery: { id: string, outcome: AtsDeliveryOutcome } } };

export type DisputesQueryVariables = Exact<{
  status?: DisputeStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DisputesQuery = { disputesByPage: { totalCount: number, edges: Array<{ node: { id: string, status: DisputeStatus, claim: string, openedAt: string, reason: string | null, placementId: string | null, answerDueOn: string, answeredAt: string | null, isOverdue: boolean, agencyAnswer: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OwnDisputesQueryVariables = Exact<{
  status?: DisputeStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OwnDisputesQuery = { disputesByPage: { totalCount: number, edges: Array<{ node: { id: string, status: DisputeStatus, claim: string, openedAt: string, reason: string | null, answerDueOn: string, answeredAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EmployerMeQueryVariables = Exact<{ [key: string]: never; }>;


export type EmployerMeQuery = { myEmployer: { id: string, name: string } };

export type EmployerOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type EmployerOverviewQuery = { myEmployer: { id: string, name: string }, myRewards: { units: number, pendingUnits: number, unitsPerSlot: number, slots: Array<{ id: string, expiresOn: string }> }, registrations: { totalCount: number, edges: Array<{ node: { id: string, candidateName: string, position: string, status: RegistrationStatus, createdAt: string } }> }, introductions: { totalCount: number, edges: Array<{ node: { id: string, status: IntroductionStatus, updatedAt: string, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null, jobOpening: { id: string, title: string } } }> } };

export type RegistrationsQueryVariables = Exact<{
  filter?: RegistrationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RegistrationsQuery = { registrations: { totalCount: number, edges: Array<{ node: { id: string, candidateName: string, position: string, status: RegistrationStatus, stageReached: SelectionStage, rejectedOn: string, source: RegistrationSource, isUndeliverable: boolean, wantsToReapply: boolean, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegistrationQueryVariables = Exact<{
  id: string | number;
}>;


export type RegistrationQuery = { registration: { id: string, status: RegistrationStatus, candidateName: string, position: string, stageReached: SelectionStage, disposition: RejectionDisposition, rejectedOn: string, source: RegistrationSource, externalId: string | null, tags: Array<string>, invitedAt: string | null, createdAt: string, isUndeliverable: boolean, wantsToReapply: boolean, evaluation: { comment: string | null, writtenOn: string, shareable: boolean, scores: Array<{ criterion: string, score: number }> } | null } };

export type RegisterCandidateMutationVariables = Exact<{
  input: RegisterCandidateInput;
}>;


export type RegisterCandidateMutation = { registerCandidate: { registration: { id: string, candidateName: string } } };

export type WithdrawRegistrationMutationVariables = Exact<{
  input: WithdrawRegistrationInput;
}>;


export type WithdrawRegistrationMutation = { withdrawRegistration: { registration: { id: string, status: RegistrationStatus } } };

export type WriteEvaluationMutationVariables = Exact<{
  input: WriteEvaluationInput;
}>;


export type WriteEvaluationMutation = { writeEvaluation: { registration: { id: string } } };

export type NoticeTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeTemplatesQuery = { myEmployer: { id: string, name: string, noticeRules: { businessHoursOnly: boolean, sendsReminder: boolean } | null, noticeTemplates: Array<{ id: string, name: string, subject: string, body: string, isDefault: boolean }> | null } };

export type SetNoticeRulesMutationVariables = Exact<{
  input: SetNoticeRulesInput;
}>;


export type SetNoticeRulesMutation = { setNoticeRules: { rules: { businessHoursOnly: boolean, sendsReminder: boolean } } };

export type SaveNoticeTemplateMutationVariables = Exact<{
  input: SaveNoticeTemplateInput;
}>;


export type SaveNoticeTemplateMutation = { saveNoticeTemplate: { template: { id: string, name: string } } };

export type PreviewNoticeQueryVariables = Exact<{
  input: PreviewRejectionNoticeInput;
}>;


export type PreviewNoticeQuery = { previewRejectionNotice: { subject: string, text: string } };

export type RatingsQueryVariables = Exact<{ [key: string]: never; }>;


export type RatingsQuery = { rejectionRatings: { beforeRelay: { answers: number | null, average: number | null, comments: Array<string> | null }, afterRelay: { answers: number | null, average: number | null, comments: Array<string> | null } } };

export type RelayIntroductionMutationVariables = Exact<{
  input: RelayIntroductionInput;
}>;


export type RelayIntroductionMutation = { relayIntroduction: { registration: { id: string } } };

export type ContactMailboxQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactMailboxQuery = { myContactMailbox: { email: string | null } };

export type SetContactMailboxMutationVariables = Exact<{
  input: SetContactMailboxInput;
}>;


export type SetContactMailboxMutation = { setContactMailbox: { contactMailbox: { email: string | null } } };

export type ImportJobQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportJobQuery = { importJob: { id: string, state: ImportState, progressPercent: number, rows: number, registered: number, unchanged: number, skipped: number, refusedCount: number, errorCode: string | null, createdAt: string, finishedAt: string | null } };

export type ImportRefusalsQueryVariables = Exact<{
  id: string | number;
  afterRow: number;
}>;


export type ImportRefusalsQuery = { importJob: { id: string, refused: Array<{ row: number, column: string | null, code: string, message: string, messageJa: string }> } };

export type ImportMappingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportMappingsQuery = { importMappings: Array<{ id: string, name: string, outcomeHeading: string | null, rejectionWords: Array<string>, columns: Array<{ field: ImportField, headings: Array<string> }> }> };

export type SaveImportMappingMutationVariables = Exact<{
  input: SaveImportMappingInput;
}>;


export type SaveImportMappingMutation = { saveImportMapping: { mapping: { id: string, name: string } } };

export type ImportJobsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportJobsQuery = { importJobs: Array<{ id: string, state: ImportState, progressPercent: number, rows: number, registered: number, unchanged: number, skipped: number, refusedCount: number, errorCode: string | null, createdAt: string, finishedAt: string | null }> };

export type ImportProgressFragment = { id: string, state: ImportState, progressPercent: number, rows: number, registered: number, unchanged: number, skipped: number, refusedCount: number, errorCode: string | null, createdAt: string, finishedAt: string | null };

export type ReceivedIntroductionsQueryVariables = Exact<{
  filter?: IntroductionFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReceivedIntroductionsQuery = { introductions: { totalCount: number, edges: Array<{ node: { id: string, status: IntroductionStatus, updatedAt: string, agency: { id: string, name: string }, jobOpening: { id: string, title: string }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null, placement: { id: string, status: PlacementStatus } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReceivedIntroductionQueryVariables = Exact<{
  id: string | number;
}>;


export type ReceivedIntroductionQuery = { introduction: { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, agency: { id: string, name: string, permitNumber: string, feeRatePercent: number, refundPolicy: string | null }, jobOpening: { id: string, title: string }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null, evaluation: Array<{ comment: string | null, writtenOn: string, scores: Array<{ criterion: string, score: number }>, employer: { id: string, name: string } | null }> | null, origin: Array<{ position: string, stageReached: SelectionStage, rejectedOn: string, employer: { id: string, name: string } }> | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } | null }, myRewards: { slots: Array<{ id: string, expiresOn: string }> }, reserved: { slots: Array<{ id: string, reservedFor: { id: string } | null }> } };

export type AdvanceIntroductionMutationVariables = Exact<{
  input: AdvanceIntroductionInput;
}>;


export type AdvanceIntroductionMutation = { advanceIntroduction: { introduction: { id: string, status: IntroductionStatus } } };

export type ConfirmPlacementMutationVariables = Exact<{
  input: ConfirmPlacementInput;
}>;


export type ConfirmPlacementMutation = { confirmPlacement: { placement: { id: string, status: PlacementStatus } } };

export type CancelPlacementMutationVariables = Exact<{
  input: CancelPlacementInput;
}>;


export type CancelPlacementMutation = { cancelPlacement: { placement: { id: string, status: PlacementStatus } } };

export type ReportDepartureMutationVariables = Exact<{
  input: ReportDepartureInput;
}>;


export type ReportDepartureMutation = { reportDeparture: { placement: { id: string, status: PlacementStatus } } };

export type ReleasedFragment = { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null, evaluation: Array<{ comment: string | null, writtenOn: string, scores: Array<{ criterion: string, score: number }>, employer: { id: string, name: string } | null }> | null, origin: Array<{ position: string, stageReached: SelectionStage, rejectedOn: string, employer: { id: string, name: string } }> | null };

export type OpeningsQueryVariables = Exact<{
  filter?: JobOpeningFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OpeningsQuery = { jobOpenings: { totalCount: number, edges: Array<{ node: { id: string, title: string, occupation: string, skills: Array<string>, prefecture: string, salaryMin: number | null, salaryMax: number | null, description: string, status: JobOpeningStatus, createdAt: string, employer: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenJobMutationVariables = Exact<{
  input: OpenJobInput;
}>;


export type OpenJobMutation = { openJob: { jobOpening: { id: string, title: string } } };

export type CloseJobMutationVariables = Exact<{
  input: CloseJobInput;
}>;


export type CloseJobMutation = { closeJob: { jobOpening: { id: string } } };

export type AgencyNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type AgencyNamesQuery = { agencies: Array<{ id: string, name: string }> };

export type AgencyPageQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AgencyPageQuery = { agenciesByPage: { totalCount: number, edges: Array<{ node: { id: string, name: string, corporateNumber: string, permitNumber: string, permitValidFrom: string, permitValidTo: string, standing: AgencyStanding, specialities: Array<string>, feeRatePercent: number, refundPolicy: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterAgencyMutationVariables = Exact<{
  input: RegisterAgencyInput;
}>;


export type RegisterAgencyMutation = { registerAgency: { agency: { id: string, name: string } } };

export type SetAgencyStandingMutationVariables = Exact<{
  input: SetAgencyStandingInput;
}>;


export type SetAgencyStandingMutation = { setAgencyStanding: { agency: { id: string, name: string, standing: AgencyStanding } } };

export type RegisterEmployerMutationVariables = Exact<{
  input: RegisterEmployerInput;
}>;


export type RegisterEmployerMutation = { registerEmployer: { employer: { id: string, name: string } } };

export type SetCorporateGroupMutationVariables = Exact<{
  input: SetCorporateGroupInput;
}>;


export type SetCorporateGroupMutation = { setCorporateGroup: { corporateNumbers: Array<string> } };

export type AgencyFileQueryVariables = Exact<{
  id: string | number;
}>;


export type AgencyFileQuery = { agency: { id: string, name: string, corporateNumber: string, permitNumber: string, permitValidFrom: string, permitValidTo: string, standing: AgencyStanding, specialities: Array<string>, feeRatePercent: number, refundPolicy: string | null, contactEmail: string | null, feeSchedules: Array<{ version: number, effectiveFrom: string, filedOn: string | null, ratePercent: number, minimumFee: number, note: string | null }> }, agencyLogins: Array<{ id: string, kind: AgencyLoginKind, subject: string, name: string, email: string | null, role: AgencyRole, addedAt: string, rotatedAt: string | null, revokedAt: string | null }> };

export type PermitFilingsQueryVariables = Exact<{
  status?: PermitFilingStatus | null | undefined;
}>;


export type PermitFilingsQuery = { permitFilings: Array<{ id: string, kind: PermitFilingKind, status: PermitFilingStatus, agencyId: string | null, name: string, corporateNumber: string, permitNumber: string, permitValidFrom: string, permitValidTo: string, submittedAt: string, decidedAt: string | null, reason: string | null, documents: Array<{ id: string, kind: PermitDocumentKind, mediaType: string, bytes: number }> }> };

export type DecidePermitFilingMutationVariables = Exact<{
  input: DecidePermitFilingInput;
}>;


export type DecidePermitFilingMutation = { decidePermitFiling: { filing: { id: string, status: PermitFilingStatus } } };

export type PlacementsToDecideQueryVariables = Exact<{
  filter?: PlacementFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PlacementsToDecideQuery = { placements: { totalCount: number, edges: Array<{ node: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null, isFlagged: boolean, decisionReason: string | null, agency: { id: string, name: string }, employer: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DecidePlacementMutationVariables = Exact<{
  input: DecidePlacementInput;
}>;


export type DecidePlacementMutation = { decidePlacement: { placement: { id: string, status: PlacementStatus } } };

export type AnomaliesQueryVariables = Exact<{ [key: string]: never; }>;


export type AnomaliesQuery = { rewardAnomalies: Array<{ kind: AnomalyKind, employerIds: Array<string>, placementIds: Array<string>, lastAt: string }> };

export type TraceWatermarkQueryVariables = Exact<{
  watermark: string;
}>;


export type TraceWatermarkQuery = { traceWatermark: { id: string, agencyId: string, createdAt: string } };

export type EmployersQueryVariables = Exact<{ [key: string]: never; }>;


export type EmployersQuery = { employers: Array<{ id: string, name: string, corporateNumber: string, prefecture: string | null }> };

export type WebhookHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookHealthQuery = { webhookHealth: Array<{ endpointId: string, host: string, isActive: boolean, waiting: number, dead: number, oldestWaitingAt: string | null, lastAttemptAt: string | null, lastStatus: number | null, lastProblem: string | null, agency: { id: string, name: string } }> };

export type SlotsQueryVariables = Exact<{ [key: string]: never; }>;


export type SlotsQuery = { myRewards: { units: number, pendingUnits: number, unitsPerSlot: number, points: number, slots: Array<{ id: string, status: SlotStatus, benefit: SlotBenefit, mintedAt: string, expiresOn: string, feeWaived: number | null, reservedFor: { id: string, jobOpening: { id: string, title: string }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null } | null, consumedBy: { id: string, startsOn: string } | null }> } };

export type PostingsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PostingsQuery = { myRewards: { postings: { totalCount: number, edges: Array<{ node: { id: string, at: string, kind: string, units: number, points: number, programmeVersion: string, reason: string, reasonJa: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type SlotCandidatesQueryVariables = Exact<{ [key: string]: never; }>;


export type SlotCandidatesQuery = { approved: { edges: Array<{ node: { id: string, status: IntroductionStatus, jobOpening: { id: string, title: string }, agency: { id: string, name: string }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null } }> }, screening: { edges: Array<{ node: { id: string, status: IntroductionStatus, jobOpening: { id: string, title: string }, agency: { id: string, name: string }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null } }> }, interview: { edges: Array<{ node: { id: string, status: IntroductionStatus, jobOpening: { id: string, title: string }, agency: { id: string, name: string }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null } }> }, offered: { edges: Array<{ node: { id: string, status: IntroductionStatus, jobOpening: { id: string, title: string }, agency: { id: string, name: string }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null } }> } };

export type ReserveSlotMutationVariables = Exact<{
  input: ReserveSlotInput;
}>;


export type ReserveSlotMutation = { reserveSlot: { slot: { id: string, expiresOn: string } } };

export type ReleaseSlotMutationVariables = Exact<{
  input: ReleaseSlotInput;
}>;


export type ReleaseSlotMutation = { releaseSlot: { slot: { id: string } } };

export type OpenDisputeMutationVariables = Exact<{
  input: OpenDisputeInput;
}>;


export type OpenDisputeMutation = { openDispute: { dispute: { id: string } } };

export type SlotReportQueryVariables = Exact<{
  input: SlotReportInput;
}>;


export type SlotReportQuery = { slotReport: { from: string, to: string, generatedAt: string, rows: Array<{ group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number }>, total: { group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number }, funnel: Array<{ stage: FunnelStage, count: number | null, medianDays: number | null, medianDaysFromRejection: number | null }>, costs: { hires: number | null, fees: number | null, feesWaived: number, unitCostBefore: number | null, unitCostAfter: number | null, waivedPerRegistration: number | null } } };

export type CirculationQueryVariables = Exact<{
  input: NetworkCirculationInput;
}>;


export type CirculationQuery = { networkCirculation: { people: number | null, peopleIntroduced: number | null, introductions: number | null, introductionsPerPerson: number | null, hires: number | null, sharedHires: number | null, passedOnAgain: number | null, employersGiving: number, employersReceiving: number, employersBoth: number, slotsMinted: number, slotsConsumed: number, medianDaysToUse: number | null, flows: Array<{ fromEmployerId: string, toEmployerId: string, hires: number }> } };

export type ProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesQuery = { rewardProgrammes: Array<{ version: string, trigger: RewardTrigger, benefit: SlotBenefit, unitsPerHire: number, unitsPerSlot: number, attribution: AttributionPolicy, attributionWindowDays: number, slotValidDays: number, chainWeights: Array<Array<number>>, effectiveFrom: string, legalEvidence: string, clawback: Array<{ withinDays: number, percent: number }> }> };

export type SimulationQueryVariables = Exact<{
  input: SimulateProgrammeInput;
}>;


export type SimulationQuery = { simulateProgramme: { employers: number, slotsActual: number, slotsSimulated: number, unitsActual: number, unitsSimulated: number } };

export type PublishProgrammeMutationVariables = Exact<{
  input: PublishProgrammeInput;
}>;


export type PublishProgrammeMutation = { publishProgramme: { programme: { version: string } } };

export type ResolveDisputeMutationVariables = Exact<{
  input: ResolveDisputeInput;
}>;


export type ResolveDisputeMutation = { resolveDispute: { dispute: { id: string, status: DisputeStatus } } };

export type SlotCandidateFragment = { edges: Array<{ node: { id: string, status: IntroductionStatus, jobOpening: { id: string, title: string }, agency: { id: string, name: string }, candidate: { id: string, identity: { name: string } | null, profile: { headline: string } | null } | null } }> };

export type ReportRowFragment = { group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number };

export type TourRegisterMutationVariables = Exact<{
  input: RegisterCandidateInput;
}>;


export type TourRegisterMutation = { registerCandidate: { registration: { id: string, status: RegistrationStatus } } };

export type TourInvitationQueryVariables = Exact<{
  token: string;
}>;


export type TourInvitationQuery = { invitation: { employerName: string, position: string, status: InvitationStatus } };

export type TourCodeMutationVariables = Exact<{
  input: RequestInvitationCodeInput;
}>;


export type TourCodeMutation = { requestInvitationCode: { sentTo: string } };

export type TourAcceptMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type TourAcceptMutation = { acceptInvitation: { accessToken: string, consents: Array<{ id: string, scopes: Array<ReleaseScope> }> } };

export type TourPoolQueryVariables = Exact<{
  filter?: CandidatePoolFilter | null | undefined;
}>;


export type TourPoolQuery = { candidatePool: { edges: Array<{ node: { id: string, releasedScopes: Array<ReleaseScope>, profile: { headline: string } | null, career: { summary: string | null } | null, identity: { name: string } | null, contact: { email: string } | null, conditions: { desiredSalary: number | null } | null } }> } };

export type TourOpenJobMutationVariables = Exact<{
  input: OpenJobInput;
}>;


export type TourOpenJobMutation = { openJob: { jobOpening: { id: string } } };

export type TourProposeMutationVariables = Exact<{
  input: ProposeIntroductionInput;
}>;


export type TourProposeMutation = { proposeIntroduction: { introduction: { id: string, status: IntroductionStatus } } };

export type TourRespondMutationVariables = Exact<{
  input: RespondToIntroductionInput;
}>;


export type TourRespondMutation = { respondToIntroduction: { introduction: { id: string, status: IntroductionStatus } } };

export type TourReceivedQueryVariables = Exact<{
  id: string | number;
}>;


export type TourReceivedQuery = { introduction: { status: IntroductionStatus, candidate: { id: string, identity: { name: string } | null, career: { summary: string | null } | null, contact: { email: string } | null } | null } };

export type TourAdvanceMutationVariables = Exact<{
  input: AdvanceIntroductionInput;
}>;


export type TourAdvanceMutation = { advanceIntroduction: { introduction: { id: string, status: IntroductionStatus } } };

export type TourReportMutationVariables = Exact<{
  input: ReportPlacementInput;
}>;


export type TourReportMutation = { reportPlacement: { placement: { id: string, fee: number } } };

export type TourConfirmMutationVariables = Exact<{
  input: ConfirmPlacementInput;
}>;


export type TourConfirmMutation = { confirmPlacement: { placement: { id: string, status: PlacementStatus } } };

export type TourRewardsQueryVariables = Exact<{ [key: string]: never; }>;


export type TourRewardsQuery = { myRewards: { units: number, pendingUnits: number, unitsPerSlot: number } };

export type TourDisclosuresQueryVariables = Exact<{ [key: string]: never; }>;


export type TourDisclosuresQuery = { myDisclosures: { edges: Array<{ node: { id: string, items: Array<string>, times: number, audience: { kind: AudienceKind, agency: { id: string, name: string } | null, employer: { id: string, name: string } | null } } }> } };

export type TourRevokeMutationVariables = Exact<{
  input: RevokeAllConsentsInput;
}>;


export type TourRevokeMutation = { revokeAllConsents: { consents: Array<{ id: string, status: ConsentStatus }> } };

export type TourCandidateQueryVariables = Exact<{
  id: string | number;
}>;


export type TourCandidateQuery = { candidate: { id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FacetFragmentDoc = new TypedDocumentString(`
    fragment Facet on PoolFacet {
  value
  label
  count {
    value
    isExact
  }
}
    `, {"fragmentName":"Facet"}) as unknown as TypedDocumentString<FacetFragment, unknown>;
export const ImportProgressFragmentDoc = new TypedDocumentString(`
    fragment ImportProgress on ImportJob {
  id
  state
  progressPercent
  rows
  registered
  unchanged
  skipped
  refusedCount
  errorCode
  createdAt
  finishedAt
}
    `, {"fragmentName":"ImportProgress"}) as unknown as TypedDocumentString<ImportProgressFragment, unknown>;
export const ReleasedFragmentDoc = new TypedDocumentString(`
    fragment Released on Candidate {
  id
  releasedScopes
  releasedUntil
  updatedAt
  profile {
    headline
    occupation
    skills
    yearsOfExperience
    prefecture
    openToRelocation
  }
  career {
    summary
    positions {
      employerName
      title
      from
      to
      description
    }
    educations {
      school
      degree
      graduatedOn
    }
    certifications
  }
  identity {
    name
    nameKana
    birthYear
  }
  contact {
    email
    phone
  }
  conditions {
    currentSalary
    desiredSalary
    availableFrom
  }
  evaluation {
    scores {
      criterion
      score
    }
    comment
    writtenOn
    employer {
      id
      name
    }
  }
  origin {
    employer {
      id
      name
    }
    position
    stageReached
    rejectedOn
  }
}
    `, {"fragmentName":"Released"}) as unknown as TypedDocumentString<ReleasedFragment, unknown>;
export const SlotCandidateFragmentDoc = new TypedDocumentString(`
    fragment SlotCandidate on IntroductionConnection {
  edges {
    node {
      id
      status
      jobOpening {
        id
        title
      }
      agency {
        id
        name
      }
      candidate {
        id
        identity {
          name
        }
        profile {
          headline
        }
      }
    }
  }
}
    `, {"fragmentName":"SlotCandidate"}) as unknown as TypedDocumentString<SlotCandidateFragment, unknown>;
export const ReportRowFragmentDoc = new TypedDocumentString(`
    fragment ReportRow on SlotReportRow {
  group
  registered
  invited
  consented
  introduced
  hired
  started
  leftEarly
  slotsMinted
  slotsReserved
  slotsConsumed
  slotsExpired
  pointsEarned
  feesSaved
}
    `, {"fragmentName":"ReportRow"}) as unknown as TypedDocumentString<ReportRowFragment, unknown>;
export const OwnAgencyDocument = {"__meta__":{"kind":"query","hash":"952bb9ab2e6e74f8d7ad973fbe8a18f3ee0f963406ea85014a1173643a374cac"}} as unknown as TypedDocumentString<OwnAgencyQuery, OwnAgencyQueryVariables>;
export const FiledDocumentDocument = {"__meta__":{"kind":"query","hash":"1ed202f78957f89926b27c44f24d59717e13663fd869c9242df4bd3ad5e8a80f"}} as unknown as TypedDocumentString<FiledDocumentQuery, FiledDocumentQueryVariables>;
export const FilePermitRenewalDocument = {"__meta__":{"kind":"keyed","hash":"d933ac3499782f4d2ca6c43b5814ecf2bf930933cdf409433a6e959b7592ee78"}} as unknown as TypedDocumentString<FilePermitRenewalMutation, FilePermitRenewalMutationVariables>;
export const FileFeeScheduleDocument = {"__meta__":{"kind":"mutation","hash":"b73eecd3ad5980efa084c2c6c450d144549bc6e533280fbfa01e9d8558829972"}} as unknown as TypedDocumentString<FileFeeScheduleMutation, FileFeeScheduleMutationVariables>;
export const ChangeAgencyDetailsDocument = {"__meta__":{"kind":"mutation","hash":"30586b6208791da2a377264c05ca2892080d3c4ab68289d1c47fda8b3e1a3648"}} as unknown as TypedDocumentString<ChangeAgencyDetailsMutation, ChangeAgencyDetailsMutationVariables>;
export const LedgerDocument = {"__meta__":{"kind":"query","hash":"9a608df2861ba90d9c20625d0b72a59960d5123615d91623b36e8dbf37ff7c60"}} as unknown as TypedDocumentString<LedgerQuery, LedgerQueryVariables>;
export const NoteOpeningDocument = {"__meta__":{"kind":"mutation","hash":"7a515a71beb4706eda760fe2ae96390dab845b96e1f504eeac3a694c18c27279"}} as unknown as TypedDocumentString<NoteOpeningMutation, NoteOpeningMutationVariables>;
export const NoteFeePaymentDocument = {"__meta__":{"kind":"mutation","hash":"bd0b7c1895f9ee2ae3f841df26fc09692db8ddde50fcb822acbd86e996425a35"}} as unknown as TypedDocumentString<NoteFeePaymentMutation, NoteFeePaymentMutationVariables>;
export const ReceivedRecordsDocument = {"__meta__":{"kind":"query","hash":"fa5106ffa05ce8248ec61f8948759fb792ee2748a3478bd40bbb7a8daedf9cb2"}} as unknown as TypedDocumentString<ReceivedRecordsQuery, ReceivedRecordsQueryVariables>;
export const DeletionNoticesDocument = {"__meta__":{"kind":"query","hash":"a8fd9d8cd42de6c3d52cd8c3c7c8fda044a094e1c37a10fa5c1fd7104cdf71b4"}} as unknown as TypedDocumentString<DeletionNoticesQuery, DeletionNoticesQueryVariables>;
export const AttestDeletionDocument = {"__meta__":{"kind":"mutation","hash":"807a941c556697539070ed461d13ed8355dfe3935e8ed3f6df3992cb14e24119"}} as unknown as TypedDocumentString<AttestDeletionMutation, AttestDeletionMutationVariables>;
export const DisputeInquiriesDocument = {"__meta__":{"kind":"query","hash":"e196e54dbf86ba318893b4a07fa662f64f8b248277b1be49fc8dfe354345043b"}} as unknown as TypedDocumentString<DisputeInquiriesQuery, DisputeInquiriesQueryVariables>;
export const AnswerDisputeDocument = {"__meta__":{"kind":"mutation","hash":"44dcbcf37a7823678ec2794491eaae638b19d2f7b0d7f5d97b811ff7d4bffc0e"}} as unknown as TypedDocumentString<AnswerDisputeMutation, AnswerDisputeMutationVariables>;
export const PoolFacetsDocument = {"__meta__":{"kind":"query","hash":"30468e6c762b772f2417c4951aabfd195a25cb26762548ff25cc12f0eff5b821"}} as unknown as TypedDocumentString<PoolFacetsQuery, PoolFacetsQueryVariables>;
export const SavedSearchesDocument = {"__meta__":{"kind":"query","hash":"f0758a94b07fc61db9882ccdd7f80e47dd526ed7f1c0e9d1ebea0f2b1df522ea"}} as unknown as TypedDocumentString<SavedSearchesQuery, SavedSearchesQueryVariables>;
export const SaveSearchDocument = {"__meta__":{"kind":"keyed","hash":"f576ecfbc128a4078c017b9203df3cb612c03ccb9cf1429d8bfb70a395fb5282"}} as unknown as TypedDocumentString<SaveSearchMutation, SaveSearchMutationVariables>;
export const RemoveSavedSearchDocument = {"__meta__":{"kind":"mutation","hash":"7c2406c3d0a1c392f20bc110f4961d962338ce2e24166eba9dc83cb6d2bf4d34"}} as unknown as TypedDocumentString<RemoveSavedSearchMutation, RemoveSavedSearchMutationVariables>;
export const PoolExportsDocument = {"__meta__":{"kind":"query","hash":"038200f4bd4809d510dab866aa662c51e8666bc723d9c66ffe9a9f7fb55d7646"}} as unknown as TypedDocumentString<PoolExportsQuery, PoolExportsQueryVariables>;
export const StartPoolExportDocument = {"__meta__":{"kind":"keyed","hash":"5e493e8bf787524969989f1dfffa373ce864d36021823106decffb653be6bd0d"}} as unknown as TypedDocumentString<StartPoolExportMutation, StartPoolExportMutationVariables>;
export const AgencyLoginsDocument = {"__meta__":{"kind":"query","hash":"7c812ad5f692a4ee14e8b9e196642496a0d05c68bd411fc41c8380476d762755"}} as unknown as TypedDocumentString<AgencyLoginsQuery, AgencyLoginsQueryVariables>;
export const AddAgencyLoginDocument = {"__meta__":{"kind":"mutation","hash":"e35bd272ed0544307a599b2fbe6d5ea92f12e1ef355bc9863ff04711d2732b71"}} as unknown as TypedDocumentString<AddAgencyLoginMutation, AddAgencyLoginMutationVariables>;
export const RotateLoginSecretDocument = {"__meta__":{"kind":"mutation","hash":"47126e0f2bdfa59fc8ef2e04c2f9baa2d16dff05d9b14b413a3e17c2edc5252a"}} as unknown as TypedDocumentString<RotateLoginSecretMutation, RotateLoginSecretMutationVariables>;
export const RevokeAgencyLoginDocument = {"__meta__":{"kind":"mutation","hash":"af0df590a28fe3c80e9e8ea93139148d6edbffdf91463413f4bbd9cdb2ef1d90"}} as unknown as TypedDocumentString<RevokeAgencyLoginMutation, RevokeAgencyLoginMutationVariables>;
export const WebhooksDocument = {"__meta__":{"kind":"query","hash":"9ed22611f9caf780f71effc15dd681b0cc8a9ec38744db499c0a745d2ac4fefa"}} as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookDeliveriesDocument = {"__meta__":{"kind":"query","hash":"be0fc56cedff4ed00f808442d6b7d8160cb78742137980593ef3b37c2b775061"}} as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const AddWebhookDocument = {"__meta__":{"kind":"keyed","hash":"d02880db38256f6257eb9d5f1402de0915748501cacd82e3d304d857c9df7ba8"}} as unknown as TypedDocumentString<AddWebhookMutation, AddWebhookMutationVariables>;
export const ChangeWebhookDocument = {"__meta__":{"kind":"mutation","hash":"678233fa2b9e696a9174f0e4e4defcc99cde7d1162a6d90642afff5d573c5ce5"}} as unknown as TypedDocumentString<ChangeWebhookMutation, ChangeWebhookMutationVariables>;
export const RemoveWebhookDocument = {"__meta__":{"kind":"mutation","hash":"b1d71d406c330078faacbb5893b570d07ed58031719f809c4535765bc35147ae"}} as unknown as TypedDocumentString<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const RotateWebhookSecretDocument = {"__meta__":{"kind":"mutation","hash":"d0b54e1ac2ee917049f7f4c5f1a80661e65f78ad489bed2b071d0ac6f5c2978f"}} as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const TestWebhookDocument = {"__meta__":{"kind":"mutation","hash":"aa0df3a3a112d0c6968fbb2e3b0b8f623b0b7dda521efa969114450df79d6676"}} as unknown as TypedDocumentString<TestWebhookMutation, TestWebhookMutationVariables>;
export const ReplayWebhooksDocument = {"__meta__":{"kind":"mutation","hash":"4fb32c148a8798ef54d4887d0133667d9ca9ad50a116e6d65e1b877a996a6213"}} as unknown as TypedDocumentString<ReplayWebhooksMutation, ReplayWebhooksMutationVariables>;
export const AgencyMeDocument = {"__meta__":{"kind":"query","hash":"c8c4ed1c2318532ac017777528281a9324880d3747d9d7beaae45275993f46c2"}} as unknown as TypedDocumentString<AgencyMeQuery, AgencyMeQueryVariables>;
export const PoolDocument = {"__meta__":{"kind":"query","hash":"0779282507a6309c5ea27e3d12d77f57c77c0f7edeb6936bd64e920036e58d90"}} as unknown as TypedDocumentString<PoolQuery, PoolQueryVariables>;
export const PoolCandidateDocument = {"__meta__":{"kind":"query","hash":"fdddaec803079707753c4b294cbc8dd4e574124c318d23c10a4c9880176eda6a"}} as unknown as TypedDocumentString<PoolCandidateQuery, PoolCandidateQueryVariables>;
export const ProposeDocument = {"__meta__":{"kind":"keyed","hash":"2dd41aeb9791cb059211958c0dadb6cb3128ec11557b35150a611d9b71ee40a1"}} as unknown as TypedDocumentString<ProposeMutation, ProposeMutationVariables>;
export const PipelineDocument = {"__meta__":{"kind":"query","hash":"1d0ebd810af6546cb7660dc512813ba365a071816db05ae524b979cee699dbc5"}} as unknown as TypedDocumentString<PipelineQuery, PipelineQueryVariables>;
export const OwnIntroductionDocument = {"__meta__":{"kind":"query","hash":"41dda27b140e25f3081a6f58a71f3941c6acbbdf450a95b519e896a27465ba90"}} as unknown as TypedDocumentString<OwnIntroductionQuery, OwnIntroductionQueryVariables>;
export const IntroductionMovesDocument = {"__meta__":{"kind":"query","hash":"68fa8eb34a7d166dfa10956a8d998b27d5973d2c12ea050b61bd37a8221069a2"}} as unknown as TypedDocumentString<IntroductionMovesQuery, IntroductionMovesQueryVariables>;
export const ReportPlacementDocument = {"__meta__":{"kind":"keyed","hash":"baf7875f79f401833c36708e5746a5fc91d51104b80c7fabf704da1786536132"}} as unknown as TypedDocumentString<ReportPlacementMutation, ReportPlacementMutationVariables>;
export const PlacementsDocument = {"__meta__":{"kind":"query","hash":"537e389861514c9fdb8d73c46b0169f29f1aaecca168df4fec1e38bccc800732"}} as unknown as TypedDocumentString<PlacementsQuery, PlacementsQueryVariables>;
export const AtsConnectionsDocument = {"__meta__":{"kind":"query","hash":"9fe00c1570aa763aca704e6d8bfa3dac795ba0b6bdeb8ea311d4f3999940d5da"}} as unknown as TypedDocumentString<AtsConnectionsQuery, AtsConnectionsQueryVariables>;
export const AtsDeliveriesDocument = {"__meta__":{"kind":"query","hash":"c2d1c430dd2d3e3f7f62facce3d0602b72633136e926c5899ad6ac2cb5f988d5"}} as unknown as TypedDocumentString<AtsDeliveriesQuery, AtsDeliveriesQueryVariables>;
export const ConnectAtsDocument = {"__meta__":{"kind":"mutation","hash":"0f632d6a603b04a8eed1d7d07c8a7abed6d80c04f3dd7e1a67cd48b55a49cf10"}} as unknown as TypedDocumentString<ConnectAtsMutation, ConnectAtsMutationVariables>;
export const ChangeAtsConnectionDocument = {"__meta__":{"kind":"mutation","hash":"77147b99b9c1b27d9486b3e24ba1c44000b66366c012f58da829fad395fcaa6c"}} as unknown as TypedDocumentString<ChangeAtsConnectionMutation, ChangeAtsConnectionMutationVariables>;
export const DisconnectAtsDocument = {"__meta__":{"kind":"mutation","hash":"025804d3f23e9f6ed3b5652b8e5717bfa1bae9e74e534c2427e0c356a016fd56"}} as unknown as TypedDocumentString<DisconnectAtsMutation, DisconnectAtsMutationVariables>;
export const RerunAtsDeliveryDocument = {"__meta__":{"kind":"mutation","hash":"a892ef11e9b81e464fd8053f728df9efb43d97b20c8b0eb6d9db1e656617f9df"}} as unknown as TypedDocumentString<RerunAtsDeliveryMutation, RerunAtsDeliveryMutationVariables>;
export const DisputesDocument = {"__meta__":{"kind":"query","hash":"36912b98127f6e00c8ab2435497bc9f249ef51f995b7036341dce311bce449f6"}} as unknown as TypedDocumentString<DisputesQuery, DisputesQueryVariables>;
export const OwnDisputesDocument = {"__meta__":{"kind":"query","hash":"b428039501e188f90680f7f316e054853203369e8f51851b0bd799f715aed6e9"}} as unknown as TypedDocumentString<OwnDisputesQuery, OwnDisputesQueryVariables>;
export const EmployerMeDocument = {"__meta__":{"kind":"query","hash":"1fa228f9f63443ce53da9de66d43f7183b93398d031e6842dc4e35c66617f328"}} as unknown as TypedDocumentString<EmployerMeQuery, EmployerMeQueryVariables>;
export const EmployerOverviewDocument = {"__meta__":{"kind":"query","hash":"e2fb0092b52007cfd01fbbb166187cccc6395675623b2d9c13db4501f50800fd"}} as unknown as TypedDocumentString<EmployerOverviewQuery, EmployerOverviewQueryVariables>;
export const RegistrationsDocument = {"__meta__":{"kind":"query","hash":"5b123a7f1e780450856d14dec0ca020c0654fca6d60631ca7b1fd4c3cc505f09"}} as unknown as TypedDocumentString<RegistrationsQuery, RegistrationsQueryVariables>;
export const RegistrationDocument = {"__meta__":{"kind":"query","hash":"a172de1f7fd8b5c87ba02e3b29cb4d1b70e78842081c23902b336cb00344d021"}} as unknown as TypedDocumentString<RegistrationQuery, RegistrationQueryVariables>;
export const RegisterCandidateDocument = {"__meta__":{"kind":"keyed","hash":"6e41a3731f50d93af5f19a3fbbcc4a6e189ef0437c4b0442db4c4f9c757e7213"}} as unknown as TypedDocumentString<RegisterCandidateMutation, RegisterCandidateMutationVariables>;
export const WithdrawRegistrationDocument = {"__meta__":{"kind":"mutation","hash":"805f799badcc9b2ce3786c0f69f7854bdc7f32037723bb80faf7b06c3827b9ce"}} as unknown as TypedDocumentString<WithdrawRegistrationMutation, WithdrawRegistrationMutationVariables>;
export const WriteEvaluationDocument = {"__meta__":{"kind":"mutation","hash":"dc3730c494126fc2b63a770d9270be99fb6b185a639b812ce7ea1c4d5b95db13"}} as unknown as TypedDocumentString<WriteEvaluationMutation, WriteEvaluationMutationVariables>;
export const NoticeTemplatesDocument = {"__meta__":{"kind":"query","hash":"f9bbd1773b2b30822032f8e64d222f2d73ad2ce78b42cb189cea8fc9406d6889"}} as unknown as TypedDocumentString<NoticeTemplatesQuery, NoticeTemplatesQueryVariables>;
export const SetNoticeRulesDocument = {"__meta__":{"kind":"mutation","hash":"3f3b54d1bb78e04ff996acafb136e34063a2a4d82ebe6f91620ab83f834eaa6f"}} as unknown as TypedDocumentString<SetNoticeRulesMutation, SetNoticeRulesMutationVariables>;
export const SaveNoticeTemplateDocument = {"__meta__":{"kind":"mutation","hash":"bca404ff5bcfc1bc5d64643d7b60aed9b045ff9b6fed39c1e3a25981d0a6c987"}} as unknown as TypedDocumentString<SaveNoticeTemplateMutation, SaveNoticeTemplateMutationVariables>;
export const PreviewNoticeDocument = {"__meta__":{"kind":"query","hash":"20d7658b7fcd783d4070573534b7a5ca209e2f9fa21e884ad21265d62cbfdfae"}} as unknown as TypedDocumentString<PreviewNoticeQuery, PreviewNoticeQueryVariables>;
export const RatingsDocument = {"__meta__":{"kind":"query","hash":"5ad3572db21425eabe6fd7f07bfc39cf1f254e08eda7e523bb7e6db23bbb379b"}} as unknown as TypedDocumentString<RatingsQuery, RatingsQueryVariables>;
export const RelayIntroductionDocument = {"__meta__":{"kind":"mutation","hash":"1ae00c86a987cc742e96f17323f51a7cf2f66ce449d9189c44d351b99487174c"}} as unknown as TypedDocumentString<RelayIntroductionMutation, RelayIntroductionMutationVariables>;
export const ContactMailboxDocument = {"__meta__":{"kind":"query","hash":"995cc892b17afbec5f3384a1918bc7f83426b2c615fbec8c0e636425aa469ca9"}} as unknown as TypedDocumentString<ContactMailboxQuery, ContactMailboxQueryVariables>;
export const SetContactMailboxDocument = {"__meta__":{"kind":"mutation","hash":"77ea3186c38430fe58b478257966bb52675c53a93d3bf7f7ccc2acaf31116f81"}} as unknown as TypedDocumentString<SetContactMailboxMutation, SetContactMailboxMutationVariables>;
export const ImportJobDocument = {"__meta__":{"kind":"query","hash":"384d07634610461f46304a8f55c8dad89c36230b4013285bd17f96df40b463d8"}} as unknown as TypedDocumentString<ImportJobQuery, ImportJobQueryVariables>;
export const ImportRefusalsDocument = {"__meta__":{"kind":"query","hash":"39b9f0daa25ec1c45f6e6e2856a288a14aa025a74c1549652c9769b49c8e3561"}} as unknown as TypedDocumentString<ImportRefusalsQuery, ImportRefusalsQueryVariables>;
export const ImportMappingsDocument = {"__meta__":{"kind":"query","hash":"f6a0b72d6a21f8ec55958772f7689a3ac12f153c4c5d611e4a631bea5de472e1"}} as unknown as TypedDocumentString<ImportMappingsQuery, ImportMappingsQueryVariables>;
export const SaveImportMappingDocument = {"__meta__":{"kind":"mutation","hash":"2744c82c74713088d7d4aa19b00fa9519b0606bfedc3dbadadf1ba55084adb16"}} as unknown as TypedDocumentString<SaveImportMappingMutation, SaveImportMappingMutationVariables>;
export const ImportJobsDocument = {"__meta__":{"kind":"query","hash":"80e90ef7da77ed9ade5fa0f0f5366336aee2c8ed2eb438881618c08acb89152b"}} as unknown as TypedDocumentString<ImportJobsQuery, ImportJobsQueryVariables>;
export const ReceivedIntroductionsDocument = {"__meta__":{"kind":"query","hash":"f1d20e266bbf5ced3c0ff60beaefac54e81b977a1d2da5da127efe3c74c38dce"}} as unknown as TypedDocumentString<ReceivedIntroductionsQuery, ReceivedIntroductionsQueryVariables>;
export const ReceivedIntroductionDocument = {"__meta__":{"kind":"query","hash":"dd5cb8b598c3ef72fa0aee116eae2be05f5741a2449949a295ed26e69104f47a"}} as unknown as TypedDocumentString<ReceivedIntroductionQuery, ReceivedIntroductionQueryVariables>;
export const AdvanceIntroductionDocument = {"__meta__":{"kind":"mutation","hash":"fb683daecc60a9c05ac60ef6ca07868c2cca4e407dfbabb34168dc90a8d71ce8"}} as unknown as TypedDocumentString<AdvanceIntroductionMutation, AdvanceIntroductionMutationVariables>;
export const ConfirmPlacementDocument = {"__meta__":{"kind":"mutation","hash":"3e55c726cf319bc9bbdb024186f0601cc31476d7e6e307e520f941388e528ede"}} as unknown as TypedDocumentString<ConfirmPlacementMutation, ConfirmPlacementMutationVariables>;
export const CancelPlacementDocument = {"__meta__":{"kind":"mutation","hash":"f18804b7e034c6632d8e3dbf2f450a9cc7d33639c1786c99a7a2b101d4d5c78d"}} as unknown as TypedDocumentString<CancelPlacementMutation, CancelPlacementMutationVariables>;
export const ReportDepartureDocument = {"__meta__":{"kind":"mutation","hash":"7c4be8b42a21f0b740a9c2f0c7cb9e4c6287e2f7e3fac8bd439ddbd7ff7104e5"}} as unknown as TypedDocumentString<ReportDepartureMutation, ReportDepartureMutationVariables>;
export const OpeningsDocument = {"__meta__":{"kind":"query","hash":"c534e9c64e9d6689457fe0557f12ba7f5bede86ff0c0f46cb9e4a6693aaaa9f1"}} as unknown as TypedDocumentString<OpeningsQuery, OpeningsQueryVariables>;
export const OpenJobDocument = {"__meta__":{"kind":"keyed","hash":"8f0e2c261b180999771049d388cb5d515f9198cf47452962edfa6c205f37fe09"}} as unknown as TypedDocumentString<OpenJobMutation, OpenJobMutationVariables>;
export const CloseJobDocument = {"__meta__":{"kind":"mutation","hash":"2a2402cca6e4e75b380d93a012dfad9ed5eafeda1313bc3df3b728eeb868aa70"}} as unknown as TypedDocumentString<CloseJobMutation, CloseJobMutationVariables>;
export const AgencyNamesDocument = {"__meta__":{"kind":"query","hash":"2909fce51e7b4540ebd57850223e8cc5e126c863db0f9bc6ab7302564d53e601"}} as unknown as TypedDocumentString<AgencyNamesQuery, AgencyNamesQueryVariables>;
export const AgencyPageDocument = {"__meta__":{"kind":"query","hash":"2a803b3bd25c02dd1d5b0d386de964cd5700662405ffbf007d19c32637c0bcbe"}} as unknown as TypedDocumentString<AgencyPageQuery, AgencyPageQueryVariables>;
export const RegisterAgencyDocument = {"__meta__":{"kind":"mutation","hash":"258fa0152c04890eccd214b08a872c3bf70c6afdfbbd0e6d6055dfc419de8ab6"}} as unknown as TypedDocumentString<RegisterAgencyMutation, RegisterAgencyMutationVariables>;
export const SetAgencyStandingDocument = {"__meta__":{"kind":"mutation","hash":"fcca79305e04f79e97e56a43fcafd1fee9e2f7df457a8ee4383bee59ac1255c6"}} as unknown as TypedDocumentString<SetAgencyStandingMutation, SetAgencyStandingMutationVariables>;
export const RegisterEmployerDocument = {"__meta__":{"kind":"mutation","hash":"e193705dfa4b5a342c1f6e08af88ae2121e0fecdc16c34b48ee3895de675c872"}} as unknown as TypedDocumentString<RegisterEmployerMutation, RegisterEmployerMutationVariables>;
export const SetCorporateGroupDocument = {"__meta__":{"kind":"mutation","hash":"69cba05de78ad6a9f65210cd788f54801b4187f7f333e4a852f98cc8df524623"}} as unknown as TypedDocumentString<SetCorporateGroupMutation, SetCorporateGroupMutationVariables>;
export const AgencyFileDocument = {"__meta__":{"kind":"query","hash":"aa1b68cf08006196dd87598b8b4d506fe5cf5071914f023bbf0f68b592190f51"}} as unknown as TypedDocumentString<AgencyFileQuery, AgencyFileQueryVariables>;
export const PermitFilingsDocument = {"__meta__":{"kind":"query","hash":"746db421459e895aa8857d0cfc7c99c80dbfc136e6601b7253184446b24acce2"}} as unknown as TypedDocumentString<PermitFilingsQuery, PermitFilingsQueryVariables>;
export const DecidePermitFilingDocument = {"__meta__":{"kind":"mutation","hash":"30d89e1ea96a7f06884fdf5045a352e17b0b0475c74373e1a40b24b9847db20b"}} as unknown as TypedDocumentString<DecidePermitFilingMutation, DecidePermitFilingMutationVariables>;
export const PlacementsToDecideDocument = {"__meta__":{"kind":"query","hash":"1ecc2c454e7e6e6ef6bb9b88e5e9a9e2a70b2acc7bf045a1b67d7eaafd638b48"}} as unknown as TypedDocumentString<PlacementsToDecideQuery, PlacementsToDecideQueryVariables>;
export const DecidePlacementDocument = {"__meta__":{"kind":"mutation","hash":"14b760fcab8f359799d2482fa17fa461d418b25446ef342cc0b7d63cc66a1f14"}} as unknown as TypedDocumentString<DecidePlacementMutation, DecidePlacementMutationVariables>;
export const AnomaliesDocument = {"__meta__":{"kind":"query","hash":"c3e8fe504ccb7161b3e19ef73c72b36ce708f4eb681244cfec921f14a45ab8c0"}} as unknown as TypedDocumentString<AnomaliesQuery, AnomaliesQueryVariables>;
export const TraceWatermarkDocument = {"__meta__":{"kind":"query","hash":"10ca12e5f11b337cc0a8225f417be953bf0be61799672158607ca60b15ebb1e3"}} as unknown as TypedDocumentString<TraceWatermarkQuery, TraceWatermarkQueryVariables>;
export const EmployersDocument = {"__meta__":{"kind":"query","hash":"55c8b13bd2e765215ec6c05472ead64a4bff45ff87c7c2113f24b424a1e574c0"}} as unknown as TypedDocumentString<EmployersQuery, EmployersQueryVariables>;
export const WebhookHealthDocument = {"__meta__":{"kind":"query","hash":"43992c4efd21cfa9f71d633ae1c1c81667785bfd71ede61ea0f11d91de37f1eb"}} as unknown as TypedDocumentString<WebhookHealthQuery, WebhookHealthQueryVariables>;
export const SlotsDocument = {"__meta__":{"kind":"query","hash":"9099cf537743a249f67359e45798b1bfc694498591f4ec5d1ce36c34c6e011b7"}} as unknown as TypedDocumentString<SlotsQuery, SlotsQueryVariables>;
export const PostingsDocument = {"__meta__":{"kind":"query","hash":"1232c05eb93ba7aa0308b23c50c1dfadae273a14d48a66655dbf8543ba7289a7"}} as unknown as TypedDocumentString<PostingsQuery, PostingsQueryVariables>;
export const SlotCandidatesDocument = {"__meta__":{"kind":"query","hash":"44b5eca33fe9ed55f85a96838e6e50c86a07c5510521d11f71c38a44b5175f91"}} as unknown as TypedDocumentString<SlotCandidatesQuery, SlotCandidatesQueryVariables>;
export const ReserveSlotDocument = {"__meta__":{"kind":"keyed","hash":"bdd846d8d4fee271940fa16b935395420d96407ec7d902f2c320dcebec7f9c45"}} as unknown as TypedDocumentString<ReserveSlotMutation, ReserveSlotMutationVariables>;
export const ReleaseSlotDocument = {"__meta__":{"kind":"mutation","hash":"5c36cef1ab0bf976ffa8a95c3df6e94deeb80a6bd67cd285758eaa8aad096409"}} as unknown as TypedDocumentString<ReleaseSlotMutation, ReleaseSlotMutationVariables>;
export const OpenDisputeDocument = {"__meta__":{"kind":"keyed","hash":"e0dff2cde9aceed145b310e5681395d4f067161c4d88209fdc258d86a63bb8e0"}} as unknown as TypedDocumentString<OpenDisputeMutation, OpenDisputeMutationVariables>;
export const SlotReportDocument = {"__meta__":{"kind":"query","hash":"ecfb99a92e0571127f8db40e1335e3869f44ffe8bc682b2be46cbf962aa0b466"}} as unknown as TypedDocumentString<SlotReportQuery, SlotReportQueryVariables>;
export const CirculationDocument = {"__meta__":{"kind":"query","hash":"5830de2dd49e198fbc8c70410703419c057c732f6a6edecc03a078d8973357d2"}} as unknown as TypedDocumentString<CirculationQuery, CirculationQueryVariables>;
export const ProgrammesDocument = {"__meta__":{"kind":"query","hash":"4fe6abfad5254768177b581950a921a1e2adcca6071ccd0cc352dff64a265e53"}} as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const SimulationDocument = {"__meta__":{"kind":"query","hash":"a7069a020e718c89364af6b51eda04b762b35cd81523ce6984d7ce0af8ffe4f8"}} as unknown as TypedDocumentString<SimulationQuery, SimulationQueryVariables>;
export const PublishProgrammeDocument = {"__meta__":{"kind":"mutation","hash":"a614b9a10c9f4ec333bf5e2cfe35599f043012c2397f76cc536ca2f27542f4db"}} as unknown as TypedDocumentString<PublishProgrammeMutation, PublishProgrammeMutationVariables>;
export const ResolveDisputeDocument = {"__meta__":{"kind":"mutation","hash":"5f557e56ffecde53cacf29e7e6c6e675bbd6bf2a620cf0d30e178857a7c1a31b"}} as unknown as TypedDocumentString<ResolveDisputeMutation, ResolveDisputeMutationVariables>;
export const TourRegisterDocument = {"__meta__":{"kind":"keyed","hash":"0c1cfa7db97426834967c272aececa7a6e46b2760712e757ebb9df878f8fde7e"}} as unknown as TypedDocumentString<TourRegisterMutation, TourRegisterMutationVariables>;
export const TourInvitationDocument = {"__meta__":{"kind":"query","hash":"4ea61b33da606704a8684f1c60a392af0e2f0568c671a83a4ab165e88c4173f1"}} as unknown as TypedDocumentString<TourInvitationQuery, TourInvitationQueryVariables>;
export const TourCodeDocument = {"__meta__":{"kind":"mutation","hash":"f04da756c1a5923dc039a3c10b559147ca5cd69a0894f5024f6b750fe354a89f"}} as unknown as TypedDocumentString<TourCodeMutation, TourCodeMutationVariables>;
export const TourAcceptDocument = {"__meta__":{"kind":"mutation","hash":"7449a18098bc735abad009f9726f3497d98be8f07e5895433346e11e72ab29a5"}} as unknown as TypedDocumentString<TourAcceptMutation, TourAcceptMutationVariables>;
export const TourPoolDocument = {"__meta__":{"kind":"query","hash":"55ee97cdf24da1bbfa272ba8d20eeac2c9e4d5e436544ebd8c10e9aeed496288"}} as unknown as TypedDocumentString<TourPoolQuery, TourPoolQueryVariables>;
export const TourOpenJobDocument = {"__meta__":{"kind":"keyed","hash":"f42776c0e1499dc5732a2d476c72dfbf64cadef1d299b15ebb52625628c43474"}} as unknown as TypedDocumentString<TourOpenJobMutation, TourOpenJobMutationVariables>;
export const TourProposeDocument = {"__meta__":{"kind":"keyed","hash":"4f350e7f10e4544e3609ee3ed1a17ecc2ed304ff8a6afee7bc0b6ea696c794cb"}} as unknown as TypedDocumentString<TourProposeMutation, TourProposeMutationVariables>;
export const TourRespondDocument = {"__meta__":{"kind":"mutation","hash":"f9bbdf5505054bb33a132b4b00a5e93df317f824b3e1ed20f7ce0a91e7b1c12d"}} as unknown as TypedDocumentString<TourRespondMutation, TourRespondMutationVariables>;
export const TourReceivedDocument = {"__meta__":{"kind":"query","hash":"39a70cc10e97cde733d2fdb47234c3be27a41a84cc082e399e005f706571730f"}} as unknown as TypedDocumentString<TourReceivedQuery, TourReceivedQueryVariables>;
export const TourAdvanceDocument = {"__meta__":{"kind":"mutation","hash":"e1ace8be43d1d24b9238d913911f0522dc6d0d722afef889ed5470ae82372bb8"}} as unknown as TypedDocumentString<TourAdvanceMutation, TourAdvanceMutationVariables>;
export const TourReportDocument = {"__meta__":{"kind":"keyed","hash":"77dee80a00f101ecb9fd467d855b3cc12d703db749d9ed44ac62e15be68cff66"}} as unknown as TypedDocumentString<TourReportMutation, TourReportMutationVariables>;
export const TourConfirmDocument = {"__meta__":{"kind":"mutation","hash":"7f4d7a6580084a4b87874593c58c992b22da0db246d4d543e2d34d7d6179286d"}} as unknown as TypedDocumentString<TourConfirmMutation, TourConfirmMutationVariables>;
export const TourRewardsDocument = {"__meta__":{"kind":"query","hash":"7da93347a075dcdfb85a43afd3de1220a1c27a44224e3df80bacd2930d389011"}} as unknown as TypedDocumentString<TourRewardsQuery, TourRewardsQueryVariables>;
export const TourDisclosuresDocument = {"__meta__":{"kind":"query","hash":"618937650d3ed81ceffb77f8e872f7f0871bce24aa0310b201aaed678ba021e6"}} as unknown as TypedDocumentString<TourDisclosuresQuery, TourDisclosuresQueryVariables>;
export const TourRevokeDocument = {"__meta__":{"kind":"keyed","hash":"3b2f2ca135e81e03e727fb515e5a8944e5fb97c6419abc3138bab6d3f6aa0712"}} as unknown as TypedDocumentString<TourRevokeMutation, TourRevokeMutationVariables>;
export const TourCandidateDocument = {"__meta__":{"kind":"query","hash":"944b21d9d18fa1d2d2e8e4e9da7983ea0d60edc93c796c9bee2101731b755236"}} as unknown as TypedDocumentString<TourCandidateQuery, TourCandidateQueryVariables>;