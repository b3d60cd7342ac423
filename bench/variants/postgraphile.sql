-- What PostGraphile serves: the product's own search of what is newest, as one function. Whose pool it reads is a row that
-- the session's setting lets it see; values come through the product's view, which holds back what was not released.
drop schema if exists bench cascade;
create schema bench;

create table bench.viewer (audience int primary key);
insert into bench.viewer select number from candidate.audience where kind = 'AGENCY';
alter table bench.viewer enable row level security;
create policy own_audience on bench.viewer for select to tasuki_bench
  using (audience = current_setting('bench.audience', true)::int);

create type bench.person as (
  candidate_id uuid, scopes int,
  headline text, occupation text, skills text[], years_of_experience int, prefecture text, open_to_relocation boolean,
  career jsonb, name text, name_kana text, birth_year int, email text, phone text,
  current_salary int, desired_salary int, available_from text, evaluation jsonb, origin jsonb);

-- The audience is read as the session; the people as the owner, who alone may read the view.
create function bench.newest(viewer int, years_max int, many int) returns setof bench.person
language sql stable security definer set search_path = candidate as $$
  with hit as materialized (
    select * from (
      (select candidate_id, audience, recency from release
        where audience = viewer and valid_until > now() and years <= years_max
        order by recency desc, candidate_id desc limit many)
      union all
      (select candidate_id, audience, recency from release
        where audience = 0 and viewer <> all (excepted) and valid_until > now() and years <= years_max
        order by recency desc, candidate_id desc limit many)) both_rows
    order by recency desc, candidate_id desc limit many)
  select v.candidate_id, v.scopes,
         v.profile ->> 'headline', v.profile ->> 'occupation',
         case when v.profile is not null then array(select jsonb_array_elements_text(v.profile -> 'skills')) end,
         (v.profile ->> 'yearsOfExperience')::int, v.profile ->> 'prefecture', (v.profile ->> 'openToRelocation')::boolean,
         v.career, v.identity ->> 'name', v.identity ->> 'nameKana', (v.identity ->> 'birthYear')::int,
         v.contact ->> 'email', v.contact ->> 'phone',
         (v.conditions ->> 'currentSalary')::int, (v.conditions ->> 'desiredSalary')::int, v.conditions ->> 'availableFrom',
         v.evaluation, v.origin
    from hit cross join lateral (
      select * from released v where v.candidate_id = hit.candidate_id and v.audience = hit.audience limit 1) v
   order by hit.recency desc, hit.candidate_id desc
$$;

create function bench.candidate_pool(years_max int, many int) returns setof bench.person
language sql stable as $$
  select p.* from bench.viewer v cross join lateral bench.newest(v.audience, years_max, many) p
$$;

grant usage on schema bench to tasuki_bench;
grant select on bench.viewer to tasuki_bench;
revoke all on function bench.newest, bench.candidate_pool from public;
grant execute on function bench.newest, bench.candidate_pool to tasuki_bench;
