import { reaction } from '../../../platform/events/inbox.js';
import { recordRegistrations } from '../operations/record-registrations.js';
import type { RewardsOwn } from '../storage/own.js';

export const onRegistrationsCreated = reaction<RewardsOwn, 'RegistrationsCreated'>(
  'RegistrationsCreated',
  async (_ctx, event, once) => {
    await once((tx) => recordRegistrations(tx, event));
  },
);
