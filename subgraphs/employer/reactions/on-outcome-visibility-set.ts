import { reaction } from '../../../platform/events/inbox.js';
import { showOutcome } from '../operations/show-outcome.js';
import type { EmployerOwn } from '../storage/own.js';

export const onOutcomeVisibilitySet = reaction<EmployerOwn, 'OutcomeVisibilitySet'>(
  'OutcomeVisibilitySet',
  async (_ctx, event, once) => {
    await once((tx) => showOutcome(tx, { ...event, wantsToReapply: event.wantsToReapply ?? false }));
  },
);
