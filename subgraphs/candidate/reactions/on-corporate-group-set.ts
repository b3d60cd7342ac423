import { reaction } from '../../../platform/events/inbox.js';
import { shutOutGroup } from '../operations/shut-out-group.js';
import type { CandidateOwn } from '../storage/own.js';

export const onCorporateGroupSet = reaction<CandidateOwn, 'CorporateGroupSet'>(
  'CorporateGroupSet',
  async (_ctx, event, once) => {
    await once((tx) => shutOutGroup(tx, { groupNumbers: event.corporateNumbers, groupNames: event.names }));
  },
);
