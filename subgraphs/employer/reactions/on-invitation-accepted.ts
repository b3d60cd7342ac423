import { reaction } from '../../../platform/events/inbox.js';
import { joinRegistration } from '../operations/join-registration.js';
import type { EmployerOwn } from '../storage/own.js';

export const onInvitationAccepted = reaction<EmployerOwn, 'InvitationAccepted'>(
  'InvitationAccepted',
  async (_ctx, event, once) => {
    await once((tx) =>
      joinRegistration(tx, {
        registrationId: event.registrationId,
        acceptedAt: new Date(event.acceptedAt),
        outcomeShown: event.outcomeShown,
        wantsToReapply: event.wantsToReapply ?? false,
      }),
    );
  },
);
