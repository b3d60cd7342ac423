import { reaction } from '../../../platform/events/inbox.js';
import { tellMatched } from '../operations/tell-matched.js';
import type { AgencyOwn } from '../storage/own.js';

export const onSavedSearchMatched = reaction<AgencyOwn, 'SavedSearchMatched'>(
  'SavedSearchMatched',
  async (_ctx, event, once) => {
    await once((tx) => tellMatched(tx, event));
  },
);
