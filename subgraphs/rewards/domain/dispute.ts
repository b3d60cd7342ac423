export const disputeStatuses = ['OPEN', 'UPHELD', 'REFUSED'] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];
