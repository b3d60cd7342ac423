import { reaction } from '../../../platform/events/inbox.js';
import { recordAcceptance } from '../operations/record-acceptance.js';
import type { RewardsOwn } from '../storage/own.js';

export const onInvitationAccepted = reaction<RewardsOwn, 'InvitationAccepted'>(
  'InvitationAccepted',
  async (_ctx, event, once) => {
    await once((tx) => recordAcceptance(tx, event));
  },
);
