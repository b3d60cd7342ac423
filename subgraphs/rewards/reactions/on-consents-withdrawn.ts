import { reaction } from '../../../platform/events/inbox.js';
import { recordWithdrawal } from '../operations/record-withdrawal.js';
import type { RewardsOwn } from '../storage/own.js';

export const onConsentsWithdrawn = reaction<RewardsOwn, 'ConsentsWithdrawn'>(
  'ConsentsWithdrawn',
  async (_ctx, event, once) => {
    await once((tx) => recordWithdrawal(tx, event));
  },
);
