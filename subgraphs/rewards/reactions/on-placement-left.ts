import { reaction } from '../../../platform/events/inbox.js';
import { recordHire } from '../operations/record-hire.js';
import type { RewardsOwn } from '../storage/own.js';

export const onPlacementLeft = reaction<RewardsOwn, 'PlacementLeft'>('PlacementLeft', async (_ctx, event, once) => {
  await once((tx) => recordHire(tx, event));
});
