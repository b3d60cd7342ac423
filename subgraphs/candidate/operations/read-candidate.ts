import { found } from '../../../platform/graphql/wire-id.js';
import { type CandidateView, viewOf } from '../domain/candidate-view.js';
import { type ItemSet, scopesAsked } from '../domain/disclosure.js';
import { recordDisclosure } from '../storage/disclosing.js';
import type { CandidateCtx } from '../storage/own.js';
import { readReleased } from '../storage/pool-query.js';
import { readingAs, viewerOf } from '../storage/viewer.js';

/** One person as released to the caller. Nothing released, a foreign id, a random id and no id at all are one answer. */
export async function readCandidate(ctx: CandidateCtx, input: { id: string; asked: ItemSet }): Promise<CandidateView> {
  const viewer = await viewerOf(ctx);
  const ref = found(ctx.own.pairwise.decode(viewer.name, input.id));
  const reading = { ...readingAs(ctx, viewer), isAgency: viewer.isAgency, scopes: scopesAsked(input.asked) };
  const released = await readReleased(ctx.own.reader, reading, [ref]);
  await recordDisclosure(ctx, viewer, released, input.asked);
  return viewOf(found(released[0]), ctx.own.pairwise.encode(viewer.name, ref));
}
