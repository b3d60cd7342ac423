import { fail } from '../../../platform/errors/hub-error.js';
import { checkFirst } from '../../../platform/graphql/pagination.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { checkInteger } from '../../../platform/text/check.js';
import { ALL_SCOPES, scopesOf } from '../../../schema/release-scopes.js';
import type { ReleasedCandidate } from '../domain/candidate-view.js';
import { ALL_ITEMS } from '../domain/disclosure.js';
import { recordDisclosure } from '../storage/disclosing.js';
import { exportById, linesOf, oldest } from '../storage/export-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { readReleased } from '../storage/pool-query.js';
import { agencyViewer, readingAs } from '../storage/viewer.js';

export interface ExportLines {
  readonly lines: readonly string[];
  /** Where to go on; null at the end. */
  readonly nextLine: number | null;
}

/**
 * Lines of an export as JSON text. Each is made now, from what is released now: whoever has withdrawn since the export was
 * listed is left out. Every line carries the export's mark, and what it shows is on record before it leaves.
 */
export async function readExportLines(
  ctx: CandidateCtx,
  input: { exportId: string; afterLine: number; first: number },
): Promise<ExportLines> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const viewer = await agencyViewer(ctx, agencyId);
  const first = checkFirst(input.first);
  const afterLine = checkInteger('afterLine', input.afterLine, 0, 2_147_483_647);
  const one = found(await exportById(ctx, wireId(input.exportId)));
  if (one.agencyId !== agencyId || one.createdAt <= oldest(ctx)) fail('NOT_FOUND');
  if (one.state !== 'READY') fail('CONFLICT', { field: 'exportId', reason: 'EXPORT_NOT_READY' });

  const listed = await linesOf(ctx, one.id, afterLine, first);
  const reading = { ...readingAs(ctx, viewer), isAgency: true, scopes: ALL_SCOPES };
  const released = await readReleased(
    ctx.own.reader,
    reading,
    listed.map(({ ref }) => ref),
  );
  await recordDisclosure(ctx, viewer, released, ALL_ITEMS);
  const people = new Map(released.map((person) => [person.ref, person]));
  const watermark = ctx.own.pairwise.encode('watermark', one.id);
  const lines = listed.flatMap(({ ref }) => {
    const person = people.get(ref);
    return person ? [lineOf(person, ctx.own.pairwise.encode(viewer.name, ref), watermark)] : [];
  });
  return { lines, nextLine: listed.length === first ? (listed.at(-1)?.line ?? null) : null };
}

function lineOf(person: ReleasedCandidate, id: string, watermark: string): string {
  const { scopes, recency, validUntil, profile, career, identity, contact, conditions, evaluation, origin } = person;
  return JSON.stringify({
    id,
    releasedScopes: scopesOf(scopes),
    updatedAt: recency,
    releasedUntil: validUntil,
    profile,
    career,
    identity,
    contact,
    conditions,
    evaluation,
    origin,
    watermark,
  });
}
