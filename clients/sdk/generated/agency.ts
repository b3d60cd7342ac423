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

export type AgencyStanding =
  | 'APPLIED'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ENDED';

export type CancelPlacementInput = {
  placementId: string | number;
  reason: string;
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

export type DepartureCause =
  | 'EMPLOYEE_CHOICE'
  | 'EMPLOYEE_FAULT'
  | 'EMPLOYER_FAULT'
  | 'CONDITIONS_DIFFERED'
  | 'OTHER';

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

export type ProposeIntroductionInput = {
  idempotencyKey?: string | null | undefined;
  candidateId: string | number;
  jobOpeningId: string | number;
  message: string;
  conditions: string;
};

export type ReleaseScope =
  | 'PROFILE'
  | 'CAREER'
  | 'IDENTITY'
  | 'CONTACT'
  | 'CONDITIONS'
  | 'EVALUATION'
  | 'ORIGIN';

export type ReportDepartureInput = {
  placementId: string | number;
  leftOn: string;
  cause: DepartureCause;
};

export type ReportPlacementInput = {
  idempotencyKey?: string | null | undefined;
  introductionId: string | number;
  startsOn: string;
  annualSalary: number;
  /** 無期雇用; true unless said otherwise. */
  isPermanent?: boolean | null | undefined;
};

export type SelectionStage =
  | 'SCREENING'
  | 'FIRST_INTERVIEW'
  | 'SECOND_INTERVIEW'
  | 'FINAL_INTERVIEW'
  | 'OFFER';

export type MyAgencyQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAgencyQuery = { myAgency: { id: string, name: string, permitNumber: string, permitValidFrom: string, permitValidTo: string, standing: AgencyStanding, specialities: Array<string>, feeRatePercent: number, refundPolicy: string | null } };

export type JobOpeningsQueryVariables = Exact<{
  filter?: JobOpeningFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type JobOpeningsQuery = { jobOpenings: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, title: string, occupation: string, skills: Array<string>, prefecture: string, salaryMin: number | null, salaryMax: number | null, description: string, status: JobOpeningStatus, createdAt: string, employer: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type IntroductionsQueryVariables = Exact<{
  filter?: IntroductionFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type IntroductionsQuery = { introductions: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, jobOpening: { id: string, title: string, employer: { id: string, name: string } }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, profile: { headline: string } | null, identity: { name: string } | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PlacementsQueryVariables = Exact<{
  filter?: PlacementFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PlacementsQuery = { placements: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null, introduction: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProposeIntroductionMutationVariables = Exact<{
  input: ProposeIntroductionInput;
}>;


export type ProposeIntroductionMutation = { proposeIntroduction: { introduction: { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, jobOpening: { id: string, title: string, employer: { id: string, name: string } }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, profile: { headline: string } | null, identity: { name: string } | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } | null } } };

export type AdvanceIntroductionMutationVariables = Exact<{
  input: AdvanceIntroductionInput;
}>;


export type AdvanceIntroductionMutation = { advanceIntroduction: { introduction: { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, jobOpening: { id: string, title: string, employer: { id: string, name: string } }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, profile: { headline: string } | null, identity: { name: string } | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } | null } } };

export type ReportPlacementMutationVariables = Exact<{
  input: ReportPlacementInput;
}>;


export type ReportPlacementMutation = { reportPlacement: { placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } } };

export type CancelPlacementMutationVariables = Exact<{
  input: CancelPlacementInput;
}>;


export type CancelPlacementMutation = { cancelPlacement: { placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } } };

export type ReportDepartureMutationVariables = Exact<{
  input: ReportDepartureInput;
}>;


export type ReportDepartureMutation = { reportDeparture: { placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } } };

export type AgencyIntroductionFactsFragment = { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, updatedAt: string, jobOpening: { id: string, title: string, employer: { id: string, name: string } }, candidate: { id: string, releasedScopes: Array<ReleaseScope>, profile: { headline: string } | null, identity: { name: string } | null } | null, placement: { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null } | null };

export type AgencyPlacementFactsFragment = { id: string, status: PlacementStatus, startsOn: string, annualSalary: number, fee: number, feeWaived: number, leftOn: string | null };

export type CandidatePoolQueryVariables = Exact<{
  filter?: CandidatePoolFilter | null | undefined;
  orderBy?: CandidatePoolOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type CandidatePoolQuery = { candidatePool: { count: { value: number, isExact: boolean }, edges: Array<{ cursor: string, node: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, match: { score: number, criteriaVersion: string, reasons: Array<{ criterion: string, points: number, detail: string }> } | null, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null, evaluation: Array<{ comment: string | null, writtenOn: string, scores: Array<{ criterion: string, score: number }>, employer: { id: string, name: string } | null }> | null, origin: Array<{ position: string, stageReached: SelectionStage, rejectedOn: string, employer: { id: string, name: string } }> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CandidateQueryVariables = Exact<{
  id: string | number;
}>;


export type CandidateQuery = { candidate: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null, evaluation: Array<{ comment: string | null, writtenOn: string, scores: Array<{ criterion: string, score: number }>, employer: { id: string, name: string } | null }> | null, origin: Array<{ position: string, stageReached: SelectionStage, rejectedOn: string, employer: { id: string, name: string } }> | null } };

export type ReleasedCandidateFragment = { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null, evaluation: Array<{ comment: string | null, writtenOn: string, scores: Array<{ criterion: string, score: number }>, employer: { id: string, name: string } | null }> | null, origin: Array<{ position: string, stageReached: SelectionStage, rejectedOn: string, employer: { id: string, name: string } }> | null };

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
export const AgencyPlacementFactsFragmentDoc = new TypedDocumentString(`
    fragment AgencyPlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}
    `, {"fragmentName":"AgencyPlacementFacts"}) as unknown as TypedDocumentString<AgencyPlacementFactsFragment, unknown>;
export const AgencyIntroductionFactsFragmentDoc = new TypedDocumentString(`
    fragment AgencyIntroductionFacts on Introduction {
  id
  status
  message
  conditions
  proposedAt
  updatedAt
  jobOpening {
    id
    title
    employer {
      id
      name
    }
  }
  candidate {
    id
    releasedScopes
    profile {
      headline
    }
    identity {
      name
    }
  }
  placement {
    ...AgencyPlacementFacts
  }
}
    fragment AgencyPlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"fragmentName":"AgencyIntroductionFacts"}) as unknown as TypedDocumentString<AgencyIntroductionFactsFragment, unknown>;
export const ReleasedCandidateFragmentDoc = new TypedDocumentString(`
    fragment ReleasedCandidate on Candidate {
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
    `, {"fragmentName":"ReleasedCandidate"}) as unknown as TypedDocumentString<ReleasedCandidateFragment, unknown>;
export const MyAgencyDocument = new TypedDocumentString(`
    query MyAgency {
  myAgency {
    id
    name
    permitNumber
    permitValidFrom
    permitValidTo
    standing
    specialities
    feeRatePercent
    refundPolicy
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<MyAgencyQuery, MyAgencyQueryVariables>;
export const JobOpeningsDocument = new TypedDocumentString(`
    query JobOpenings($filter: JobOpeningFilter, $first: Int! = 20, $after: String) {
  jobOpenings(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node {
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
        employer {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<JobOpeningsQuery, JobOpeningsQueryVariables>;
export const IntroductionsDocument = new TypedDocumentString(`
    query Introductions($filter: IntroductionFilter, $first: Int! = 20, $after: String) {
  introductions(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node {
        ...AgencyIntroductionFacts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AgencyIntroductionFacts on Introduction {
  id
  status
  message
  conditions
  proposedAt
  updatedAt
  jobOpening {
    id
    title
    employer {
      id
      name
    }
  }
  candidate {
    id
    releasedScopes
    profile {
      headline
    }
    identity {
      name
    }
  }
  placement {
    ...AgencyPlacementFacts
  }
}
fragment AgencyPlacementFacts on Placement {
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
        ...AgencyPlacementFacts
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
    fragment AgencyPlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"query"}) as unknown as TypedDocumentString<PlacementsQuery, PlacementsQueryVariables>;
export const ProposeIntroductionDocument = new TypedDocumentString(`
    mutation ProposeIntroduction($input: ProposeIntroductionInput!) {
  proposeIntroduction(input: $input) {
    introduction {
      ...AgencyIntroductionFacts
    }
  }
}
    fragment AgencyIntroductionFacts on Introduction {
  id
  status
  message
  conditions
  proposedAt
  updatedAt
  jobOpening {
    id
    title
    employer {
      id
      name
    }
  }
  candidate {
    id
    releasedScopes
    profile {
      headline
    }
    identity {
      name
    }
  }
  placement {
    ...AgencyPlacementFacts
  }
}
fragment AgencyPlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"keyed"}) as unknown as TypedDocumentString<ProposeIntroductionMutation, ProposeIntroductionMutationVariables>;
export const AdvanceIntroductionDocument = new TypedDocumentString(`
    mutation AdvanceIntroduction($input: AdvanceIntroductionInput!) {
  advanceIntroduction(input: $input) {
    introduction {
      ...AgencyIntroductionFacts
    }
  }
}
    fragment AgencyIntroductionFacts on Introduction {
  id
  status
  message
  conditions
  proposedAt
  updatedAt
  jobOpening {
    id
    title
    employer {
      id
      name
    }
  }
  candidate {
    id
    releasedScopes
    profile {
      headline
    }
    identity {
      name
    }
  }
  placement {
    ...AgencyPlacementFacts
  }
}
fragment AgencyPlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<AdvanceIntroductionMutation, AdvanceIntroductionMutationVariables>;
export const ReportPlacementDocument = new TypedDocumentString(`
    mutation ReportPlacement($input: ReportPlacementInput!) {
  reportPlacement(input: $input) {
    placement {
      ...AgencyPlacementFacts
    }
  }
}
    fragment AgencyPlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"keyed"}) as unknown as TypedDocumentString<ReportPlacementMutation, ReportPlacementMutationVariables>;
export const CancelPlacementDocument = new TypedDocumentString(`
    mutation CancelPlacement($input: CancelPlacementInput!) {
  cancelPlacement(input: $input) {
    placement {
      ...AgencyPlacementFacts
    }
  }
}
    fragment AgencyPlacementFacts on Placement {
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
      ...AgencyPlacementFacts
    }
  }
}
    fragment AgencyPlacementFacts on Placement {
  id
  status
  startsOn
  annualSalary
  fee
  feeWaived
  leftOn
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<ReportDepartureMutation, ReportDepartureMutationVariables>;
export const CandidatePoolDocument = new TypedDocumentString(`
    query CandidatePool($filter: CandidatePoolFilter, $orderBy: CandidatePoolOrder! = RECENCY, $first: Int! = 20, $after: String) {
  candidatePool(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    count {
      value
      isExact
    }
    edges {
      cursor
      node {
        ...ReleasedCandidate
        match {
          score
          criteriaVersion
          reasons {
            criterion
            points
            detail
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ReleasedCandidate on Candidate {
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
}`, {"kind":"query"}) as unknown as TypedDocumentString<CandidatePoolQuery, CandidatePoolQueryVariables>;
export const CandidateDocument = new TypedDocumentString(`
    query Candidate($id: ID!) {
  candidate(id: $id) {
    ...ReleasedCandidate
  }
}
    fragment ReleasedCandidate on Candidate {
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
}`, {"kind":"query"}) as unknown as TypedDocumentString<CandidateQuery, CandidateQueryVariables>;