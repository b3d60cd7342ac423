import { reaction } from '../../../platform/events/inbox.js';
import { tellOfIntroductions } from '../operations/tell-of-introductions.js';
import type { CandidateOwn } from '../storage/own.js';

export const onIntroductionsFrozen = reaction<CandidateOwn, 'IntroductionsFrozen'>(
  'IntroductionsFrozen',
  async (_ctx, event, once) => {
    await once((tx) => tellOfIntroductions(tx, event.candidateIds, 'FROZEN'));
  },
);
