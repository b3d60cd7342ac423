import { allow, askedBy, FEDERATION_ROOT, only, type Permissions, signedIn } from '../../platform/auth/rules.js';

const agency = only('agency');
const operator = only('operator');
/** Those whom an introduction concerns: the agency, the person, and the employer once he approved. */
const concerned = only('agency', 'employer', 'candidate');
const partners = only('agency', 'employer');

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
    placements: concerned,
    introducedCandidates: askedBy('candidate', 'agency'),
    slotIntroduction: askedBy('rewards', 'employer'),
  },
  Mutation: {
    registerAgency: operator,
    setAgencyStanding: operator,
    proposeIntroduction: agency,
    respondToIntroduction: only('candidate'),
    advanceIntroduction: partners,
    reportPlacement: agency,
    confirmPlacement: only('employer'),
    cancelPlacement: partners,
    reportDeparture: partners,
  },

  // 人材サービス総合サイト publishes all of this of every licensed agency.
  Agency: allow,
  AgencyPayload: operator,

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
    status: concerned,
    startsOn: concerned,
    annualSalary: concerned,
    fee: concerned,
    feeWaived: concerned,
    leftOn: concerned,
  },
  PlacementEdge: concerned,
  PlacementConnection: concerned,
  PlacementPayload: partners,
  Candidate: { ref: allow, introductions: concerned },
  SlotIntroduction: askedBy('rewards', 'employer'),

  // Other subgraphs' entities: only their keys are ours.
  JobOpening: allow,
  PageInfo: allow,
  _Service: allow,
};
