import { dayOf } from '../../../platform/calendar.js';
import { wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { standingRefusal } from '../domain/audience.js';
import { type CandidateView, viewOf } from '../domain/candidate-view.js';
import { type ItemSet, scopesAsked } from '../domain/disclosure.js';
import { audienceOf } from '../storage/audience-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { readReleased } from '../storage/pool-query.js';

/** 見え方の確認 — the calling person exactly as that agency would get him now, by the same reading, without a record against it. */
export async function previewAsAgency(
  ctx: CandidateCtx,
  input: { agencyId: string; asked: ItemSet },
): Promise<CandidateView | null> {
  const { id } = requireActor(ctx, 'candidate');
  const audience = await audienceOf(ctx, wireId(input.agencyId));
  const today = dayOf(ctx.now());
  if (!audience || standingRefusal(audience, today)) return null;
  const reading = {
    audience: audience.number,
    now: ctx.now(),
    today,
    isAgency: true,
    scopes: scopesAsked(input.asked),
  };
  const [released] = await readReleased(ctx.own.reader, reading, [id]);
  return released ? viewOf(released, ctx.own.pairwise.encode('self', id)) : null;
}
