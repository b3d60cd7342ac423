import { dayOf } from '../../../platform/calendar.js';
import { perKind } from '../../../platform/storage/context.js';
import type { Viewer } from '../domain/audience.js';
import { standingRefusal } from '../domain/audience.js';
import { itemsSelected, scopesAsked } from '../domain/disclosure.js';
import { audienceOf } from '../storage/audience-store.js';
import { recordDisclosure } from '../storage/disclosing.js';
import type { CandidateCtx } from '../storage/own.js';
import { readReleased } from '../storage/pool-query.js';
import { readingAs, viewerOf } from '../storage/viewer.js';

/** What a statutory ledger or a registration says of a person, as far as released. */
export interface ReleasedPerson {
  readonly ref: string;
  /** The caller's own id for the person. */
  readonly id: string;
  readonly name: string | null;
  readonly birthYear: number | null;
  /** JIS X 0401. */
  readonly prefecture: string | null;
  readonly occupation: string | null;
  /** Until when what is released is released. */
  readonly releasedUntil: Date;
}

const ITEMS = itemsSelected(
  new Set(['identity.name', 'identity.birthYear', 'profile.prefecture', 'profile.occupation']),
);

/**
 * The names that ledgers and registrations need, for the caller behind another subgraph, as released to him now and recorded
 * as disclosed. People of whom nothing is released are absent; an agency that may see nothing today gets an empty list,
 * because its duty to show its ledgers does not end with its permit.
 */
export async function readReleasedPeople(ctx: CandidateCtx, refs: readonly string[]): Promise<ReleasedPerson[]> {
  const sees = await perKind<Promise<boolean>>(ctx, {
    agency: async ({ id }) => standingRefusal(await audienceOf(ctx, id), dayOf(ctx.now())) === null,
    employer: async () => true,
  });
  return sees ? read(ctx, await viewerOf(ctx), refs) : [];
}

async function read(ctx: CandidateCtx, viewer: Viewer, refs: readonly string[]): Promise<ReleasedPerson[]> {
  const reading = { ...readingAs(ctx, viewer), isAgency: viewer.isAgency, scopes: scopesAsked(ITEMS) };
  const released = await readReleased(ctx.own.reader, reading, refs);
  await recordDisclosure(ctx, viewer, released, ITEMS);
  return released.map(({ ref, identity, profile, validUntil }) => ({
    ref,
    id: ctx.own.pairwise.encode(viewer.name, ref),
    name: identity?.name ?? null,
    birthYear: identity?.birthYear ?? null,
    prefecture: profile?.prefecture ?? null,
    occupation: profile?.occupation ?? null,
    releasedUntil: validUntil,
  }));
}
