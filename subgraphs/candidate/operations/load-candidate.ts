import DataLoader from 'dataloader';
import type { CandidateId } from '../../../platform/ids.js';
import { perKind } from '../../../platform/storage/context.js';
import { type CandidateView, viewOf, viewOfSelf } from '../domain/candidate-view.js';
import { type ItemSet, scopesAsked } from '../domain/disclosure.js';
import { recordDisclosure } from '../storage/disclosing.js';
import { mergedInto } from '../storage/merge-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { readReleased } from '../storage/pool-query.js';
import { readSelf } from '../storage/reads.js';
import { readingAs, viewerOf } from '../storage/viewer.js';

type People = DataLoader<string, CandidateView | null>;

/**
 * A person to whom another subgraph refers, as the caller may see him; null when nothing is released to the caller. The
 * person himself finds himself. All that one selection of a request asks for is one statement and one record.
 */
export function loadCandidate(ctx: CandidateCtx, ref: string, asked: ItemSet): Promise<CandidateView | null> {
  const name = `candidates ${asked}`;
  const known = ctx.loaders.get(name) as People | undefined;
  const people: People = known ?? new DataLoader((refs) => readAll(ctx, refs, asked));
  ctx.loaders.set(name, people);
  return people.load(ref);
}

async function readAll(ctx: CandidateCtx, refs: readonly string[], asked: ItemSet): Promise<(CandidateView | null)[]> {
  const found = await perKind(ctx, {
    agency: () => readAsViewer(ctx, refs, asked),
    employer: () => readAsViewer(ctx, refs, asked),
    candidate: ({ id }) => readAsSelf(ctx, id, refs),
  });
  return refs.map((ref) => found.get(ref) ?? null);
}

/** The person by his own id, or by one under which he was introduced before it became part of him. */
async function readAsSelf(
  ctx: CandidateCtx,
  id: CandidateId,
  refs: readonly string[],
): Promise<Map<string, CandidateView>> {
  const own = [id, ...(refs.every((ref) => ref === id) ? [] : await mergedInto(ctx, id))];
  const asked = own.filter((ref) => refs.includes(ref));
  const self = asked.length > 0 ? await readSelf(ctx, id) : null;
  const view = self && viewOfSelf(self, ctx.own.pairwise.encode('self', id));
  return new Map(view ? asked.map((ref) => [ref, view]) : []);
}

async function readAsViewer(
  ctx: CandidateCtx,
  refs: readonly string[],
  asked: ItemSet,
): Promise<Map<string, CandidateView>> {
  const viewer = await viewerOf(ctx);
  const reading = { ...readingAs(ctx, viewer), isAgency: viewer.isAgency, scopes: scopesAsked(asked) };
  const released = await readReleased(ctx.own.reader, reading, refs);
  await recordDisclosure(ctx, viewer, released, asked);
  return new Map(
    released.map((person) => [person.ref, viewOf(person, ctx.own.pairwise.encode(viewer.name, person.ref))]),
  );
}
