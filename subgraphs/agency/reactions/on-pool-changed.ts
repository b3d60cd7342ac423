import { reaction } from '../../../platform/events/inbox.js';
import { tellPool } from '../operations/tell-pool.js';
import type { AgencyOwn } from '../storage/own.js';

export const onPoolChanged = reaction<AgencyOwn, 'PoolChanged'>('PoolChanged', async (_ctx, event, once) => {
  await once((tx) => tellPool(tx, event.agencyIds));
});
