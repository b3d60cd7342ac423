import { refuse } from '../../../platform/errors/hub-error.js';
import { checkFirst, type Page, pageOf } from '../../../platform/graphql/pagination.js';
import { type CandidateView, viewOf } from '../domain/candidate-view.js';
import { type ItemSet, scopesAsked } from '../domain/disclosure.js';
import { CRITERIA_VERSION, explainMatch, type MatchTarget, recentSince } from '../domain/match-score.js';
import { decodePlace, encodePlace } from '../domain/pool-cursor.js';
import { recordDisclosure } from '../storage/disclosing.js';
import type { CandidateCtx } from '../storage/own.js';
import { conditionsOf, openingOf, type PoolFilter, targetOf } from '../storage/pool-filter.js';
import { COUNT_CAP, countRelease, type PoolRow, searchRelease } from '../storage/pool-query.js';
import { knownViewerOf, readingAs, viewerOf } from '../storage/viewer.js';

export interface SearchPoolInput {
  readonly filter?: PoolFilter | null;
  readonly orderBy: 'RECENCY' | 'MATCH';
  readonly first: number;
  readonly after?: string | null;
  /** The items of the people's values that the request selects. */
  readonly asked: ItemSet;
  /** Whether the request selects the count. */
  readonly counted: boolean;
}

export interface PoolPage extends Page<CandidateView> {
  readonly count: { readonly value: number; readonly isExact: boolean } | null;
}

/** 人材プールの検索 — people as released to the calling agency, filtered and ordered by released values only. */
export async function searchPool(ctx: CandidateCtx, input: SearchPoolInput): Promise<PoolPage> {
  const viewer = await knownViewerOf(ctx);
  const first = checkFirst(input.first);
  const byMatch = input.orderBy === 'MATCH';
  const opening = await openingOf(ctx, input.filter);
  const conditions = await conditionsOf(ctx, input.filter ?? {}, opening?.introduced ?? []);
  const target = byMatch ? await targetOf(ctx, input.filter ?? {}, opening) : null;
  const place = input.after ? decodePlace(input.after, byMatch) : null;
  const after = place && {
    ...place,
    id: ctx.own.pairwise.decode(viewer.name, place.id) ?? refuse('after', 'NOT_A_CURSOR'),
  };
  const reading = readingAs(ctx, viewer);

  const search = { ...reading, conditions, target, first, after, scopes: scopesAsked(input.asked) };
  const [found, counted] = await Promise.all([
    searchRelease(ctx.own, search),
    input.counted ? countRelease(ctx.own.reader, search) : null,
  ]);
  if (found.length === 0) await viewerOf(ctx);
  await recordDisclosure(ctx, viewer, found.slice(0, first), input.asked);

  const people = found.map((row) => ({
    ...viewOf(row, ctx.own.pairwise.encode(viewer.name, row.ref)),
    match: target && matchOf(row, target, reading.now),
  }));
  const page = pageOf(people, { first, after }, ({ id, updatedAt, match }) =>
    encodePlace({ score: match?.score ?? null, at: updatedAt, id }),
  );
  return {
    ...page,
    count: counted === null ? null : { value: Math.min(counted, COUNT_CAP), isExact: counted <= COUNT_CAP },
  };
}

function matchOf(row: PoolRow, target: MatchTarget, now: Date): CandidateView['match'] {
  return {
    score: row.score,
    criteriaVersion: CRITERIA_VERSION,
    reasons: explainMatch(target, row.subject, recentSince(now)),
  };
}
