import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { checkInteger, checkOptional, checkText } from '../../../platform/text/check.js';
import { Registration } from '../domain/registration.js';
import type { EmployerCtx } from '../storage/own.js';
import { writeRating } from '../storage/rating-store.js';

export interface RecordRejectionRatingInput {
  readonly registrationId: string;
  readonly score: number;
  readonly comment?: string | null;
  readonly afterRelay: boolean;
}

/** 不採用通知の評価の記録 — asked by the candidate subgraph, which knows who answers. */
export function recordRejectionRating(ctx: EmployerCtx, input: RecordRejectionRatingInput): Promise<void> {
  const score = checkInteger('score', input.score, 0, 10);
  const comment = checkOptional(input.comment, (text) => checkText('comment', text, 2_000));
  return inTransaction(ctx, async (tx) => {
    const { id } = found(await tx.em.findOne(Registration, { id: wireId<RegistrationId>(input.registrationId) }));
    await writeRating(tx, id, { score, comment, afterRelay: input.afterRelay });
  });
}
