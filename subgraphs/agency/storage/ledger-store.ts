import { sql } from 'kysely';
import type { Day } from '../../../platform/calendar.js';
import { endOf, startOf } from '../../../platform/calendar.js';
import type { PlacementId } from '../../../platform/ids.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import type { LedgerEntry, OpeningNote } from '../domain/ledger-line.js';
import type { AgencyTx } from './own.js';

/** Entries in one ledger: more would not be read on paper. */
const MOST = 5_000;

interface EntryRow extends Omit<LedgerEntry, 'acceptedAt'> {
  readonly acceptedAt: string | null;
}

/** When what an entry is about was completed; null while it goes on. */
const completedAt = sql`case
  when p.status in ('REPORTED', 'CONFIRMED') then null
  when p.id is not null and p.status <> 'CANCELLED'
    then greatest(p.starts_on::timestamptz, p.left_on::timestamptz, (select max(noted_at) from agency.fee_payment f where f.placement_id = p.id))
  when i.status in ('PROPOSED', 'APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED', 'FROZEN') then null
  else i.updated_at end`;

/** What an agency did for people introduced in a period, oldest first; what was completed before `keptSince` is past its time. */
export async function ledgerEntries(
  ctx: Pick<Ctx, 'em'>,
  agencyId: string,
  { from, to, keptSince }: { from: Day; to: Day; keptSince: Date },
): Promise<LedgerEntry[]> {
  const found = await rows<EntryRow>(
    ctx,
    sql`select i.id as "introductionId", i.candidate_id as "candidateId", i.job_opening_id as "jobOpeningId", i.proposed_at as "introducedAt",
               (select min(a ->> 'confirmedAt') from jsonb_array_elements(i.authorised_by) a) as "acceptedAt",
               case when i.status = 'FROZEN' then i.frozen_from else i.status end as status, i.updated_at as "updatedAt",
               case when p.id is not null then jsonb_build_object('status', p.status, 'startsOn', p.starts_on, 'annualSalary', p.annual_salary,
                 'fee', p.fee, 'feeWaived', p.fee_waived, 'feeDiscount', p.fee_discount, 'isPermanent', p.is_permanent, 'leftOn', p.left_on, 'departureCause', p.departure_cause, 'flagged', p.flagged) end as placement,
               case when s.version is not null then jsonb_build_object('version', s.version, 'ratePercent', s.rate_percent, 'minimumFee', s.minimum_fee) end as schedule,
               coalesce((select jsonb_agg(jsonb_build_object('kind', f.kind, 'paidOn', f.paid_on, 'amount', f.amount) order by f.paid_on, f.id)
                           from agency.fee_payment f where f.placement_id = p.id), '[]') as payments
          from agency.introduction i
          left join agency.placement p on p.introduction_id = i.id
          left join agency.fee_schedule s on s.agency_id = i.agency_id and s.version = p.fee_schedule_version
         where i.agency_id = ${agencyId} and i.proposed_at >= ${startOf(from)} and i.proposed_at < ${endOf(to)}
           and coalesce(${completedAt} >= ${keptSince}, true)
         order by i.proposed_at, i.id limit ${MOST}`,
  );
  return found.map((one) => ({ ...one, acceptedAt: one.acceptedAt ? new Date(one.acceptedAt) : null }));
}

/** An agency's notes on these openings. */
export async function openingNotes(
  ctx: Pick<Ctx, 'em'>,
  agencyId: string,
  ids: readonly string[],
): Promise<Map<string, OpeningNote>> {
  const found = await rows<OpeningNote & { id: string }>(
    ctx,
    sql`select job_opening_id as id, address, contact, headcount, valid_until::text as "validUntil", employment_term as "employmentTerm"
          from agency.opening_note where agency_id = ${agencyId} and job_opening_id = any(${[...ids]}::uuid[])`,
  );
  return new Map(found.map(({ id, ...note }) => [id, note]));
}

/** Writes an agency's note on an opening in place of the one before. */
export async function writeOpeningNote(
  tx: AgencyTx,
  agencyId: string,
  jobOpeningId: string,
  { address, contact, headcount, validUntil, employmentTerm }: OpeningNote,
): Promise<void> {
  await rows(
    tx,
    sql`insert into agency.opening_note (agency_id, job_opening_id, address, contact, headcount, valid_until, employment_term, noted_at)
        values (${agencyId}, ${jobOpeningId}, ${address}, ${contact}, ${headcount}, ${validUntil}, ${employmentTerm}, ${tx.now()})
        on conflict (agency_id, job_opening_id) do update set address = excluded.address, contact = excluded.contact,
          headcount = excluded.headcount, valid_until = excluded.valid_until, employment_term = excluded.employment_term, noted_at = excluded.noted_at`,
  );
}

export interface FeePayment {
  readonly kind: 'COLLECTED' | 'REFUNDED';
  readonly paidOn: Day;
  /** Whole yen. */
  readonly amount: number;
}

/** Notes a payment; the same one again is one. */
export async function addFeePayment(tx: AgencyTx, placementId: PlacementId, payment: FeePayment): Promise<void> {
  const { kind, paidOn, amount } = payment;
  await rows(
    tx,
    sql`insert into agency.fee_payment (id, placement_id, kind, paid_on, amount, noted_at)
        values (${tx.newId()}, ${placementId}, ${kind}, ${paidOn}, ${amount}, ${tx.now()}) on conflict do nothing`,
  );
}

/** Paid for a hire so far, whole yen. */
export async function paidSoFar(tx: AgencyTx, placementId: PlacementId): Promise<number> {
  const found = await row<{ sum: string }>(
    tx,
    sql`select coalesce(sum(case kind when 'COLLECTED' then amount else -amount end), 0) as sum from agency.fee_payment
         where placement_id = ${placementId}`,
  );
  return Number(found?.sum ?? 0);
}
