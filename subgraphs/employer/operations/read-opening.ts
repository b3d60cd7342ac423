import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { perKind } from '../../../platform/storage/context.js';
import { type JobOpeningRow, openingsById } from '../storage/opening-reads.js';
import type { EmployerCtx } from '../storage/own.js';

/** One opening: an employer's own, or any open one for an agency; anything else is NOT_FOUND. */
export async function readOpening(ctx: EmployerCtx, id: string): Promise<JobOpeningRow> {
  const opening = found((await openingsById(ctx, [wireId(id)])).get(id));
  const visible = perKind(ctx, {
    employer: (actor) => opening.employerId === actor.id,
    agency: () => opening.status === 'OPEN',
  });
  return found(visible ? opening : null);
}
