export const reportGroups = ['NONE', 'MONTH', 'AGENCY', 'EMPLOYER'] as const;
export type ReportGroup = (typeof reportGroups)[number];
