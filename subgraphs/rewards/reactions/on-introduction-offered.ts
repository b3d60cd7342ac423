import { reaction } from '../../../platform/events/inbox.js';
import { recordOffer } from '../operations/record-offer.js';
import type { RewardsOwn } from '../storage/own.js';

export const onIntroductionOffered = reaction<RewardsOwn, 'IntroductionOffered'>(
  'IntroductionOffered',
  async (_ctx, event, once) => {
    await once((tx) => recordOffer(tx, event));
  },
);
