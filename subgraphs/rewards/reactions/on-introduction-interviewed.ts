import { reaction } from '../../../platform/events/inbox.js';
import { recordInterview } from '../operations/record-interview.js';
import type { RewardsOwn } from '../storage/own.js';

export const onIntroductionInterviewed = reaction<RewardsOwn, 'IntroductionInterviewed'>(
  'IntroductionInterviewed',
  async (_ctx, event, once) => {
    await once((tx) => recordInterview(tx, event));
  },
);
