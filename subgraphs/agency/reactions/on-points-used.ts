import { reaction } from '../../../platform/events/inbox.js';
import { discountFee } from '../operations/discount-fee.js';
import type { AgencyOwn } from '../storage/own.js';

export const onPointsUsed = reaction<AgencyOwn, 'PointsUsed'>('PointsUsed', async (_ctx, event, once) => {
  await once((tx) => discountFee(tx, event));
});
