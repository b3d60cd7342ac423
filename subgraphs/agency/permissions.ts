import { allow, askedBy, FEDERATION_ROOT, only, type Permissions, signedIn } from '../../platform/auth/rules.js';

const agency = only('agency');
const operator = only('operator');
/** Those whom an introduction concerns: the agency, the person, and the employer once he approved. */
const concerned = only('agency', 'employer', 'candidate');
/** The operator decides what is flagged or left unanswered, and learns no name by it. */
const seesPlacements = only('agency', 'employer', 'candidate', 'operator');
const decidesPlacements = only('agency', 'employer', 'operator');
const partners = only('agency', 'employer');
/** Whoever may see and change who acts for an agency, and what it filed. */
const administers = only('agency', 'operator');
/** The hub itself: the gateway asks it of tokens and clients. */
const gateway = only('system');

/** Who may call what. Which rows they may touch is the operation's question, never this file's. */
export const permissions: Permissions = {
  Query: {
    ...FEDERATION_ROOT,
    agencyRecords: askedBy('candidate', 'candidate'),
    myAgency: agency,
    agencies: signedIn,
    agency: signedIn,
    introductions: concerned,
    introduction: concerned,
    placements: seesPlacements,
    introductionMoves: agency,
    introductionToRelay: askedBy('employer', 'employer'),
    permitFilings: administers,
    permitDocument: administers,
    agencyLogins: administers,
    loginAdmission: gateway,
    machineClientAgency: gateway,
    isClientSecret: gateway,
    webhookEndpoints: agency,
    webhookDeliveries: agency,
    introducedCandidates: askedBy('candidate', 'agency'),
    slotIntroduction: askedBy('rewards', 'employer'),
  },
  Mutation: {
    registerAgency: operator,
    setAgencyStanding: operator,
    changeAgencyDetails: agency,
    fileFeeSchedule: agency,
    moveIntroduction: only('candidate'),
    decidePlacement: operator,
    applyAsAgency: allow,
    filePermitRenewal: agency,
    decidePermitFiling: operator,
    addAgencyLogin: administers,
    rotateLoginSecret: administers,
    revokeAgencyLogin: administers,
    proposeIntroduction: agency,
    respondToIntroduction: only('candidate'),
    advanceIntroduction: partners,
    reportPlacement: agency,
    confirmPlacement: only('employer'),
    cancelPlacement: partners,
    reportDeparture: partners,
    addWebhookEndpoint: agency,
    changeWebhookEndpoint: agency,
    removeWebhookEndpoint: agency,
    rotateWebhookSecret: agency,
    testWebhookEndpoint: agency,
    replayWebhooks: agency,
  },

  // 人材サービス総合サイト publishes all of this of every licensed agency.
  Agency: {
    id: allow,
    name: allow,
    corporateNumber: allow,
    permitNumber: allow,
    permitValidFrom: allow,
    permitValidTo: allow,
    standing: allow,
    specialities: allow,
    feeRatePercent: allow,
    refundPolicy: allow,
    feeSchedules: allow,
    contactEmail: administers,
  },
  AgencyPayload: administers,
  FeeSchedule: allow,
  FeeSchedulePayload: agency,
  PermitFiling: administers,
  PermitFilingPayload: administers,
  PermitDocument: administers,
  ApplyAsAgencyPayload: allow,
  AgencyLogin: administers,
  AgencyLoginPayload: administers,
  AgencyLoginSecretPayload: administers,
  LoginAdmission: gateway,

  // Entities: `_entities` reaches them, so every field but the key carries the rule itself.
  Introduction: {
    id: allow,
    agency: concerned,
    jobOpening: concerned,
    candidate: concerned,
    status: concerned,
    message: concerned,
    conditions: concerned,
    proposedAt: concerned,
    updatedAt: concerned,
    placement: concerned,
  },
  IntroductionEdge: concerned,
  IntroductionConnection: concerned,
  IntroductionPayload: concerned,
  Placement: {
    id: allow,
    introduction: concerned,
    agency: seesPlacements,
    employer: seesPlacements,
    status: seesPlacements,
    startsOn: seesPlacements,
    annualSalary: seesPlacements,
    fee: seesPlacements,
    feeWaived: seesPlacements,
    leftOn: seesPlacements,
    isFlagged: seesPlacements,
    isPermanent: seesPlacements,
    feeScheduleVersion: seesPlacements,
    decisionReason: seesPlacements,
  },
  PlacementEdge: seesPlacements,
  PlacementConnection: seesPlacements,
  PlacementPayload: decidesPlacements,
  IntroductionMove: agency,
  RelayableIntroduction: askedBy('employer', 'employer'),
  Candidate: { ref: allow, introductions: concerned },
  WebhookEndpoint: agency,
  WebhookEndpointPayload: agency,
  WebhookSecretPayload: agency,
  WebhookDelivery: agency,
  WebhookDeliveryEdge: agency,
  WebhookDeliveryConnection: agency,
  ReplayWebhooksPayload: agency,
  SlotIntroduction: askedBy('rewards', 'employer'),

  // Other subgraphs' entities: only their keys are ours.
  Employer: allow,
  JobOpening: allow,
  PageInfo: allow,
  _Service: allow,
};
