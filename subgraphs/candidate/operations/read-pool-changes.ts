import { refuse } from '../../../platform/errors/hub-error.js';
import { checkFirst } from '../../../platform/graphql/pagination.js';
import type { Viewer } from '../domain/audience.js';
import type { PoolChangeKind } from '../domain/pool-change.js';
import { type ChangeCursor, decodeChangeCursor, encodeChangeCursor } from '../storage/change-cursor.js';
import type { CandidateCtx } from '../storage/own.js';
import { FEED_DAYS, numberChanges, readChanges, readMembers } from '../storage/pool-feed.js';
import { readingAs, viewerOf } from '../storage/viewer.js';

export interface PoolChangesPage {
  readonly changes: readonly { readonly kind: PoolChangeKind; readonly candidateId: string }[];
  readonly endCursor: string;
  readonly hasNextPage: boolean;
  readonly startsOver: boolean;
}

const DAY_MS = 86_400_000;

/**
 * プールの変更 — what appeared, changed or vanished in the calling agency's pool since a cursor, in the order in which it came
 * about; ids and kinds only. Without a cursor, or with one that is no longer good, everyone who is there is told first.
 */
export async function readPoolChanges(
  ctx: CandidateCtx,
  input: { first: number; after?: string | null },
): Promise<PoolChangesPage> {
  const viewer = await viewerOf(ctx);
  const first = checkFirst(input.first);
  await numberChanges(ctx);
  const day = Math.floor(ctx.now().getTime() / DAY_MS);
  const given = input.after
    ? (decodeChangeCursor(ctx.own.pairwise, viewer.name, input.after) ?? refuse('after', 'NOT_A_CURSOR'))
    : null;
  const isGood = given !== null && given.version === viewer.version && given.day > day - FEED_DAYS;
  const reading = { ...readingAs(ctx, viewer), version: viewer.version, first };
  const here = { version: viewer.version, day };

  if (isGood && given.place === null) {
    const found = await readChanges(ctx.own.reader, reading, given.position);
    const shown = found.slice(0, first);
    const position = shown.at(-1)?.position ?? given.position;
    return pageOf(ctx, viewer, shown, { ...here, position, place: null }, found.length > first, false);
  }
  const earlier = isGood ? given : null;
  const { position, people } = await readMembers(ctx.own.reader, reading, earlier?.place ?? null);
  const shown = people.slice(0, first);
  const last = shown.at(-1);
  const place = people.length > first && last ? { at: last.recency, id: last.ref } : null;
  const cursor = { ...here, position: earlier?.position ?? position, place };
  const appeared = shown.map(({ ref }) => ({ ref, kind: 'APPEARED' as const }));
  // What changed while these pages were read comes behind them, so there is always one more to ask for after the first.
  return pageOf(ctx, viewer, appeared, cursor, place !== null || earlier !== null, earlier === null);
}

function pageOf(
  ctx: CandidateCtx,
  { name }: Viewer,
  shown: readonly { ref: string; kind: PoolChangeKind }[],
  cursor: ChangeCursor,
  hasNextPage: boolean,
  startsOver: boolean,
): PoolChangesPage {
  const { pairwise } = ctx.own;
  return {
    changes: shown.map(({ ref, kind }) => ({ kind, candidateId: pairwise.encode(name, ref) })),
    endCursor: encodeChangeCursor(pairwise, name, cursor),
    hasNextPage,
    startsOver,
  };
}
