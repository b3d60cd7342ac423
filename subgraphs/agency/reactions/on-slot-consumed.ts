import { reaction } from '../../../platform/events/inbox.js';
import { waiveFee } from '../operations/waive-fee.js';
import type { AgencyOwn } from '../storage/own.js';

export const onSlotConsumed = reaction<AgencyOwn, 'SlotConsumed'>('SlotConsumed', async (_ctx, event, once) => {
  await once((tx) => waiveFee(tx, event.placementId, event.feeWaived));
});
