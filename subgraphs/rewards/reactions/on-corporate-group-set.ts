import { reaction } from '../../../platform/events/inbox.js';
import { recordGroup } from '../operations/record-group.js';
import type { RewardsOwn } from '../storage/own.js';

export const onCorporateGroupSet = reaction<RewardsOwn, 'CorporateGroupSet'>(
  'CorporateGroupSet',
  async (_ctx, event, once) => {
    await once((tx) => recordGroup(tx, event));
  },
);
