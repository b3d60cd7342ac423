import { refuse } from '../../../platform/errors/hub-error.js';
import { type CandidateView, viewOf } from '../domain/candidate-view.js';
import { type ItemSet, scopesAsked } from '../domain/disclosure.js';
import { recordDisclosure } from '../storage/disclosing.js';
import type { CandidateCtx } from '../storage/own.js';
import { readReleased } from '../storage/pool-query.js';
import { readingAs, viewerOf } from '../storage/viewer.js';

/** Up to a hundred people as released to the caller, in the order of the ids; null for whoever is not, as for a made-up id. */
export async function readCandidates(
  ctx: CandidateCtx,
  input: { ids: readonly string[]; asked: ItemSet },
): Promise<(CandidateView | null)[]> {
  const viewer = await viewerOf(ctx);
  if (input.ids.length > 100) refuse('ids', 'TOO_MANY');
  const refs = input.ids.map((id) => ctx.own.pairwise.decode(viewer.name, id));
  const reading = { ...readingAs(ctx, viewer), isAgency: viewer.isAgency, scopes: scopesAsked(input.asked) };
  const known = refs.filter((ref) => ref !== null);
  const released = await readReleased(ctx.own.reader, reading, known);
  await recordDisclosure(ctx, viewer, released, input.asked);
  const views = new Map(released.map((one) => [one.ref, viewOf(one, ctx.own.pairwise.encode(viewer.name, one.ref))]));
  return refs.map((ref) => (ref && views.get(ref)) || null);
}
