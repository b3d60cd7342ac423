import { reaction } from '../../../platform/events/inbox.js';
import { tellOfIntroductions } from '../operations/tell-of-introductions.js';
import type { CandidateOwn } from '../storage/own.js';

export const onIntroductionsThawed = reaction<CandidateOwn, 'IntroductionsThawed'>(
  'IntroductionsThawed',
  async (_ctx, event, once) => {
    await once((tx) => tellOfIntroductions(tx, event.candidateIds, 'THAWED'));
  },
);
