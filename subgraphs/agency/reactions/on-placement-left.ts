import { reaction } from '../../../platform/events/inbox.js';
import { tellPlacement } from '../operations/tell-placement.js';
import type { AgencyOwn } from '../storage/own.js';

export const onPlacementLeft = reaction<AgencyOwn, 'PlacementLeft'>('PlacementLeft', async (_ctx, event, once) => {
  await once((tx) => tellPlacement(tx, event.placementId));
});
