import { allow, askedBy, FEDERATION_ROOT, only, type Permissions } from '../../platform/auth/rules.js';

const employer = only('employer');
const readsOpenings = only('employer', 'agency');
const seesOpenings = only('employer', 'agency', 'candidate');

/** Who may call what. Which rows they may touch is the operation's question, never this file's. */
export const permissions: Permissions = {
  Query: {
    ...FEDERATION_ROOT,
    employerRecords: askedBy('candidate', 'candidate'),
    myEmployer: employer,
    registration: employer,
    registrations: employer,
    previewRejectionNotice: employer,
    atsConnections: employer,
    rejectionRatings: employer,
    importJob: employer,
    importJobs: employer,
    importMappings: employer,
    exportRegistrations: employer,
    jobOpening: readsOpenings,
    jobOpenings: readsOpenings,
    openingForIntroduction: askedBy('agency', 'agency', 'candidate'),
    invitedRegistration: askedBy('candidate', 'anonymous', 'candidate', 'system'),
  },
  Mutation: {
    registerCandidate: employer,
    withdrawRegistration: employer,
    writeEvaluation: employer,
    importRegistrations: employer,
    startImport: employer,
    saveImportMapping: employer,
    connectAts: employer,
    changeAtsConnection: employer,
    disconnectAts: employer,
    rerunAtsDelivery: employer,
    receiveAtsDelivery: only('system'),
    recordRejectionRating: askedBy('candidate', 'anonymous', 'candidate'),
    saveNoticeTemplate: employer,
    openJob: employer,
    closeJob: employer,
    registerEmployer: only('operator'),
    setCorporateGroup: only('operator'),
  },

  // Name, number and prefecture are in the public register of corporate numbers; an invitation shows the name to anyone.
  Employer: {
    id: allow,
    name: allow,
    corporateNumber: allow,
    prefecture: allow,
    noticeTemplates: employer,
    groupNumbers: askedBy('agency', 'agency', 'candidate'),
    groupEmployerIds: askedBy('agency', 'agency', 'candidate'),
  },
  EmployerPayload: only('operator'),
  NoticeTemplate: employer,
  NoticeTemplatePayload: employer,
  RenderedNotice: employer,
  RejectionRatings: employer,
  RatingSummary: employer,

  Registration: employer,
  RegistrationEdge: employer,
  RegistrationConnection: employer,
  RegistrationPayload: employer,
  RegisterCandidatePayload: employer,
  ImportRegistrationsPayload: employer,
  RefusedRow: employer,
  ImportPreviewRow: employer,
  ImportJob: employer,
  ImportJobPayload: employer,
  ImportMapping: employer,
  ImportMappingPayload: employer,
  MappedColumn: employer,
  RegistrationExport: employer,
  UnencodableCell: employer,

  AtsConnection: employer,
  AtsConnectionPayload: employer,
  AtsDelivery: employer,
  AtsDeliveryPayload: employer,
  ReceiveAtsDeliveryPayload: only('system'),
  HookHeader: only('system'),

  // Reached through an employer's registration or through InvitedRegistration, each of which has its own rule.
  Evaluation: allow,
  EvaluationScore: allow,
  InvitedRegistration: askedBy('candidate', 'anonymous', 'candidate', 'system'),

  // An entity: `_entities` reaches it, so every field but the key carries the rule itself.
  JobOpening: {
    id: allow,
    employer: seesOpenings,
    title: seesOpenings,
    occupation: seesOpenings,
    skills: seesOpenings,
    prefecture: seesOpenings,
    salaryMin: seesOpenings,
    salaryMax: seesOpenings,
    description: seesOpenings,
    status: seesOpenings,
    createdAt: seesOpenings,
  },
  JobOpeningEdge: readsOpenings,
  JobOpeningConnection: readsOpenings,
  JobOpeningPayload: employer,

  CorporateGroupPayload: only('operator'),
  PageInfo: allow,
  _Service: allow,
};
