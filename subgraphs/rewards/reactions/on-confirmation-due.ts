import { reaction } from '../../../platform/events/inbox.js';
import { askForConfirmation } from '../operations/ask-for-confirmation.js';
import type { RewardsOwn } from '../storage/own.js';

export const onConfirmationDue = reaction<RewardsOwn, 'ConfirmationDue'>(
  'ConfirmationDue',
  async (_ctx, event, once) => {
    await once((tx) => askForConfirmation(tx, event));
  },
);
