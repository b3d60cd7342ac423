import { reaction } from '../../../platform/events/inbox.js';
import { tellPlacement } from '../operations/tell-placement.js';
import type { AgencyOwn } from '../storage/own.js';

export const onPlacementConfirmed = reaction<AgencyOwn, 'PlacementConfirmed'>(
  'PlacementConfirmed',
  async (_ctx, event, once) => {
    await once((tx) => tellPlacement(tx, event.placementId));
  },
);
