export const slotStatuses = ['AVAILABLE', 'RESERVED', 'CONSUMED', 'EXPIRED', 'REVOKED'] as const;
export type SlotStatus = (typeof slotStatuses)[number];
