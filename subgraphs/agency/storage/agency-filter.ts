import { dayOf } from '../../../platform/calendar.js';
import { perKind } from '../../../platform/storage/context.js';
import { checkLine } from '../../../platform/text/check.js';
import type { AgencyStanding } from '../domain/agency.js';
import type { AgencyConditions } from './agency-reads.js';
import type { AgencyCtx } from './own.js';

export interface AgencyFilter {
  readonly speciality?: string | null;
  readonly standing?: AgencyStanding | null;
  /** A part of the name. */
  readonly name?: string | null;
}

/** Letters of a name that is looked for. */
const MOST_OF_A_NAME = 100;

/** What the caller looks for among the agencies that he may see: those that may introduce today, and every one to the operator. */
export function conditionsOf(ctx: AgencyCtx, filter: AgencyFilter): AgencyConditions {
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
