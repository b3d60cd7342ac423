import { dayOf } from '../../../platform/calendar.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { perKind } from '../../../platform/storage/context.js';
import { type AgencyRow, agenciesById } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';

/** One agency: any that may introduce today, oneself, or for the operator any at all. */
export async function readAgency(ctx: AgencyCtx, id: string): Promise<AgencyRow> {
  const agency = found((await agenciesById(ctx, [wireId(id)])).get(id));
  const today = dayOf(ctx.now());
  const active = () => agency.standing === 'ACTIVE' && agency.permitValidFrom <= today && today <= agency.permitValidTo;
  const visible = perKind(ctx, {
    operator: () => true,
    agency: (actor) => agency.id === actor.id || active(),
    candidate: active,
    employer: active,
    analyst: active,
  });
  return found(visible ? agency : null);
}
