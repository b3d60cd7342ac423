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

export type AgencyFilter = {
  speciality?: string | null | undefined;
  standing?: AgencyStanding | null | undefined;
  /** A part of the name; width and case do not matter. */
  name?: string | null | undefined;
};

export type AgencyStanding =
  | 'APPLIED'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ENDED';

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

export type BlockRecipientInput = {
  block: BlockInput;
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

export type DeclineInvitationInput = {
  token: string;
  neverAskAgain?: boolean;
};

export type EducationInput = {
  school: string;
  degree?: string | null | undefined;
  graduatedOn?: string | null | undefined;
};

export type GrantConsentInput = {
  idempotencyKey?: string | null | undefined;
  audience: AudienceInput;
  scopes: Array<ReleaseScope>;
  expiresAt?: string | null | undefined;
};

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

export type InvitationStatus =
  | 'OPEN'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'CANCELLED';

export type RateRejectionInput = {
  registrationToken?: string | null | undefined;
  /** 0..10 */
  score: number;
  comment?: string | null | undefined;
};

export type ReleaseScope =
  | 'PROFILE'
  | 'CAREER'
  | 'IDENTITY'
  | 'CONTACT'
  | 'CONDITIONS'
  | 'EVALUATION'
  | 'ORIGIN';

export type RequestInvitationCodeInput = {
  token: string;
};

export type RequestSignInInput = {
  email: string;
};

export type RespondToIntroductionInput = {
  introductionId: string | number;
  approve: boolean;
  /** What this employer may see; PROFILE is implied. */
  scopes?: Array<ReleaseScope> | null | undefined;
};

export type RevokeAllConsentsInput = {
  idempotencyKey?: string | null | undefined;
};

export type RevokeConsentInput = {
  consentId: string | number;
};

export type SignInInput = {
  email: string;
  code: string;
};

export type UpdateProfileInput = {
  profile?: CandidateProfileInput | null | undefined;
  career?: CandidateCareerInput | null | undefined;
  identity?: CandidateIdentityInput | null | undefined;
  contact?: CandidateContactInput | null | undefined;
  conditions?: CandidateConditionsInput | null | undefined;
  showOutcomeToEmployer?: boolean | null | undefined;
};

export type MyConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConsentsQuery = { myConsents: Array<{ id: string, scopes: Array<ReleaseScope>, purpose: string, status: ConsentStatus, grantedAt: string, expiresAt: string, revokedAt: string | null, noticeVersion: string, receipt: string, audience: { kind: AudienceKind, agency: { id: string, name: string } | null, employer: { id: string, name: string } | null } }> };

export type GrantConsentMutationVariables = Exact<{
  input: GrantConsentInput;
}>;


export type GrantConsentMutation = { grantConsent: { consent: { id: string, scopes: Array<ReleaseScope>, purpose: string, status: ConsentStatus, grantedAt: string, expiresAt: string, revokedAt: string | null, noticeVersion: string, receipt: string, audience: { kind: AudienceKind, agency: { id: string, name: string } | null, employer: { id: string, name: string } | null } } } };

export type RevokeConsentMutationVariables = Exact<{
  input: RevokeConsentInput;
}>;


export type RevokeConsentMutation = { revokeConsent: { consent: { id: string, scopes: Array<ReleaseScope>, purpose: string, status: ConsentStatus, grantedAt: string, expiresAt: string, revokedAt: string | null, noticeVersion: string, receipt: string, audience: { kind: AudienceKind, agency: { id: string, name: string } | null, employer: { id: string, name: string } | null } } } };

export type RevokeAllConsentsMutationVariables = Exact<{
  input: RevokeAllConsentsInput;
}>;


export type RevokeAllConsentsMutation = { revokeAllConsents: { consents: Array<{ id: string, scopes: Array<ReleaseScope>, purpose: string, status: ConsentStatus, grantedAt: string, expiresAt: string, revokedAt: string | null, noticeVersion: string, receipt: string, audience: { kind: AudienceKind, agency: { id: string, name: string } | null, employer: { id: string, name: string } | null } }> } };

export type BlockRecipientMutationVariables = Exact<{
  input: BlockRecipientInput;
}>;


export type BlockRecipientMutation = { blockRecipient: { blocks: Array<{ kind: AudienceKind, corporateNumber: string | null, agency: { id: string, name: string } | null }> } };

export type UnblockRecipientMutationVariables = Exact<{
  input: BlockRecipientInput;
}>;


export type UnblockRecipientMutation = { unblockRecipient: { blocks: Array<{ kind: AudienceKind, corporateNumber: string | null, agency: { id: string, name: string } | null }> } };

export type MyDisclosuresQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyDisclosuresQuery = { myDisclosures: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, scopes: Array<ReleaseScope>, items: Array<string>, consentId: string, disclosedAt: string, lastDisclosedAt: string, times: number, audience: { kind: AudienceKind, agency: { id: string, name: string } | null, employer: { id: string, name: string } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { employerName: string, position: string, expiresAt: string, status: InvitationStatus, noticeVersion: string, notice: string } };

export type RequestInvitationCodeMutationVariables = Exact<{
  input: RequestInvitationCodeInput;
}>;


export type RequestInvitationCodeMutation = { requestInvitationCode: { sentTo: string, expiresAt: string } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { accessToken: string, expiresAt: string, candidate: { id: string, releasedScopes: Array<ReleaseScope> }, consents: Array<{ id: string, scopes: Array<ReleaseScope>, purpose: string, status: ConsentStatus, grantedAt: string, expiresAt: string, revokedAt: string | null, noticeVersion: string, receipt: string, audience: { kind: AudienceKind, agency: { id: string, name: string } | null, employer: { id: string, name: string } | null } }> } };

export type DeclineInvitationMutationVariables = Exact<{
  input: DeclineInvitationInput;
}>;


export type DeclineInvitationMutation = { declineInvitation: { ok: boolean } };

export type RequestSignInMutationVariables = Exact<{
  input: RequestSignInInput;
}>;


export type RequestSignInMutation = { requestSignIn: { ok: boolean } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string, expiresAt: string } };

export type RateRejectionMutationVariables = Exact<{
  input: RateRejectionInput;
}>;


export type RateRejectionMutation = { rateRejection: { ok: boolean } };

export type ConsentFactsFragment = { id: string, scopes: Array<ReleaseScope>, purpose: string, status: ConsentStatus, grantedAt: string, expiresAt: string, revokedAt: string | null, noticeVersion: string, receipt: string, audience: { kind: AudienceKind, agency: { id: string, name: string } | null, employer: { id: string, name: string } | null } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null } };

export type PreviewAsAgencyQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type PreviewAsAgencyQuery = { previewAsAgency: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null } | null };

export type AgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
}>;


export type AgenciesQuery = { agencies: Array<{ id: string, name: string, permitNumber: string, permitValidTo: string, specialities: Array<string>, refundPolicy: string | null }> };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { candidate: { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null } } };

export type IntroductionsQueryVariables = Exact<{
  filter?: IntroductionFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type IntroductionsQuery = { introductions: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, status: IntroductionStatus, message: string, conditions: string, proposedAt: string, agency: { id: string, name: string }, jobOpening: { id: string, title: string, description: string, employer: { id: string, name: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RespondToIntroductionMutationVariables = Exact<{
  input: RespondToIntroductionInput;
}>;


export type RespondToIntroductionMutation = { respondToIntroduction: { introduction: { id: string, status: IntroductionStatus } } };

export type OwnProfileFragment = { id: string, releasedScopes: Array<ReleaseScope>, releasedUntil: string | null, updatedAt: string, profile: { headline: string, occupation: string, skills: Array<string>, yearsOfExperience: number, prefecture: string, openToRelocation: boolean } | null, career: { summary: string | null, certifications: Array<string>, positions: Array<{ employerName: string, title: string, from: string, to: string | null, description: string | null }>, educations: Array<{ school: string, degree: string | null, graduatedOn: string | null }> } | null, identity: { name: string, nameKana: string | null, birthYear: number | null } | null, contact: { email: string, phone: string | null } | null, conditions: { currentSalary: number | null, desiredSalary: number | null, availableFrom: string | null } | null };

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
export const ConsentFactsFragmentDoc = new TypedDocumentString(`
    fragment ConsentFacts on Consent {
  id
  scopes
  purpose
  status
  grantedAt
  expiresAt
  revokedAt
  noticeVersion
  receipt
  audience {
    kind
    agency {
      id
      name
    }
    employer {
      id
      name
    }
  }
}
    `, {"fragmentName":"ConsentFacts"}) as unknown as TypedDocumentString<ConsentFactsFragment, unknown>;
export const OwnProfileFragmentDoc = new TypedDocumentString(`
    fragment OwnProfile on Candidate {
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
}
    `, {"fragmentName":"OwnProfile"}) as unknown as TypedDocumentString<OwnProfileFragment, unknown>;
export const MyConsentsDocument = new TypedDocumentString(`
    query MyConsents {
  myConsents {
    ...ConsentFacts
  }
}
    fragment ConsentFacts on Consent {
  id
  scopes
  purpose
  status
  grantedAt
  expiresAt
  revokedAt
  noticeVersion
  receipt
  audience {
    kind
    agency {
      id
      name
    }
    employer {
      id
      name
    }
  }
}`, {"kind":"query"}) as unknown as TypedDocumentString<MyConsentsQuery, MyConsentsQueryVariables>;
export const GrantConsentDocument = new TypedDocumentString(`
    mutation GrantConsent($input: GrantConsentInput!) {
  grantConsent(input: $input) {
    consent {
      ...ConsentFacts
    }
  }
}
    fragment ConsentFacts on Consent {
  id
  scopes
  purpose
  status
  grantedAt
  expiresAt
  revokedAt
  noticeVersion
  receipt
  audience {
    kind
    agency {
      id
      name
    }
    employer {
      id
      name
    }
  }
}`, {"kind":"keyed"}) as unknown as TypedDocumentString<GrantConsentMutation, GrantConsentMutationVariables>;
export const RevokeConsentDocument = new TypedDocumentString(`
    mutation RevokeConsent($input: RevokeConsentInput!) {
  revokeConsent(input: $input) {
    consent {
      ...ConsentFacts
    }
  }
}
    fragment ConsentFacts on Consent {
  id
  scopes
  purpose
  status
  grantedAt
  expiresAt
  revokedAt
  noticeVersion
  receipt
  audience {
    kind
    agency {
      id
      name
    }
    employer {
      id
      name
    }
  }
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<RevokeConsentMutation, RevokeConsentMutationVariables>;
export const RevokeAllConsentsDocument = new TypedDocumentString(`
    mutation RevokeAllConsents($input: RevokeAllConsentsInput!) {
  revokeAllConsents(input: $input) {
    consents {
      ...ConsentFacts
    }
  }
}
    fragment ConsentFacts on Consent {
  id
  scopes
  purpose
  status
  grantedAt
  expiresAt
  revokedAt
  noticeVersion
  receipt
  audience {
    kind
    agency {
      id
      name
    }
    employer {
      id
      name
    }
  }
}`, {"kind":"keyed"}) as unknown as TypedDocumentString<RevokeAllConsentsMutation, RevokeAllConsentsMutationVariables>;
export const BlockRecipientDocument = new TypedDocumentString(`
    mutation BlockRecipient($input: BlockRecipientInput!) {
  blockRecipient(input: $input) {
    blocks {
      kind
      corporateNumber
      agency {
        id
        name
      }
    }
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<BlockRecipientMutation, BlockRecipientMutationVariables>;
export const UnblockRecipientDocument = new TypedDocumentString(`
    mutation UnblockRecipient($input: BlockRecipientInput!) {
  unblockRecipient(input: $input) {
    blocks {
      kind
      corporateNumber
      agency {
        id
        name
      }
    }
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<UnblockRecipientMutation, UnblockRecipientMutationVariables>;
export const MyDisclosuresDocument = new TypedDocumentString(`
    query MyDisclosures($first: Int! = 20, $after: String) {
  myDisclosures(first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node {
        id
        scopes
        items
        consentId
        disclosedAt
        lastDisclosedAt
        times
        audience {
          kind
          agency {
            id
            name
          }
          employer {
            id
            name
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
    `, {"kind":"query"}) as unknown as TypedDocumentString<MyDisclosuresQuery, MyDisclosuresQueryVariables>;
export const InvitationDocument = new TypedDocumentString(`
    query Invitation($token: String!) {
  invitation(token: $token) {
    employerName
    position
    expiresAt
    status
    noticeVersion
    notice
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<InvitationQuery, InvitationQueryVariables>;
export const RequestInvitationCodeDocument = new TypedDocumentString(`
    mutation RequestInvitationCode($input: RequestInvitationCodeInput!) {
  requestInvitationCode(input: $input) {
    sentTo
    expiresAt
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<RequestInvitationCodeMutation, RequestInvitationCodeMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    accessToken
    expiresAt
    candidate {
      id
      releasedScopes
    }
    consents {
      ...ConsentFacts
    }
  }
}
    fragment ConsentFacts on Consent {
  id
  scopes
  purpose
  status
  grantedAt
  expiresAt
  revokedAt
  noticeVersion
  receipt
  audience {
    kind
    agency {
      id
      name
    }
    employer {
      id
      name
    }
  }
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const DeclineInvitationDocument = new TypedDocumentString(`
    mutation DeclineInvitation($input: DeclineInvitationInput!) {
  declineInvitation(input: $input) {
    ok
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<DeclineInvitationMutation, DeclineInvitationMutationVariables>;
export const RequestSignInDocument = new TypedDocumentString(`
    mutation RequestSignIn($input: RequestSignInInput!) {
  requestSignIn(input: $input) {
    ok
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<RequestSignInMutation, RequestSignInMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    expiresAt
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const RateRejectionDocument = new TypedDocumentString(`
    mutation RateRejection($input: RateRejectionInput!) {
  rateRejection(input: $input) {
    ok
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<RateRejectionMutation, RateRejectionMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    ...OwnProfile
  }
}
    fragment OwnProfile on Candidate {
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
}`, {"kind":"query"}) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const PreviewAsAgencyDocument = new TypedDocumentString(`
    query PreviewAsAgency($agencyId: ID!) {
  previewAsAgency(agencyId: $agencyId) {
    ...OwnProfile
  }
}
    fragment OwnProfile on Candidate {
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
}`, {"kind":"query"}) as unknown as TypedDocumentString<PreviewAsAgencyQuery, PreviewAsAgencyQueryVariables>;
export const AgenciesDocument = new TypedDocumentString(`
    query Agencies($filter: AgencyFilter) {
  agencies(filter: $filter) {
    id
    name
    permitNumber
    permitValidTo
    specialities
    refundPolicy
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<AgenciesQuery, AgenciesQueryVariables>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    candidate {
      ...OwnProfile
    }
  }
}
    fragment OwnProfile on Candidate {
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
}`, {"kind":"mutation"}) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const IntroductionsDocument = new TypedDocumentString(`
    query Introductions($filter: IntroductionFilter, $first: Int! = 20, $after: String) {
  introductions(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node {
        id
        status
        message
        conditions
        proposedAt
        agency {
          id
          name
        }
        jobOpening {
          id
          title
          description
          employer {
            id
            name
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
    `, {"kind":"query"}) as unknown as TypedDocumentString<IntroductionsQuery, IntroductionsQueryVariables>;
export const RespondToIntroductionDocument = new TypedDocumentString(`
    mutation RespondToIntroduction($input: RespondToIntroductionInput!) {
  respondToIntroduction(input: $input) {
    introduction {
      id
      status
    }
  }
}
    `, {"kind":"mutation"}) as unknown as TypedDocumentString<RespondToIntroductionMutation, RespondToIntroductionMutationVariables>;