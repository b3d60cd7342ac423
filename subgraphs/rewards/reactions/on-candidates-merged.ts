import { reaction } from '../../../platform/events/inbox.js';
import { recordMergedPerson } from '../operations/record-merged-person.js';
import type { RewardsOwn } from '../storage/own.js';

export const onCandidatesMerged = reaction<RewardsOwn, 'CandidatesMerged'>(
  'CandidatesMerged',
  async (_ctx, event, once) => {
    await once((tx) => recordMergedPerson(tx, event));
  },
);
