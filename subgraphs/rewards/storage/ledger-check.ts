import { type RawBuilder, sql } from 'kysely';
import { rows } from '../../../platform/storage/context.js';
import type { RewardsCtx } from './own.js';

/** Something that does not add up: which rule is broken, and for whom. */
export interface LedgerFault {
  readonly check: LedgerCheck;
  readonly subject: string;
}

const balances = sql`(select a.id, a.kind, a.owner, a.programme_version, coalesce(sum(e.units), 0) as units, coalesce(sum(e.points), 0) as points
    from rewards.account a left join rewards.entry e on e.account_id = a.id group by a.id)`;

/** What must always be true of the ledger, each as the statement that finds where it is not. */
const checks = {
  'every posting sums to zero': sql`select posting_id::text as subject from rewards.entry
     group by posting_id having sum(units) <> 0 or sum(points) <> 0 or count(*) < 2`,
  'every posting has lines': sql`select p.id::text as subject from rewards.posting p
     where not exists (select from rewards.entry e where e.posting_id = p.id)`,
  'an account is the sum of its postings': sql`select r.employer_id::text as subject
      from rewards.reward_account r
      left join (select owner, sum(units) as units, sum(points) as points from ${balances} b where kind in ('EMPLOYER', 'CLAWBACK_DEBT') group by owner) own
        on own.owner = r.employer_id
     where (r.units, r.points) is distinct from (coalesce(own.units, 0), coalesce(own.points, 0))`,
  'a debt is what its account says': sql`select r.employer_id::text as subject
      from rewards.reward_account r left join ${balances} b on b.owner = r.employer_id and b.kind = 'CLAWBACK_DEBT'
     where (r.debt_units, r.debt_points) is distinct from (-coalesce(b.units, 0), -coalesce(b.points, 0))`,
  'lots hold what their account says': sql`select b.owner::text as subject from ${balances} b
      left join (select employer_id, programme_version,
                        coalesce(sum(remaining) filter (where asset = 'UNITS'), 0) as units,
                        coalesce(sum(remaining) filter (where asset = 'POINTS'), 0) as points
                   from rewards.lot where status = 'AVAILABLE' group by employer_id, programme_version) l
        on l.employer_id = b.owner and l.programme_version = b.programme_version
     where b.kind = 'EMPLOYER' and (b.units, b.points) is distinct from (coalesce(l.units, 0), coalesce(l.points, 0))`,
  'live slots hold what their account says': sql`select b.owner::text as subject from ${balances} b
      left join (select employer_id, programme_version, sum(units) as units from rewards.slot
                  where status in ('AVAILABLE', 'RESERVED') group by employer_id, programme_version) s
        on s.employer_id = b.owner and s.programme_version = b.programme_version
     where b.kind = 'SLOT' and b.units is distinct from coalesce(s.units, 0)`,
  'only what is available has something left': sql`select id::text as subject from rewards.lot
     where status in ('CONSUMED', 'EXPIRED', 'REVOKED') and remaining <> 0 or status = 'AVAILABLE' and remaining = 0`,
  'a slot is minted of its price': sql`select id::text as subject from rewards.slot
     where units <> (select coalesce(sum((draw ->> 'units')::int), 0) from jsonb_array_elements(draws) draw)`,
  'no hire waits for a registration unheard of': sql`select placement_id::text as subject from rewards.placement_fact
     where waiting and coalesce(started_at, confirmed_at) is not null`,
} as const satisfies Record<string, RawBuilder<unknown>>;

export type LedgerCheck = keyof typeof checks;
export const ledgerChecks = Object.keys(checks) as LedgerCheck[];

/** Recomputes every balance from the postings; answers where the books differ. Nothing is put right here. */
export async function ledgerFaults(
  ctx: RewardsCtx,
  which: readonly LedgerCheck[] = ledgerChecks,
): Promise<LedgerFault[]> {
  const found: LedgerFault[] = [];
  for (const check of which) {
    const faults = await rows<{ subject: string }>(ctx, checks[check] as RawBuilder<{ subject: string }>);
    found.push(...faults.map(({ subject }) => ({ check, subject })));
  }
  return found;
}
