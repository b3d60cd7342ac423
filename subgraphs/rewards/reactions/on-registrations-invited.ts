import { reaction } from '../../../platform/events/inbox.js';
import { recordInvitations } from '../operations/record-invitations.js';
import type { RewardsOwn } from '../storage/own.js';

export const onRegistrationsInvited = reaction<RewardsOwn, 'RegistrationsInvited'>(
  'RegistrationsInvited',
  async (_ctx, event, once) => {
    await once((tx) => recordInvitations(tx, event));
  },
);
