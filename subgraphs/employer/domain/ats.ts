/** What an import may be told about its file; the adapters read by these names. */
export const textEncodings = ['AUTO', 'UTF_8', 'CP932'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** 採用管理システム — the systems whose exports or webhooks the hub understands. */
export const atsProviders = [
  'GREENHOUSE',
  'LEVER',
  'ASHBY',
  'WORKABLE',
  'SMARTRECRUITERS',
  'TEAMTAILOR',
  'HERP',
  'TALENTIO',
  'HRMOS',
  'JOBCAN',
  'GENERIC',
] as const;
export type AtsProvider = (typeof atsProviders)[number];
