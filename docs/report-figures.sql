-- The figures of slotReport, worked out a second time and in another way: from what each subgraph itself keeps of
-- registrations, invitations, introductions and placements, and from the ledger's postings; not from the report's own tables.
-- One row for each employer and month, as the operator sees them. Run it as the owner of the database, after
--   set report.first_day = '2026-01-01'; set report.last_day = '2026-12-31';
with period as (
  select (current_setting('report.first_day') || 'T00:00:00+09:00')::timestamptz as begins,
         ((current_setting('report.last_day')::date + 1)::text || 'T00:00:00+09:00')::timestamptz as ends
),
-- The companies that had registered a hired person, as the agency told it when the hire was confirmed.
registered_by as (
  select distinct (o.facts ->> 'placementId')::uuid as placement_id, (leg ->> 'employerId')::uuid as employer_id
    from agency.outbox o
   cross join lateral jsonb_array_elements(coalesce(o.facts -> 'authorisedBy', '[]') || coalesce(o.facts -> 'otherLegs', '[]')) leg
   where o.type = 'PlacementConfirmed'
),
hires as (
  select p.*, r.employer_id as registrant
    from agency.placement p join registered_by r on r.placement_id = p.id
   where p.status <> 'CANCELLED'
     -- Two reports of one hire are one hire: the later of two that begin within 14 days says nothing new (R9).
     and not exists (select from agency.placement q
                      where q.candidate_id = p.candidate_id and q.employer_id = p.employer_id and q.status <> 'CANCELLED'
                        and abs(q.starts_on - p.starts_on) <= 14
                        and (coalesce(q.confirmed_at, q.started_at), q.id) < (coalesce(p.confirmed_at, p.started_at), p.id))
),
departures as (
  select (facts ->> 'placementId')::uuid as placement_id, min((facts ->> 'leftAt')::timestamptz) as told_at
    from agency.outbox where type = 'PlacementLeft' group by 1
),
spent as (
  select p.employer_id, p.at, (p.cause ->> 'placementId')::uuid as placement_id
    from rewards.posting p
   where p.kind = 'SLOT_CONSUMED'
     and not exists (select from rewards.posting r
                      where r.kind = 'SLOT_RESTORED' and r.cause ->> 'slotId' = p.cause ->> 'slotId'
                        and r.cause ->> 'placementId' = p.cause ->> 'placementId')
),
happened (employer_id, at, figure, amount) as (
  select employer_id, created_at, 'registered', 1::bigint from employer.registration
  union all
  select employer_id, invited_at, 'invited', 1 from employer.registration where invited_at is not null
  union all
  select employer_id, answered_at, 'consented', 1 from candidate.invitation where status = 'ACCEPTED'
  union all
  select (a ->> 'employerId')::uuid, min(i.proposed_at), 'introduced', 1
    from agency.introduction i cross join lateral jsonb_array_elements(i.authorised_by) a
   group by 1, i.candidate_id
  union all
  select registrant, confirmed_at, 'hired', 1 from hires where confirmed_at is not null
  union all
  select registrant, started_at, 'started', 1 from hires where started_at is not null
  union all
  select h.registrant, d.told_at, 'leftEarly', 1 from hires h join departures d on d.placement_id = h.id
  union all
  select employer_id, at, 'slotsMinted', 1 from rewards.posting where kind = 'SLOT_MINTED'
  union all
  select employer_id, reserved_at, 'slotsReserved', 1 from rewards.slot_use where released_at is null
  union all
  select employer_id, at, 'slotsConsumed', 1 from spent
  union all
  select employer_id, at, 'slotsExpired', 1 from rewards.posting where kind = 'SLOT_EXPIRED'
  union all
  select p.employer_id, p.at, 'pointsEarned', -sum(e.points)
    from rewards.posting p join rewards.entry e on e.posting_id = p.id join rewards.account a on a.id = e.account_id
   where a.kind = 'AGENCY_FUND' and p.kind in ('EARNED', 'EARNED_SHARED', 'CONSENT_EARNED', 'SLOT_CONVERTED') group by p.id having sum(e.points) <> 0
  union all
  select s.employer_id, s.at, 'feesSaved', p.fee_waived from spent s join agency.placement p on p.id = s.placement_id
)
select employer_id as "employerId", to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM') as month,
       coalesce(sum(amount) filter (where figure = 'registered'), 0)::int as registered,
       coalesce(sum(amount) filter (where figure = 'invited'), 0)::int as invited,
       coalesce(sum(amount) filter (where figure = 'consented'), 0)::int as consented,
       coalesce(sum(amount) filter (where figure = 'introduced'), 0)::int as introduced,
       coalesce(sum(amount) filter (where figure = 'hired'), 0)::int as hired,
       coalesce(sum(amount) filter (where figure = 'started'), 0)::int as started,
       coalesce(sum(amount) filter (where figure = 'leftEarly'), 0)::int as "leftEarly",
       coalesce(sum(amount) filter (where figure = 'slotsMinted'), 0)::int as "slotsMinted",
       coalesce(sum(amount) filter (where figure = 'slotsReserved'), 0)::int as "slotsReserved",
       coalesce(sum(amount) filter (where figure = 'slotsConsumed'), 0)::int as "slotsConsumed",
       coalesce(sum(amount) filter (where figure = 'slotsExpired'), 0)::int as "slotsExpired",
       coalesce(sum(amount) filter (where figure = 'pointsEarned'), 0)::int as "pointsEarned",
       coalesce(sum(amount) filter (where figure = 'feesSaved'), 0)::int as "feesSaved"
  from happened cross join period
 where at >= begins and at < ends
 group by 1, 2 order by 1, 2;
