import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import { perKind } from '../../../platform/storage/context.js';
import type { DisputeStatus } from '../domain/dispute.js';
import { type DisputeConditions, type DisputeRow, disputePage } from '../storage/dispute-reads.js';
import type { RewardsCtx } from '../storage/own.js';

export interface PageDisputesInput {
  readonly status: DisputeStatus | null;
  readonly first: number;
  readonly after?: string | null;
}

/** The disputes of `listDisputes`, all of them, cut into pages. */
export async function pageDisputes(
  ctx: RewardsCtx,
  { status, first, after }: PageDisputesInput,
): Promise<Page<DisputeRow> & { where: DisputeConditions }> {
  const page = pageRequest(first, after);
  const employerId = perKind<DisputeConditions['employerId']>(ctx, { operator: () => null, employer: ({ id }) => id });
  const where = { employerId, status };
  return {
    ...pageOf(await disputePage(ctx, where, page), page, ({ openedAt, id }) => encodeKeyset({ at: openedAt, id })),
    where,
  };
}
