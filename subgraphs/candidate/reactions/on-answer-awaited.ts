import { reaction } from '../../../platform/events/inbox.js';
import { tellOfIntroductions } from '../operations/tell-of-introductions.js';
import type { CandidateOwn } from '../storage/own.js';

export const onAnswerAwaited = reaction<CandidateOwn, 'AnswerAwaited'>('AnswerAwaited', async (_ctx, event, once) => {
  await once((tx) => tellOfIntroductions(tx, [event.candidateId], 'AWAITED'));
});
