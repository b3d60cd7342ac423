import { sql } from 'kysely';
import type { AgencyId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { AgencyCtx } from './own.js';

export interface WebhookHealthRow {
  readonly endpointId: string;
  readonly agencyId: AgencyId;
  readonly host: string;
  readonly isActive: boolean;
  readonly waiting: number;
  readonly dead: number;
  readonly oldestWaitingAt: Date | null;
  readonly lastAttemptAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastProblem: string | null;
}

const MOST = 500;

/** Every endpoint with what waits, what was given up, and how its last attempt ended; those in trouble first. */
export function healthOfEndpoints(ctx: Pick<AgencyCtx, 'em'>): Promise<WebhookHealthRow[]> {
  return rows(
    ctx,
    sql`select e.id as "endpointId", e.agency_id as "agencyId", substring(e.url from '^[a-z]+://([^/?#]+)') as host, e.is_active as "isActive",
               coalesce(d.waiting, 0)::int as waiting, coalesce(d.dead, 0)::int as dead, d.oldest as "oldestWaitingAt",
               last.last_at as "lastAttemptAt", last.last_status as "lastStatus", last.last_problem as "lastProblem"
          from agency.webhook_endpoint e
          left join (select endpoint_id, count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'DEAD') as dead,
                            min(created_at) filter (where state = 'WAITING') as oldest
                       from agency.webhook_delivery where state in ('WAITING', 'DEAD') group by endpoint_id) d on d.endpoint_id = e.id
          left join lateral (select last_at, last_status, last_problem from agency.webhook_delivery
                              where endpoint_id = e.id and last_at is not null order by created_at desc, id desc limit 1) last on true
         order by dead desc, waiting desc, e.id limit ${MOST}`,
  );
}
