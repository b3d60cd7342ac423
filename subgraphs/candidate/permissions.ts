import { allow, askedBy, FEDERATION_ROOT, only, type Permissions } from '../../platform/auth/rules.js';

const candidate = only('candidate');
const agency = only('agency');
/** Whoever may be shown a person: agencies and employers as far as released, the person himself. */
const seesCandidates = only('agency', 'employer', 'candidate');

/** Who may call what. Which rows they may touch, and which values are released, is never this file's question. */
export const permissions: Permissions = {
  Query: {
    ...FEDERATION_ROOT,
    candidatePool: agency,
    candidate: only('agency', 'employer'),
    candidates: agency,
    poolChanges: agency,
    me: candidate,
    myConsents: candidate,
    myDisclosures: candidate,
    previewAsAgency: candidate,
    exportMyData: candidate,
    myReapplications: candidate,
    invitation: allow,
    introducible: askedBy('agency', 'agency'),
    introducedPeople: askedBy('employer', 'employer'),
    ledgerPeople: askedBy('agency', 'agency'),
  },
  Mutation: {
    requestInvitationCode: allow,
    requestNewLink: allow,
    acceptInvitation: allow,
    declineInvitation: allow,
    neverAskAgain: allow,
    rateRejection: allow,
    requestSignIn: allow,
    signIn: allow,
    updateProfile: candidate,
    setReapplication: candidate,
    grantConsent: candidate,
    revokeConsent: candidate,
    revokeAllConsents: candidate,
    blockRecipient: candidate,
    unblockRecipient: candidate,
    eraseMe: candidate,
    openInvitations: askedBy('employer', 'system'),
    remindInvitations: askedBy('employer', 'system'),
    inviteAgain: askedBy('employer', 'employer'),
    grantEmployerConsent: askedBy('agency', 'candidate'),
    takeBackEmployerConsent: askedBy('agency', 'candidate'),
    setAudienceStanding: askedBy('agency', 'operator'),
  },

  // An entity: `_entities` reaches it without passing Query, so the fields that carry a scope have the rule themselves.
  // The objects below them are reached through these fields only.
  Candidate: {
    id: allow,
    ref: allow,
    releasedScopes: allow,
    releasedUntil: allow,
    updatedAt: allow,
    profile: seesCandidates,
    career: seesCandidates,
    identity: seesCandidates,
    contact: seesCandidates,
    conditions: seesCandidates,
    evaluation: seesCandidates,
    origin: seesCandidates,
    match: agency,
  },
  CandidateProfile: allow,
  CandidateCareer: allow,
  CareerPosition: allow,
  Education: allow,
  CandidateIdentity: allow,
  CandidateContact: allow,
  CandidateConditions: allow,
  RelayedEvaluation: allow,
  EvaluationScore: allow,
  CandidateOrigin: allow,
  MatchExplanation: allow,
  MatchReason: allow,

  CandidateConnection: agency,
  CandidateEdge: allow,
  PoolCount: allow,
  PoolChanges: agency,
  PoolChange: agency,
  CandidatePayload: candidate,
  ReapplicationPayload: candidate,

  Consent: candidate,
  ConsentPayload: candidate,
  RevokeAllConsentsPayload: candidate,
  Audience: candidate,
  Block: candidate,
  BlockPayload: candidate,
  Disclosure: candidate,
  DisclosureEdge: candidate,
  DisclosureConnection: candidate,
  EraseMePayload: candidate,
  KeptRecord: candidate,

  // Public: what a link shows, and what answering it gives back to the person who just proved his mailbox.
  Invitation: allow,
  RequestInvitationCodePayload: allow,
  RequestNewLinkPayload: allow,
  AcceptInvitationPayload: { candidate, consents: candidate, accessToken: candidate, expiresAt: candidate },
  DeclineInvitationPayload: allow,
  NeverAskAgainPayload: allow,
  RateRejectionPayload: allow,
  RequestSignInPayload: allow,
  SignInPayload: allow,

  OpenedInvitation: askedBy('employer', 'system'),
  // Reached by two questions only, each of which is another subgraph's.
  ReleasedPerson: only('agency', 'employer'),
  Introducible: askedBy('agency', 'agency'),
  IntroductionAuthorisation: askedBy('agency', 'agency'),

  // Other subgraphs' entities: only their keys are ours.
  Employer: allow,
  Agency: allow,
  PageInfo: allow,
  _Service: allow,
};
