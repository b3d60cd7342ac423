import { refuse } from '../../../platform/errors/hub-error.js';
import { checkFirst, type Page, pageOf } from '../../../platform/graphql/pagination.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { checkPeriod, decodeReceived, encodeReceived } from '../domain/received.js';
import { takeIn } from '../storage/disclosure-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { type ReceivedRow, receivedBy } from '../storage/received-reads.js';
import { recipientOf } from '../storage/recipient.js';

export interface ListReceivedInput {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly after?: string | null;
}

export interface Received extends ReceivedRow {
  readonly id: string;
  readonly candidateId: string;
}

/**
 * 第三者から提供を受けた記録（個人情報の保護に関する法律30条3項）— what the calling agency or employer was shown, by day and
 * person, newest first. It names people by the caller's own ids and holds no value.
 */
export async function listReceivedDisclosures(ctx: CandidateCtx, input: ListReceivedInput): Promise<Page<Received>> {
  const { audience, name } = await recipientOf(ctx);
  const period = checkPeriod(input.from, input.to);
  const first = checkFirst(input.first);
  const place = input.after ? decodeReceived(input.after) : null;
  const after = place && {
    ...place,
    ref: ctx.own.pairwise.decode(name, place.candidateId) ?? refuse('after', 'NOT_A_CURSOR'),
  };
  while ((await inTransaction(ctx, (tx) => takeIn(tx))) > 0);
  const found = audience === null ? [] : await receivedBy(ctx, { audience, ...period }, { first, after });
  const received = found.map((line) => {
    const candidateId = ctx.own.pairwise.encode(name, line.ref);
    return { ...line, candidateId, id: encodeReceived({ ...line, candidateId, items: BigInt(line.items) }) };
  });
  return pageOf(received, { first, after }, ({ id }) => id);
}
