import { reaction } from '../../../platform/events/inbox.js';
import { cancelInvitation } from '../operations/cancel-invitation.js';
import type { CandidateOwn } from '../storage/own.js';

export const onRegistrationEnded = reaction<CandidateOwn, 'RegistrationEnded'>(
  'RegistrationEnded',
  async (_ctx, event, once) => {
    await once((tx) => cancelInvitation(tx, event.registrationId));
  },
);
