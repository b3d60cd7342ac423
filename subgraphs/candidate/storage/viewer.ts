import { dayOf } from '../../../platform/calendar.js';
import { perKind } from '../../../platform/storage/context.js';
import { checkStanding } from '../domain/audience.js';
import { audienceOf } from './audience-store.js';
import type { CandidateCtx } from './own.js';
import type { Reading } from './release-sql.js';

/** Someone who sees people as released to him: which rows are his, and under which name he knows people. */
export interface Viewer {
  /** The audience's number; -1 for an employer to whom nothing was ever released. */
  readonly audience: number;
  readonly isAgency: boolean;
  /** Of an agency's standing and permit: it moves with each decision on them. */
  readonly version: number;
  /** The name of his key for pairwise ids. */
  readonly name: string;
}

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

export async function agencyViewer(ctx: CandidateCtx, agencyId: string): Promise<Viewer> {
  const audience = checkStanding(await audienceOf(ctx, agencyId), dayOf(ctx.now()));
  const { number, version } = audience;
  return { audience: number, isAgency: true, version, name: `agency:${agencyId}` };
}

/** A read by this viewer, now. */
export function readingAs(ctx: CandidateCtx, { audience }: Viewer): Reading {
  const now = ctx.now();
  return { audience, now, today: dayOf(now) };
}
