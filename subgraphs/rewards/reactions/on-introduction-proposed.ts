import { reaction } from '../../../platform/events/inbox.js';
import { recordIntroduction } from '../operations/record-introduction.js';
import type { RewardsOwn } from '../storage/own.js';

export const onIntroductionProposed = reaction<RewardsOwn, 'IntroductionProposed'>(
  'IntroductionProposed',
  async (_ctx, event, once) => {
    await once((tx) => recordIntroduction(tx, event));
  },
);
