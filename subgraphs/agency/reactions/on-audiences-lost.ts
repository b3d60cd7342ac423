import { reaction } from '../../../platform/events/inbox.js';
import { cancelWithoutConsent } from '../operations/cancel-without-consent.js';
import type { AgencyOwn } from '../storage/own.js';

export const onAudiencesLost = reaction<AgencyOwn, 'AudiencesLost'>('AudiencesLost', async (_ctx, event, once) => {
  await once((tx) => cancelWithoutConsent(tx, event));
});
