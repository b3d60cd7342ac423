import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import { perKind } from '../../../platform/storage/context.js';
import { type JobOpeningRow, type OpeningConditions, listOpenings as readPage } from '../storage/opening-reads.js';
import type { EmployerCtx } from '../storage/own.js';

export interface ListOpeningsInput {
  readonly filter?: Omit<OpeningConditions, 'employerId'> | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** An employer's own openings, or, for an agency, every open one of every employer; newest first. */
export async function listOpenings(
  ctx: EmployerCtx,
  { filter, first, after }: ListOpeningsInput,
): Promise<Page<JobOpeningRow> & { where: OpeningConditions }> {
  const page = pageRequest(first, after);
  const where = { ...filter, ...visibleTo(ctx) };
  if (filter?.status === 'CLOSED' && where.status === 'OPEN')
    return { ...pageOf<JobOpeningRow>([], page, () => ''), where };
  return {
    ...pageOf(await readPage(ctx, where, page), page, ({ createdAt, id }) => encodeKeyset({ at: createdAt, id })),
    where,
  };
}

function visibleTo(ctx: EmployerCtx): Pick<OpeningConditions, 'employerId'> & Partial<OpeningConditions> {
  return perKind<Pick<OpeningConditions, 'employerId'> & Partial<OpeningConditions>>(ctx, {
    employer: ({ id }) => ({ employerId: id }),
    agency: () => ({ employerId: null, status: 'OPEN' }),
  });
}
