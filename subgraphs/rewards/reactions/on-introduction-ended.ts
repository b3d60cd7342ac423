import { reaction } from '../../../platform/events/inbox.js';
import { recordIntroductionEnd } from '../operations/record-introduction-end.js';
import type { RewardsOwn } from '../storage/own.js';

export const onIntroductionEnded = reaction<RewardsOwn, 'IntroductionEnded'>(
  'IntroductionEnded',
  async (_ctx, event, once) => {
    await once((tx) => recordIntroductionEnd(tx, event));
  },
);
