/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AdvanceIntroductionInput = {
  introductionId: string | number;
  to: IntroductionStep;
  note?: string | null | undefined;
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

export type CancelPlacementInput = {
  placementId: string | number;
  reason: string;
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

export type EvaluationScoreInput = {
  criterion: string;
  score: number;
};

export type ImportRegistrationsInput = {
  /** The file’s bytes, base64. Also accepted at POST /import/registrations as text/csv. */
  contentBase64: string;
  encoding?: TextEncoding;
  /** Column template of the system that exported the file. */
  template?: AtsProvider;
  /** A mapping of one’s own, in place of the template. */
  mappingId?: string | number | null | undefined;
  dryRun?: boolean;
  sendDelayHours?: number | null | undefined;
};

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

export type JobOpeningFilter = {
  status?: JobOpeningStatus | null | undefined;
  occupation?: string | null | undefined;
  prefecture?: string | null | undefined;
  skillsAny?: Array<string> | null | undefined;
};

export type JobOpeningStatus =
  | 'OPEN'
  | 'CLOSED';

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

export type PreviewRejectionNoticeInput = {
  templateId?: string | number | null | undefined;
  /** With `body`: a wording that is not saved yet. */
  subject?: string | null | undefined;
  body?: string | null | undefined;
  candidateName: string;
  position: string;
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

export type ReserveSlotInput = {
  idempotencyKey?: string | null | undefined;
  introductionId: string | number;
  /** Only a slot that gives this; any when left out. */
  benefit?: SlotBenefit | null | undefined;
};

export type SaveNoticeTemplateInput = {
  id?: string | number | null | undefined;
  name: string;
  subject: string;
  /** Mustache placeholders {{candidateName}} {{position}} {{employerName}} {{relayUrl}}; relayUrl is required. */
  body: string;
  isDefault?: boolean | null | undefined;
};

export type SelectionStage =
  | 'SCREENING'
  | 'FIRST_INTERVIEW'
  | 'SECOND_INTERVIEW'
  | 'FINAL_INTERVIEW'
  | 'OFFER';

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

export type StartImportInput = {
  /** The file’s bytes, base64. Also accepted at POST /import/registrations with `Prefer: respond-async`. */
  contentBase64: string;
  encoding?: TextEncoding;
  template?: AtsProvider;
  /** A mapping of one’s own, in place of the template. */
  mappingId?: string | number | null | undefined;
  sendDelayHours?: number | null | undefined;
};

export type TextEncoding =
  | 'AUTO'
  | 'UTF_8'
  | 'CP932';

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

export type AtsConnectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AtsConnectionsQuery = { atsConnections: Array<{ id: string, provider: AtsProvider, webhookUrl: string, relayTags: Array<string>, isActive: boolean, lastDeliveryAt: string | null, problem: string | null, deliveries: Array<{ id: string, receivedAt: string, kind: string, outcome: AtsDeliveryOutcome, detail: string | null, detailJa: string | null, attempts: number, nextTryAt: string | null }> }> };

export type ConnectAtsMutationVariables = Exact<{
  input: ConnectAtsInput;
}>;


export type ConnectAtsMutation = { connectAts: { connection: { id: string, provider: AtsProvider, webhookUrl: string, isActive: boolean } } };

export type DisconnectAtsMutationVariables = Exact<{
  input: DisconnectAtsInput;
}>;


export type DisconnectAtsMutation = { disconnectAts: { connection: { id: string, provider: AtsProvider, isActive: boolean } } };

export type ImportRegistrationsMutationVariables = Exact<{
  input: ImportRegistrationsInput;
}>;


export type ImportRegistrationsMutation = { importRegistrations: { encoding: TextEncoding, rows: number, registered: number, unchanged: number, skipped: number, refused: Array<{ row: number, column: string | null, code: string, message: string, messageJa: string }>, preview: Array<{ row: number, isNew: boolean, name: string, email: string, position: string, stageReached: SelectionStage, disposition: RejectionDisposition, rejectedOn: string, externalId: string | null, tags: Array<string> }>, registrations: Array<{ id: string, status: RegistrationStatus, candidateName: string }> } };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { job: { id: string, state: ImportState, progressPercent: number, rows: number, registered: number, unchanged: number, skipped: number, refusedCount: number, errorCode: string | null, createdAt: string, finishedAt: string | null, refused: Array<{ row: number, column: string | null, code: string, message: string, messageJa: string }> } } };

export type ImportJobQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportJobQuery = { importJob: { id: string, state: ImportState, progressPercent: number, rows: number, registered: number, unchanged: number, skipped: number, refusedCount: number, errorCode: string | null, createdAt: string, finishedAt: string | null, refused: Array<{ row: number, column: string | null, code: string, message: string, messageJa: string }> } };

export type ImportJobFactsFragment = { id: string, state: ImportState, progressPercent: number, rows: number, registered: number, unchanged: number, skipped: number, refusedCount: number, errorCode: string | null, createdAt: string, finishedAt: string | null, refused: Array<{ row: number, column: string | null, code: string, message: string, messageJa: string }> };

export type IntroductionsQueryVariables = Exact<{
  filter?: IntroductionFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type IntroductionsQuery = { introductions: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, agency: { id: string, name: string }, jobOpening: { id: string, title: string }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string } | null, career: { summary: string | null, positions: Array<{ employerName: string, title: string, from: string, to: string | null }> } | null, identity: { name: string, nameKana: string | null } | null, contact: { email: string, phone: string | null } | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PlacementsQueryVariables = Exact<{
  filter?: PlacementFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PlacementsQuery = { placements: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null, introduction: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdvanceIntroductionMutationVariables = Exact<{
  input: AdvanceIntroductionInput;
}>;


export type AdvanceIntroductionMutation = { advanceIntroduction: { introduction: { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, agency: { id: string, name: string }, jobOpening: { id: string, title: string }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string } | null, career: { summary: string | null, positions: Array<{ employerName: string, title: string, from: string, to: string | null }> } | null, identity: { name: string, nameKana: string | null } | null, contact: { email: string, phone: string | null } | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } | null } } };

export type ConfirmPlacementMutationVariables = Exact<{
  input: ConfirmPlacementInput;
}>;


export type ConfirmPlacementMutation = { confirmPlacement: { placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } } };

export type CancelPlacementMutationVariables = Exact<{
  input: CancelPlacementInput;
}>;


export type CancelPlacementMutation = { cancelPlacement: { placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } } };

export type ReportDepartureMutationVariables = Exact<{
  input: ReportDepartureInput;
}>;


export type ReportDepartureMutation = { reportDeparture: { placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } } };

export type IntroductionFactsFragment = { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, agency: { id: string, name: string }, jobOpening: { id: string, title: string }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string } | null, career: { summary: string | null, positions: Array<{ employerName: string, title: string, from: string, to: string | null }> } | null, identity: { name: string, nameKana: string | null } | null, contact: { email: string, phone: string | null } | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } | null };

export type PlacementFactsFragment = { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null };

export type MyEmployerQueryVariables = Exact<{ [key: string]: never; }>;


export type MyEmployerQuery = { myEmployer: { id: string, name: string, corporateNumber: string, prefecture: string | null, noticeTemplates: Array<{ id: string, name: string, subject: string, body: string, isDefault: boolean }> | null } };

export type PreviewRejectionNoticeQueryVariables = Exact<{
  input: PreviewRejectionNoticeInput;
}>;


export type PreviewRejectionNoticeQuery = { previewRejectionNotice: { subject: string, text: string, html: string } };

export type SaveNoticeTemplateMutationVariables = Exact<{
  input: SaveNoticeTemplateInput;
}>;


export type SaveNoticeTemplateMutation = { saveNoticeTemplate: { template: { id: string, name: string, subject: string, body: string, isDefault: boolean } } };

export type JobOpeningsQueryVariables = Exact<{
  filter?: JobOpeningFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type JobOpeningsQuery = { jobOpenings: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, title: string, occupation: string, skills: Array<string>, prefecture: string, salaryMin: number | null, salaryMax: number | null, description: string, status: JobOpeningStatus, createdAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenJobMutationVariables = Exact<{
  input: OpenJobInput;
}>;


export type OpenJobMutation = { openJob: { jobOpening: { id: string, title: string, occupation: string, skills: Array<string>, prefecture: string, salaryMin: number | null, salaryMax: number | null, description: string, status: JobOpeningStatus, createdAt: string } } };

export type CloseJobMutationVariables = Exact<{
  input: CloseJobInput;
}>;


export type CloseJobMutation = { closeJob: { jobOpening: { id: string, title: string, occupation: string, skills: Array<string>, prefecture: string, salaryMin: number | null, salaryMax: number | null, description: string, status: JobOpeningStatus, createdAt: string } } };

export type OpeningFactsFragment = { id: string, title: string, occupation: string, skills: Array<string>, prefecture: string, salaryMin: number | null, salaryMax: number | null, description: string, status: JobOpeningStatus, createdAt: string };

export type RegistrationQueryVariables = Exact<{
  id: string | number;
}>;


export type RegistrationQuery = { registration: { id: string, status: RegistrationStatus, candidateName: string, position: string, stageReached: SelectionStage, disposition: RejectionDisposition, rejectedOn: string, source: RegistrationSource, externalId: string | null, tags: Array<string>, invitedAt: string | null, createdAt: string, isUndeliverable: boolean, evaluation: { comment: string | null, writtenOn: string, shareable: boolean, scores: Array<{ criterion: string, score: number }> } | null } };

export type RegistrationsQueryVariables = Exact<{
  filter?: RegistrationFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type RegistrationsQuery = { registrations: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, status: RegistrationStatus, candidateName: string, position: string, stageReached: SelectionStage, disposition: RejectionDisposition, rejectedOn: string, source: RegistrationSource, externalId: string | null, tags: Array<string>, invitedAt: string | null, createdAt: string, isUndeliverable: boolean, evaluation: { comment: string | null, writtenOn: string, shareable: boolean, scores: Array<{ criterion: string, score: number }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterCandidateMutationVariables = Exact<{
  input: RegisterCandidateInput;
}>;


export type RegisterCandidateMutation = { registerCandidate: { registration: { id: string, status: RegistrationStatus, candidateName: string, position: string, stageReached: SelectionStage, disposition: RejectionDisposition, rejectedOn: string, source: RegistrationSource, externalId: string | null, tags: Array<string>, invitedAt: string | null, createdAt: string, isUndeliverable: boolean, evaluation: { comment: string | null, writtenOn: string, shareable: boolean, scores: Array<{ criterion: string, score: number }> } | null } } };

export type WithdrawRegistrationMutationVariables = Exact<{
  input: WithdrawRegistrationInput;
}>;


export type WithdrawRegistrationMutation = { withdrawRegistration: { registration: { id: string, status: RegistrationStatus, candidateName: string, position: string, stageReached: SelectionStage, disposition: RejectionDisposition, rejectedOn: string, source: RegistrationSource, externalId: string | null, tags: Array<string>, invitedAt: string | null, createdAt: string, isUndeliverable: boolean, evaluation: { comment: string | null, writtenOn: string, shareable: boolean, scores: Array<{ criterion: string, score: number }> } | null } } };

export type WriteEvaluationMutationVariables = Exact<{
  input: WriteEvaluationInput;
}>;


export type WriteEvaluationMutation = { writeEvaluation: { registration: { id: string, status: RegistrationStatus, candidateName: string, position: string, stageReached: SelectionStage, disposition: RejectionDisposition, rejectedOn: string, source: RegistrationSource, externalId: string | null, tags: Array<string>, invitedAt: string | null, createdAt: string, isUndeliverable: boolean, evaluation: { comment: string | null, writtenOn: string, shareable: boolean, scores: Array<{ criterion: string, score: number }> } | null } } };

export type RegistrationFactsFragment = { id: string, status: RegistrationStatus, candidateName: string, position: string, stageReached: SelectionStage, disposition: RejectionDisposition, rejectedOn: string, source: RegistrationSource, externalId: string | null, tags: Array<string>, invitedAt: string | null, createdAt: string, isUndeliverable: boolean, evaluation: { comment: string | null, writtenOn: string, shareable: boolean, scores: Array<{ criterion: string, score: number }> } | null };

export type MyRewardsQueryVariables = Exact<{
  status?: SlotStatus | null | undefined;
}>;


export type MyRewardsQuery = { myRewards: { units: number, pendingUnits: number, unitsPerSlot: number, points: number, slots: Array<{ id: string, status: SlotStatus, benefit: SlotBenefit, mintedAt: string, expiresOn: string, feeWaived: number | null }> } };

export type SlotReportQueryVariables = Exact<{
  input: SlotReportInput;
}>;


export type SlotReportQuery = { slotReport: { from: string, to: string, generatedAt: string, csv: string, rows: Array<{ group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number }>, total: { group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number } } };

export type ReserveSlotMutationVariables = Exact<{
  input: ReserveSlotInput;
}>;


export type ReserveSlotMutation = { reserveSlot: { slot: { id: string, status: SlotStatus, benefit: SlotBenefit, expiresOn: string } } };

export type ReleaseSlotMutationVariables = Exact<{
  input: ReleaseSlotInput;
}>;


export type ReleaseSlotMutation = { releaseSlot: { slot: { id: string, status: SlotStatus, benefit: SlotBenefit, expiresOn: string } } };

export type OpenDisputeMutationVariables = Exact<{
  input: OpenDisputeInput;
}>;


export type OpenDisputeMutation = { openDispute: { dispute: { id: string, status: DisputeStatus, claim: string, openedAt: string } } };

export type ReportFiguresFragment = { group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number };

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
export const ImportJobFactsFragmentDoc = new TypedDocumentString(`
    fragment ImportJobFacts on ImportJob {
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
  refused {
    row
    column
    code
    message
    messageJa
  }
}
    `, {"fragmentName":"ImportJobFacts"}) as unknown as TypedDocumentString<ImportJobFactsFragment, unknown>;
export const PlacementFactsFragmentDoc = new TypedDocumentString(`
    fragment PlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}
    `, {"fragmentName":"PlacementFacts"}) as unknown as TypedDocumentString<PlacementFactsFragment, unknown>;
export const IntroductionFactsFragmentDoc = new TypedDocumentString(`
    fragment IntroductionFacts on Introduction {
  id
  status
  message
  conditions
  proposedAt
  updatedAt
  agency {
    id
    name
  }
  jobOpening {
    id
    title
  }
  candidate {
    id
    releasedScopes
    releasedUntil
    profile {
      headline
      occupation
      skills
      yearsOfExperience
      prefecture
    }
    career {
      summary
      positions {
        employerName
        title
        from
        to
      }
    }
    identity {
      name
      nameKana
    }
    contact {
      email
      phone
    }
  }
  placement {
    ...PlacementFacts
  }
}
    fragment PlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"fragmentName":"IntroductionFacts"}) as unknown as TypedDocumentString<IntroductionFactsFragment, unknown>;
export const OpeningFactsFragmentDoc = new TypedDocumentString(`
    fragment OpeningFacts on JobOpening {
  id
  title
  occupation
  skills
  prefecture
  salaryMin
  salaryMax
  description
  status
  createdAt
}
    `, {"fragmentName":"OpeningFacts"}) as unknown as TypedDocumentString<OpeningFactsFragment, unknown>;
export const RegistrationFactsFragmentDoc = new TypedDocumentString(`
    fragment RegistrationFacts on Registration {
  id
  status
  candidateName
  position
  stageReached
  disposition
  rejectedOn
  source
  externalId
  tags
  invitedAt
  createdAt
  isUndeliverable
  evaluation {
    scores {
      criterion
      score
    }
    comment
    writtenOn
    shareable
  }
}
    `, {"fragmentName":"RegistrationFacts"}) as unknown as TypedDocumentString<RegistrationFactsFragment, unknown>;
export const ReportFiguresFragmentDoc = new TypedDocumentString(`
    fragment ReportFigures on SlotReportRow {
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
    `, {"fragmentName":"ReportFigures"}) as unknown as TypedDocumentString<ReportFiguresFragment, unknown>;
export const AtsConnectionsDocument = new TypedDocumentString(`
    query AtsConnections {
  atsConnections {
    id
    provider
    webhookUrl
    relayTags
    isActive
    lastDeliveryAt
    problem
    deliveries(first: 20) {
      id
      receivedAt
      kind
      outcome
      detail
      detailJa
      attempts
      nextTryAt
    }
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<AtsConnectionsQuery, AtsConnectionsQueryVariables>;
export const ConnectAtsDocument = new TypedDocumentString(`
    mutation ConnectAts($input: ConnectAtsInput!) {
  connectAts(input: $input) {
    connection {
      id
      provider
      webhookUrl
      isActive
    }
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<ConnectAtsMutation, ConnectAtsMutationVariables>;
export const DisconnectAtsDocument = new TypedDocumentString(`
    mutation DisconnectAts($input: DisconnectAtsInput!) {
  disconnectAts(input: $input) {
    connection {
      id
      provider
      isActive
    }
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<DisconnectAtsMutation, DisconnectAtsMutationVariables>;
export const ImportRegistrationsDocument = new TypedDocumentString(`
    mutation ImportRegistrations($input: ImportRegistrationsInput!) {
  importRegistrations(input: $input) {
    encoding
    rows
    registered
    unchanged
    skipped
    refused {
      row
      column
      code
      message
      messageJa
    }
    preview {
      row
      isNew
      name
      email
      position
      stageReached
      disposition
      rejectedOn
      externalId
      tags
    }
    registrations {
      id
      status
      candidateName
    }
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<ImportRegistrationsMutation, ImportRegistrationsMutationVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    job {
      ...ImportJobFacts
    }
  }
}
    fragment ImportJobFacts on ImportJob {
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
  refused {
    row
    column
    code
    message
    messageJa
  }
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const ImportJobDocument = new TypedDocumentString(`
    query ImportJob($id: ID!) {
  importJob(id: $id) {
    ...ImportJobFacts
  }
}
    fragment ImportJobFacts on ImportJob {
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
  refused {
    row
    column
    code
    message
    messageJa
  }
}`, {"kind":"query"}) as unknown as TypedDocumentString<ImportJobQuery, ImportJobQueryVariables>;
export const IntroductionsDocument = new TypedDocumentString(`
    query Introductions($filter: IntroductionFilter, $first: Int! = 20, $after: String) {
  introductions(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node {
        ...IntroductionFacts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment IntroductionFacts on Introduction {
  id
  status
  message
  conditions
  proposedAt
  updatedAt
  agency {
    id
    name
  }
  jobOpening {
    id
    title
  }
  candidate {
    id
    releasedScopes
    releasedUntil
    profile {
      headline
      occupation
      skills
      yearsOfExperience
      prefecture
    }
    career {
      summary
      positions {
        employerName
        title
        from
        to
      }
    }
    identity {
      name
      nameKana
    }
    contact {
      email
      phone
    }
  }
  placement {
    ...PlacementFacts
  }
}
fragment PlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"query"}) as unknown as TypedDocumentString<IntroductionsQuery, IntroductionsQueryVariables>;
export const PlacementsDocument = new TypedDocumentString(`
    query Placements($filter: PlacementFilter, $first: Int! = 20, $after: String) {
  placements(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node {
        ...PlacementFacts
        introduction {
          id
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"query"}) as unknown as TypedDocumentString<PlacementsQuery, PlacementsQueryVariables>;
export const AdvanceIntroductionDocument = new TypedDocumentString(`
    mutation AdvanceIntroduction($input: AdvanceIntroductionInput!) {
  advanceIntroduction(input: $input) {
    introduction {
      ...IntroductionFacts
    }
  }
}
    fragment IntroductionFacts on Introduction {
  id
  status
  message
  conditions
  proposedAt
  updatedAt
  agency {
    id
    name
  }
  jobOpening {
    id
    title
  }
  candidate {
    id
    releasedScopes
    releasedUntil
    profile {
      headline
      occupation
      skills
      yearsOfExperience
      prefecture
    }
    career {
      summary
      positions {
        employerName
        title
        from
        to
      }
    }
    identity {
      name
      nameKana
    }
    contact {
      email
      phone
    }
  }
  placement {
    ...PlacementFacts
  }
}
fragment PlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<AdvanceIntroductionMutation, AdvanceIntroductionMutationVariables>;
export const ConfirmPlacementDocument = new TypedDocumentString(`
    mutation ConfirmPlacement($input: ConfirmPlacementInput!) {
  confirmPlacement(input: $input) {
    placement {
      ...PlacementFacts
    }
  }
}
    fragment PlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<ConfirmPlacementMutation, ConfirmPlacementMutationVariables>;
export const CancelPlacementDocument = new TypedDocumentString(`
    mutation CancelPlacement($input: CancelPlacementInput!) {
  cancelPlacement(input: $input) {
    placement {
      ...PlacementFacts
    }
  }
}
    fragment PlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<CancelPlacementMutation, CancelPlacementMutationVariables>;
export const ReportDepartureDocument = new TypedDocumentString(`
    mutation ReportDeparture($input: ReportDepartureInput!) {
  reportDeparture(input: $input) {
    placement {
      ...PlacementFacts
    }
  }
}
    fragment PlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<ReportDepartureMutation, ReportDepartureMutationVariables>;
export const MyEmployerDocument = new TypedDocumentString(`
    query MyEmployer {
  myEmployer {
    id
    name
    corporateNumber
    prefecture
    noticeTemplates {
      id
      name
      subject
      body
      isDefault
    }
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<MyEmployerQuery, MyEmployerQueryVariables>;
export const PreviewRejectionNoticeDocument = new TypedDocumentString(`
    query PreviewRejectionNotice($input: PreviewRejectionNoticeInput!) {
  previewRejectionNotice(input: $input) {
    subject
    text
    html
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<PreviewRejectionNoticeQuery, PreviewRejectionNoticeQueryVariables>;
export const SaveNoticeTemplateDocument = new TypedDocumentString(`
    mutation SaveNoticeTemplate($input: SaveNoticeTemplateInput!) {
  saveNoticeTemplate(input: $input) {
    template {
      id
      name
      subject
      body
      isDefault
    }
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<SaveNoticeTemplateMutation, SaveNoticeTemplateMutationVariables>;
export const JobOpeningsDocument = new TypedDocumentString(`
    query JobOpenings($filter: JobOpeningFilter, $first: Int! = 20, $after: String) {
  jobOpenings(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node {
        ...OpeningFacts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OpeningFacts on JobOpening {
  id
  title
  occupation
  skills
  prefecture
  salaryMin
  salaryMax
  description
  status
  createdAt
}`, {"kind":"query"}) as unknown as TypedDocumentString<JobOpeningsQuery, JobOpeningsQueryVariables>;
export const OpenJobDocument = new TypedDocumentString(`
    mutation OpenJob($input: OpenJobInput!) {
  openJob(input: $input) {
    jobOpening {
      ...OpeningFacts
    }
  }
}
    fragment OpeningFacts on JobOpening {
  id
  title
  occupation
  skills
  prefecture
  salaryMin
  salaryMax
  description
  status
  createdAt
}`, {"kind":"keyed"}) as unknown as TypedDocumentString<OpenJobMutation, OpenJobMutationVariables>;
export const CloseJobDocument = new TypedDocumentString(`
    mutation CloseJob($input: CloseJobInput!) {
  closeJob(input: $input) {
    jobOpening {
      ...OpeningFacts
    }
  }
}
    fragment OpeningFacts on JobOpening {
  id
  title
  occupation
  skills
  prefecture
  salaryMin
  salaryMax
  description
  status
  createdAt
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<CloseJobMutation, CloseJobMutationVariables>;
export const RegistrationDocument = new TypedDocumentString(`
    query Registration($id: ID!) {
  registration(id: $id) {
    ...RegistrationFacts
  }
}
    fragment RegistrationFacts on Registration {
  id
  status
  candidateName
  position
  stageReached
  disposition
  rejectedOn
  source
  externalId
  tags
  invitedAt
  createdAt
  isUndeliverable
  evaluation {
    scores {
      criterion
      score
    }
    comment
    writtenOn
    shareable
  }
}`, {"kind":"query"}) as unknown as TypedDocumentString<RegistrationQuery, RegistrationQueryVariables>;
export const RegistrationsDocument = new TypedDocumentString(`
    query Registrations($filter: RegistrationFilter, $first: Int! = 20, $after: String) {
  registrations(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node {
        ...RegistrationFacts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RegistrationFacts on Registration {
  id
  status
  candidateName
  position
  stageReached
  disposition
  rejectedOn
  source
  externalId
  tags
  invitedAt
  createdAt
  isUndeliverable
  evaluation {
    scores {
      criterion
      score
    }
    comment
    writtenOn
    shareable
  }
}`, {"kind":"query"}) as unknown as TypedDocumentString<RegistrationsQuery, RegistrationsQueryVariables>;
export const RegisterCandidateDocument = new TypedDocumentString(`
    mutation RegisterCandidate($input: RegisterCandidateInput!) {
  registerCandidate(input: $input) {
    registration {
      ...RegistrationFacts
    }
  }
}
    fragment RegistrationFacts on Registration {
  id
  status
  candidateName
  position
  stageReached
  disposition
  rejectedOn
  source
  externalId
  tags
  invitedAt
  createdAt
  isUndeliverable
  evaluation {
    scores {
      criterion
      score
    }
    comment
    writtenOn
    shareable
  }
}`, {"kind":"keyed"}) as unknown as TypedDocumentString<RegisterCandidateMutation, RegisterCandidateMutationVariables>;
export const WithdrawRegistrationDocument = new TypedDocumentString(`
    mutation WithdrawRegistration($input: WithdrawRegistrationInput!) {
  withdrawRegistration(input: $input) {
    registration {
      ...RegistrationFacts
    }
  }
}
    fragment RegistrationFacts on Registration {
  id
  status
  candidateName
  position
  stageReached
  disposition
  rejectedOn
  source
  externalId
  tags
  invitedAt
  createdAt
  isUndeliverable
  evaluation {
    scores {
      criterion
      score
    }
    comment
    writtenOn
    shareable
  }
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<WithdrawRegistrationMutation, WithdrawRegistrationMutationVariables>;
export const WriteEvaluationDocument = new TypedDocumentString(`
    mutation WriteEvaluation($input: WriteEvaluationInput!) {
  writeEvaluation(input: $input) {
    registration {
      ...RegistrationFacts
    }
  }
}
    fragment RegistrationFacts on Registration {
  id
  status
  candidateName
  position
  stageReached
  disposition
  rejectedOn
  source
  externalId
  tags
  invitedAt
  createdAt
  isUndeliverable
  evaluation {
    scores {
      criterion
      score
    }
    comment
    writtenOn
    shareable
  }
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<WriteEvaluationMutation, WriteEvaluationMutationVariables>;
export const MyRewardsDocument = new TypedDocumentString(`
    query MyRewards($status: SlotStatus) {
  myRewards {
    units
    pendingUnits
    unitsPerSlot
    points
    slots(status: $status) {
      id
      status
      benefit
      mintedAt
      expiresOn
      feeWaived
    }
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<MyRewardsQuery, MyRewardsQueryVariables>;
export const SlotReportDocument = new TypedDocumentString(`
    query SlotReport($input: SlotReportInput!) {
  slotReport(input: $input) {
    from
    to
    generatedAt
    csv
    rows {
      ...ReportFigures
    }
    total {
      ...ReportFigures
    }
  }
}
    fragment ReportFigures on SlotReportRow {
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
}`, {"kind":"query"}) as unknown as TypedDocumentString<SlotReportQuery, SlotReportQueryVariables>;
export const ReserveSlotDocument = new TypedDocumentString(`
    mutation ReserveSlot($input: ReserveSlotInput!) {
  reserveSlot(input: $input) {
    slot {
      id
      status
      benefit
      expiresOn
    }
  }
}
    `, {"kind":"keyed"}) as unknown as TypedDocumentString<ReserveSlotMutation, ReserveSlotMutationVariables>;
export const ReleaseSlotDocument = new TypedDocumentString(`
    mutation ReleaseSlot($input: ReleaseSlotInput!) {
  releaseSlot(input: $input) {
    slot {
      id
      status
      benefit
      expiresOn
    }
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<ReleaseSlotMutation, ReleaseSlotMutationVariables>;
export const OpenDisputeDocument = new TypedDocumentString(`
    mutation OpenDispute($input: OpenDisputeInput!) {
  openDispute(input: $input) {
    dispute {
      id
      status
      claim
      openedAt
    }
  }
}
    `, {"kind":"keyed"}) as unknown as TypedDocumentString<OpenDisputeMutation, OpenDisputeMutationVariables>;