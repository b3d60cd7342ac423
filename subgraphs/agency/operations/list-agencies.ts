import { dayOf } from '../../../platform/calendar.js';
import { checkFirst, type Page, pageOf } from '../../../platform/graphql/pagination.js';
import { perKind } from '../../../platform/storage/context.js';
import { checkLine } from '../../../platform/text/check.js';
import type { AgencyStanding } from '../domain/agency.js';
import { decodeAgencyPlace, encodeAgencyPlace } from '../domain/agency-cursor.js';
import { type AgencyConditions, type AgencyRow, agencyPage, listAgencies as readAll } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';

/** Letters of a name that is looked for. */
const MOST_OF_A_NAME = 100;

export interface AgencyFilter {
  readonly speciality?: string | null;
  readonly standing?: AgencyStanding | null;
  readonly name?: string | null;
}

export interface ListAgenciesInput {
  readonly filter?: AgencyFilter | null;
  readonly first: number;
  readonly after?: string | null;
}

/** The agencies that a person may choose: those that may introduce today. The operator sees every one. */
export function listAgencies(ctx: AgencyCtx, filter: AgencyFilter): Promise<AgencyRow[]> {
  return readAll(ctx, conditionsOf(ctx, filter));
}

/** The same, cut into pages by name. */
export async function pageAgencies(
  ctx: AgencyCtx,
  { filter, first, after }: ListAgenciesInput,
): Promise<Page<AgencyRow> & { where: AgencyConditions }> {
  const where = conditionsOf(ctx, filter ?? {});
  const page = { first: checkFirst(first), after: after ? decodeAgencyPlace(after) : null };
  return { ...pageOf(await agencyPage(ctx, where, page), page, encodeAgencyPlace), where };
}

function conditionsOf(ctx: AgencyCtx, filter: AgencyFilter): AgencyConditions {
  const active = () => dayOf(ctx.now());
  const activeOn = perKind<AgencyConditions['activeOn']>(ctx, {
    operator: () => null,
    candidate: active,
    agency: active,
    employer: active,
    analyst: active,
  });
  const name = filter.name ? checkLine('name', filter.name, MOST_OF_A_NAME) : null;
  return { ...filter, name, activeOn };
}
