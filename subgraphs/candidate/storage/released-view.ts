/**
 * The view through which agencies and employers are served: a release row beside the values that its scopes release, and
 * null for every other value. The reading role can select from it and from nothing it is made of.
 */
export const releasedView = `
create view candidate.released with (security_barrier) as
select r.candidate_id, r.audience, r.scopes, r.excepted, r.recency, r.valid_until, r.consent_ids, r.consent_scopes,
       r.skills as skill_ids, r.occupation as occupation_number, r.prefecture as prefecture_number, r.relocation, r.years, r.desired_salary,
       case when r.scopes & 1 <> 0 then jsonb_build_object(
         'headline', c.headline, 'occupation', c.occupation, 'skills', to_jsonb(c.skills),
         'yearsOfExperience', c.years_of_experience, 'prefecture', c.prefecture, 'openToRelocation', c.open_to_relocation) end as profile,
       case when r.scopes & 2 <> 0 then c.career end as career,
       case when r.scopes & 4 <> 0 then jsonb_build_object(
         'name', c.name, 'nameKana', c.name_kana, 'birthYear', c.birth_year) end as identity,
       case when r.scopes & 8 <> 0 then jsonb_build_object(
         'email', c.contact_email, 'phone', c.contact_phone) end as contact,
       case when r.scopes & 16 <> 0 then jsonb_build_object(
         'currentSalary', c.current_salary, 'desiredSalary', c.desired_salary, 'availableFrom', c.available_from) end as conditions,
       case when r.scopes & 32 <> 0 then coalesce((
         select jsonb_agg(o.evaluation || jsonb_build_object('employerId', case when r.scopes & 64 <> 0 then o.employer_id end) order by o.accepted_at, o.registration_id)
           from candidate.origin o where o.candidate_id = r.candidate_id and o.evaluation_shareable and o.evaluation is not null), '[]') end as evaluation,
       case when r.scopes & 64 <> 0 then coalesce((
         select jsonb_agg(jsonb_build_object('employerId', o.employer_id, 'position', o.position, 'stageReached', o.stage_reached,
                                             'rejectedOn', o.rejected_on) order by o.accepted_at, o.registration_id)
           from candidate.origin o where o.candidate_id = r.candidate_id), '[]') end as origin
  from candidate.release r join candidate.candidate c on c.id = r.candidate_id`;
