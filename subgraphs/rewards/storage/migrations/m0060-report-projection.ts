import { Migration } from '@mikro-orm/migrations';

/**
 * The report as a projection: one row for each thing that a report counts, made from the facts by the view
 * `report_source`. What stands in `report_fact` is always what the view says; see storage/report-projection.ts.
 */
export class RewardsM0060ReportProjection extends Migration {
  override up(): void {
    this.addSql('alter table rewards.introduction_fact add column offered_at timestamptz');
    // R9: another report of the same hire counts.
    this.addSql('alter table rewards.placement_fact add column duplicate boolean not null default false');
    this.addSql(
      `create view rewards.report_source as ${[registrations, introductions, hires, slots, uses, points].join('\nunion all\n')}`,
    );
    for (const statement of projection) this.addSql(statement);
  }
}

/** `since_at` is the step before on the way from rejection to slot, `begun_at` the registration with which it began. */
const registrations = `
  select v.kind, r.registration_id as subject_id, null::uuid as part_id, v.at, v.since_at, r.registered_at as begun_at,
         r.employer_id, null::uuid as agency_id, null::uuid as hirer_id,
         coalesce(r.candidate_id, r.registration_id) as person_id, 1::bigint as amount
    from rewards.registration_fact r
   cross join lateral (values
     ('REGISTERED', r.registered_at, null::timestamptz),
     ('INVITED', r.invited_at, r.registered_at),
     ('CONSENTED', r.accepted_at, coalesce(r.invited_at, r.registered_at))) v (kind, at, since_at)
   where v.at is not null and r.employer_id is not null`;

/** One row for each employer that had registered the introduced person. */
const introductions = `
  select v.kind, i.introduction_id, r.employer_id, v.at, v.since_at, r.begun_at,
         r.employer_id, i.agency_id, i.employer_id, r.person_id, 1::bigint
    from rewards.introduction_fact i
   cross join lateral (
     select f.employer_id, min(f.accepted_at) as accepted_at, min(f.registered_at) as begun_at,
            (array_agg(coalesce(f.candidate_id, f.registration_id) order by f.registration_id))[1] as person_id
       from rewards.introduction_registration ir join rewards.registration_fact f on f.registration_id = ir.registration_id
      where ir.introduction_id = i.introduction_id and f.employer_id is not null group by f.employer_id) r
   cross join lateral (values
     ('INTRODUCED', i.proposed_at, r.accepted_at),
     ('OFFERED', i.offered_at, i.proposed_at)) v (kind, at, since_at)
   where v.at is not null and i.proposed_at is not null`;

/** One row for each employer that had registered the hired person; `amount` is the agency's fee, whole yen. */
const hires = `
  select v.kind, p.placement_id, l.employer_id, v.at, v.since_at, l.begun_at,
         l.employer_id, p.agency_id, p.hiring_employer_id, l.person_id, coalesce(p.fee, 0)::bigint
    from rewards.placement_fact p
    left join rewards.introduction_fact i on i.introduction_id = p.introduction_id
    left join lateral (
      select pl.employer_id, min(f.registered_at) as begun_at,
             (array_agg(coalesce(f.candidate_id, pl.registration_id) order by pl.registration_id))[1] as person_id
        from rewards.placement_leg pl left join rewards.registration_fact f on f.registration_id = pl.registration_id
       where pl.placement_id = p.placement_id group by pl.employer_id) l on true
   cross join lateral (values
     ('HIRED', coalesce(p.confirmed_at, p.started_at), i.offered_at),
     ('STARTED', p.started_at, coalesce(i.offered_at, p.confirmed_at)),
     ('LEFT_EARLY', case when p.started_at is not null then p.left_at end, p.started_at)) v (kind, at, since_at)
   where v.at is not null and p.agency_id is not null and p.cancelled_at is null and p.voided_at is null and not p.duplicate`;

const slots = `
  select v.kind, s.id, null::uuid, v.at, v.since_at, null::timestamptz, s.employer_id, s.issued_by, null::uuid, null::uuid, 1::bigint
    from rewards.slot s
   cross join lateral (
     select min(l.earned_at) as earned_at from jsonb_array_elements(s.draws) d join rewards.lot l on l.id = (d ->> 'lotId')::uuid) e
   cross join lateral (values
     ('SLOT_MINTED', s.minted_at, e.earned_at),
     ('SLOT_EXPIRED', case when s.status = 'EXPIRED' then s.ended_at end, s.minted_at)) v (kind, at, since_at)
   where v.at is not null`;

/** Reservations that were not given up, and what was spent and not restored; `amount` is the fee waived, whole yen. */
const uses = `
  select v.kind, u.slot_id, u.id, v.at, v.since_at, null::timestamptz, u.employer_id, u.agency_id, null::uuid, null::uuid,
         coalesce(u.fee_waived, 0)::bigint
    from rewards.slot_use u
    join rewards.slot s on s.id = u.slot_id
   cross join lateral (values
     ('SLOT_RESERVED', case when u.released_at is null then u.reserved_at end, s.minted_at),
     ('SLOT_CONSUMED', case when u.restored_at is null then u.consumed_at end, u.reserved_at)) v (kind, at, since_at)
   where v.at is not null`;

const points = `
  select 'POINTS_EARNED', l.id, null::uuid, l.earned_at, null::timestamptz, null::timestamptz, l.employer_id, l.agency_id,
         null::uuid, null::uuid, l.amount::bigint
    from rewards.lot l where l.asset = 'POINTS' and l.earned_at is not null and l.voided_at is null`;

const projection = [
  'create table rewards.report_fact as table rewards.report_source',
  'alter table rewards.report_fact alter kind set not null, alter subject_id set not null, alter at set not null, alter amount set not null',
  'create unique index report_fact_once on rewards.report_fact (subject_id, kind, part_id) nulls not distinct',
  'create index on rewards.report_fact (employer_id, kind, at)',
  'create index on rewards.report_fact (agency_id, kind, at)',
  'create index on rewards.report_fact (hirer_id, kind, at)',
  'create index on rewards.report_fact (kind, at)',
  'grant select on rewards.report_source to tasuki_rewards',
  'grant select, insert, delete on rewards.report_fact to tasuki_rewards',
];
