import { reaction } from '../../../platform/events/inbox.js';
import { ask } from '../../../platform/graphql/ask.js';
import { refreshEvaluation } from '../operations/refresh-evaluation.js';
import type { OriginEvaluation } from '../storage/candidate-store.js';
import type { CandidateOwn } from '../storage/own.js';

const EVALUATION = `query($id: ID!) { invitedRegistration(id: $id) { evaluation { scores { criterion score } comment writtenOn shareable } } }`;

/** The event only says that something was written; what was written is asked of its owner. */
export const onEvaluationWritten = reaction<CandidateOwn, 'EvaluationWritten'>(
  'EvaluationWritten',
  async (ctx, event, once) => {
    const { invitedRegistration } = await ask<{ invitedRegistration: { evaluation: OriginEvaluation | null } }>(
      ctx,
      'employer',
      EVALUATION,
      {
        id: event.registrationId,
      },
    );
    await once((tx) => refreshEvaluation(tx, event.registrationId, invitedRegistration.evaluation));
  },
);
