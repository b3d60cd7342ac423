import { fail, refuse } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { checkLine, checkOptional, checkText } from '../../../platform/text/check.js';
import { Evaluation, type EvaluationScore } from '../domain/evaluation.js';
import { Registration } from '../domain/registration.js';
import type { EmployerCtx } from '../storage/own.js';
import { type RegistrationRow, registrationsById } from '../storage/registration-reads.js';

export interface WriteEvaluationInput {
  readonly registrationId: string;
  readonly scores: readonly EvaluationScore[];
  readonly comment?: string | null;
  readonly shareable: boolean;
}

/** 評価の記入 — replaces what was written before. Whether it may be released is the employer's and then the person's choice. */
export async function writeEvaluation(ctx: EmployerCtx, input: WriteEvaluationInput): Promise<RegistrationRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId<RegistrationId>(input.registrationId);
  if (input.scores.length > 20) refuse('scores', 'TOO_MANY');
  const scores = input.scores.map(({ criterion, score }) => ({ criterion: checkLine('scores', criterion, 60), score }));
  const comment = checkOptional(input.comment, (text) => checkText('comment', text, 2000));

  await inTransaction(ctx, async (tx) => {
    const registration = found(await lockOne(tx, Registration, { id, employerId }));
    if (registration.personIsRemoved) fail('CONFLICT', { field: 'registrationId', reason: 'PERSON_REMOVED' });
    const written = Evaluation.write(registration.id, scores, comment, input.shareable, tx.now());
    await tx.em.upsert(Evaluation, { ...written });
    // Of an invitation that came to nothing, nobody has a copy.
    if (registration.status === 'ENDED' && registration.joinedAt === null) return;
    await tx.publish({ type: 'EvaluationWritten', registrationId: id });
  });
  return found((await registrationsById(ctx, [id])).get(id));
}
