import { fail } from '../../../platform/errors/hub-error.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { receivedCsv } from '../adapters/received-csv.js';
import { checkPeriod } from '../domain/received.js';
import { takeIn } from '../storage/disclosure-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { receivedBy } from '../storage/received-reads.js';
import { recipientOf } from '../storage/recipient.js';

const MOST_LINES = 100_000;

/** The same record as a file to be kept for three years; a period with more than 100,000 lines is TOO_LARGE. */
export async function exportReceivedDisclosures(
  ctx: CandidateCtx,
  input: { from: string; to: string },
): Promise<string> {
  const { audience, name } = await recipientOf(ctx);
  const period = checkPeriod(input.from, input.to);
  while ((await inTransaction(ctx, (tx) => takeIn(tx))) > 0);
  const found =
    audience === null ? [] : await receivedBy(ctx, { audience, ...period }, { first: MOST_LINES, after: null });
  if (found.length > MOST_LINES) fail('TOO_LARGE');
  return receivedCsv(
    found.map((line) => ({ ...line, candidateId: ctx.own.pairwise.encode(name, line.ref) })),
    ctx.own.publicUrl,
  );
}
