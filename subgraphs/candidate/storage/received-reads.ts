import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../platform/calendar.js';
import { type Ctx, rows } from '../../../platform/storage/context.js';

/** One line of a recipient's own record: what it was shown of one person on one day, the same items added up. */
export interface ReceivedRow {
  readonly ref: string;
  readonly day: Day;
  readonly items: string;
  readonly disclosedAt: Date;
  readonly lastDisclosedAt: Date;
  readonly times: number;
}

export interface ReceivedPlace {
  readonly day: Day;
  readonly ref: string;
  readonly items: bigint;
}

export interface ReceivedPeriod {
  readonly audience: number;
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
}

export function receivedBy(
  ctx: Ctx,
  { audience, from, to }: ReceivedPeriod,
  page: { first: number; after: ReceivedPlace | null },
): Promise<ReceivedRow[]> {
  const { after } = page;
  // An order of the hub's ids would tell who joined before whom.
  const place = (ref: RawBuilder<unknown>) => sql`md5(${ref}::text || ':' || ${audience}::text)`;
  const before = after
    ? sql`(day, ${place(sql.ref('candidate_id'))}, items) < (${after.day}::date, ${place(sql`${after.ref}`)}, ${String(after.items)}::bigint)`
    : sql`true`;
  return rows(
    ctx,
    sql`select candidate_id as ref, day::text as day, items::text as items, min(first_at) as "disclosedAt", max(last_at) as "lastDisclosedAt",
               sum(times)::int as times
          from candidate.disclosure where audience = ${audience} and day between ${from} and ${to} and ${before}
         group by candidate_id, day, items order by disclosure.day desc, ${place(sql.ref('candidate_id'))} desc, disclosure.items desc limit ${page.first + 1}`,
  );
}
