import { allow, askedBy, FEDERATION_ROOT, only, type Permissions, signedIn } from '../../platform/auth/rules.js';

const employer = only('employer');
const operator = only('operator');
const readsReports = only('employer', 'agency', 'analyst', 'operator');
const member = only('employer', 'agency');
const agency = only('agency');
const overseers = only('operator', 'analyst');

/** Who may call what. Which rows they may touch is the operation's question, never this file's. */
export const permissions: Permissions = {
  Query: {
    ...FEDERATION_ROOT,
    rewardsRecords: askedBy('candidate', 'candidate'),
    myRewards: employer,
    rewardProgrammes: signedIn,
    slotReport: readsReports,
    myContactMailbox: member,
    disputes: only('employer', 'operator'),
    disputesByPage: only('employer', 'operator'),
    disputeInquiries: agency,
    networkCirculation: overseers,
    rewardAnomalies: operator,
    simulateProgramme: overseers,
  },
  Mutation: {
    reserveSlot: employer,
    releaseSlot: employer,
    convertSlot: employer,
    usePoints: employer,
    openDispute: employer,
    resolveDispute: operator,
    publishProgramme: operator,
    setContactMailbox: member,
    answerDispute: agency,
  },

  // An entity: `_entities` reaches it, so every field but the key carries the rule itself.
  Employer: { id: allow, rewards: employer },
  RewardAccount: employer,
  Slot: employer,
  SlotPayload: employer,
  PointsUse: employer,
  UsePointsPayload: employer,
  Posting: employer,
  PostingEdge: employer,
  PostingConnection: employer,
  Dispute: only('employer', 'operator'),
  DisputePayload: only('employer', 'operator'),
  DisputeConnection: only('employer', 'operator'),
  DisputeEdge: only('employer', 'operator'),
  DisputeInquiry: agency,
  DisputeInquiryPayload: agency,

  // The terms are published, so that every member can read what he is held to.
  RewardProgramme: signedIn,
  ClawbackStep: signedIn,
  RewardProgrammePayload: operator,
  ProgrammeSimulation: overseers,

  SlotReport: readsReports,
  SlotReportRow: readsReports,
  FunnelStep: readsReports,
  HiringCosts: readsReports,
  NetworkCirculation: overseers,
  CirculationFlow: overseers,
  RewardAnomaly: operator,

  ContactMailbox: member,
  ContactMailboxPayload: member,

  // Other subgraphs' entities: only their keys are ours.
  Introduction: allow,
  Placement: allow,
  PageInfo: allow,
  _Service: allow,
};
