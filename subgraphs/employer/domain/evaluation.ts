import { dayOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { checkTopics } from './prohibited-data.js';

export interface EvaluationScore {
  readonly criterion: string;
  /** 1 to 5. */
  readonly score: number;
}

/**
 * 評価 — what the rejecting employer noted of a person. It is released only if the employer marks it shareable and the
 * person consents to EVALUATION as well; the reason for the rejection is no part of it.
 */
export class Evaluation {
  /** Use `Evaluation.write`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly registrationId: RegistrationId,
    public scores: EvaluationScore[],
    public comment: string | null,
    public writtenOn: string,
    public shareable: boolean,
  ) {}

  static write(
    registrationId: RegistrationId,
    scores: EvaluationScore[],
    comment: string | null,
    shareable: boolean,
    now: Date,
  ): Evaluation {
    checkScores(scores);
    if (comment !== null) checkTopics('comment', comment);
    return new Evaluation(registrationId, scores, comment, dayOf(now), shareable);
  }
}

function checkScores(scores: readonly EvaluationScore[]): void {
  for (const { criterion, score } of scores) {
    if (!Number.isInteger(score) || score < 1 || score > 5) refuse('scores', 'NOT_IN_RANGE');
    checkTopics('scores', criterion);
  }
  if (new Set(scores.map(({ criterion }) => criterion)).size !== scores.length) refuse('scores', 'DUPLICATE');
}
