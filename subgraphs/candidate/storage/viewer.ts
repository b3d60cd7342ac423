import { dayOf } from '../../../platform/calendar.js';
import { perKind, requireActor } from '../../../platform/storage/context.js';
import { checkStanding, type Viewer } from '../domain/audience.js';
import { audienceOf } from './audience-store.js';
import type { CandidateCtx } from './own.js';
import type { Reading } from './release-sql.js';

const NO_AUDIENCE = -1;

/** The viewer behind this request: an agency in good standing, or an employer. */
export function viewerOf(ctx: CandidateCtx): Promise<Viewer> {
  return perKind(ctx, {
    agency: ({ id }) => agencyViewer(ctx, id),
    employer: async ({ id }) => ({
      audience: (await audienceOf(ctx, id))?.number ?? NO_AUDIENCE,
      isAgency: false,
      version: 0,
      name: `employer:${id}`,
    }),
  });
}

/**
 * The agency behind this request as it was last known, for a read whose own statement looks at its standing. Such a read
 * that finds nobody asks `viewerOf` afterwards, which says whether the agency may see anything at all.
 */
export async function knownViewerOf(ctx: CandidateCtx): Promise<Omit<Viewer, 'version'>> {
  const { id } = requireActor(ctx, 'agency');
  const known = ctx.own.viewers.get(id);
  if (known) return known;
  const viewer = await agencyViewer(ctx, id);
  ctx.own.viewers.set(id, viewer);
  return viewer;
}

export async function agencyViewer(ctx: CandidateCtx, agencyId: string): Promise<Viewer> {
  const audience = checkStanding(await audienceOf(ctx, agencyId), dayOf(ctx.now()));
  const { number, version } = audience;
  return { audience: number, isAgency: true, version, name: `agency:${agencyId}` };
}

/** A read by this viewer, now. */
export function readingAs(ctx: CandidateCtx, { audience }: Pick<Viewer, 'audience'>): Reading {
  const now = ctx.now();
  return { audience, now, today: dayOf(now) };
}
