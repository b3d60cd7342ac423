import { reaction } from '../../../platform/events/inbox.js';
import { setAudienceStanding } from '../operations/set-audience-standing.js';
import type { CandidateOwn } from '../storage/own.js';

export const onAgencyStandingChanged = reaction<CandidateOwn, 'AgencyStandingChanged'>(
  'AgencyStandingChanged',
  async (_ctx, event, once) => {
    await once((tx) => setAudienceStanding(tx, event));
  },
);
