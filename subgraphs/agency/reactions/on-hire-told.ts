import { reaction } from '../../../platform/events/inbox.js';
import { recordToldHire } from '../operations/record-told-hire.js';
import type { AgencyOwn } from '../storage/own.js';

export const onHireTold = reaction<AgencyOwn, 'HireTold'>('HireTold', async (_ctx, event, once) => {
  await once((tx) => recordToldHire(tx, event));
});
