import { sql } from 'kysely';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { countRows } from '../../../platform/storage/lists.js';
import type { OriginView, RelayedEvaluationView } from '../domain/candidate-view.js';
import type { Career } from '../domain/profile.js';

/** Rows as lists and fields show them: what a person may see of himself. Agencies and employers are never served from here. */
export interface SelfRow {
  ref: string;
  updatedAt: Date;
  profile: {
    headline: string;
    occupation: string;
    skills: string[];
    yearsOfExperience: number;
    prefecture: string;
    openToRelocation: boolean;
  };
  career: Career | null;
  identity: { name: string; nameKana: string | null; birthYear: number | null };
  contact: { email: string; phone: string | null };
  conditions: { currentSalary: number | null; desiredSalary: number | null; availableFrom: string | null };
  evaluation: RelayedEvaluationView[];
  origin: OriginView[];
}

export function readSelf(ctx: Ctx, id: string): Promise<SelfRow | null> {
  return row(
    ctx,
    sql`select c.id as ref, c.updated_at as "updatedAt", c.career,
          jsonb_build_object('headline', c.headline, 'occupation', c.occupation, 'skills', to_jsonb(c.skills),
            'yearsOfExperience', c.years_of_experience, 'prefecture', c.prefecture, 'openToRelocation', c.open_to_relocation) as profile,
          jsonb_build_object('name', c.name, 'nameKana', c.name_kana, 'birthYear', c.birth_year) as identity,
          jsonb_build_object('email', c.contact_email, 'phone', c.contact_phone) as contact,
          jsonb_build_object('currentSalary', c.current_salary, 'desiredSalary', c.desired_salary, 'availableFrom', c.available_from) as conditions,
          coalesce((select jsonb_agg(o.evaluation || jsonb_build_object('employerId', o.employer_id) order by o.accepted_at, o.registration_id)
             from candidate.origin o where o.candidate_id = c.id and o.evaluation_shareable and o.evaluation is not null), '[]') as evaluation,
          coalesce((select jsonb_agg(jsonb_build_object('employerId', o.employer_id, 'position', o.position, 'stageReached', o.stage_reached,
             'rejectedOn', o.rejected_on) order by o.accepted_at, o.registration_id)
             from candidate.origin o where o.candidate_id = c.id), '[]') as origin
        from candidate.candidate c where c.id = ${id} and c.erased_at is null`,
  );
}

export interface ConsentRow {
  id: string;
  audience: number;
  scopes: number;
  grantedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  noticeVersion: string;
  receipt: string;
}

const consentColumns = sql`id, audience, scopes, granted_at as "grantedAt", expires_at as "expiresAt", revoked_at as "revokedAt",
  notice_version as "noticeVersion", receipt`;

/** The person, and those who became part of him. */
const wholePerson = (id: string) =>
  sql`(select ${id}::uuid union all select id from candidate.candidate where merged_into = ${id})`;

/** One's own consents, newest first, ended ones included. */
export function listConsents(ctx: Ctx, candidateId: string): Promise<ConsentRow[]> {
  return rows(
    ctx,
    sql`select ${consentColumns} from candidate.consent where candidate_id in ${wholePerson(candidateId)} order by granted_at desc, id desc`,
  );
}

export function readConsents(ctx: Ctx, candidateId: string, ids: readonly string[]): Promise<ConsentRow[]> {
  return rows(
    ctx,
    sql`select ${consentColumns} from candidate.consent where candidate_id = ${candidateId} and id = any(${[...ids]}::uuid[]) order by granted_at desc, id desc`,
  );
}

export interface BlockRow {
  kind: 'AGENCY' | 'EMPLOYER';
  agencyId: string | null;
  corporateNumber: string | null;
  employerName: string | null;
}

export function listBlocks(ctx: Ctx, candidateId: string): Promise<BlockRow[]> {
  return rows(
    ctx,
    sql`select kind, agency_id as "agencyId", corporate_number as "corporateNumber", employer_name as "employerName"
          from candidate.block where candidate_id = ${candidateId} order by made_at, agency_id, corporate_number, name_key`,
  );
}

/** One line of 第三者提供記録 as the person sees it: what one recipient was shown on one day, the same items added up. */
export interface DisclosureRow {
  id: string;
  audience: number;
  consentId: string;
  items: string;
  disclosedAt: Date;
  lastDisclosedAt: Date;
  times: number;
}

/** Numbered so that what is added comes last: of those who became part of the person nothing is added any more. */
const merged = (candidateId: string) => sql`
  select row_number() over (order by candidate_id = ${candidateId}, candidate_id, min(seq)) as seq, audience,
         (array_agg(consent_id order by seq))[1] as "consentId", items, min(first_at) as "disclosedAt", max(last_at) as "lastDisclosedAt", sum(times)::int as times
    from candidate.disclosure where candidate_id in ${wholePerson(candidateId)} group by candidate_id, audience, day, items`;

export function listDisclosures(
  ctx: Ctx,
  candidateId: string,
  page: { first: number; afterSeq: number | null },
): Promise<(DisclosureRow & { seq: number })[]> {
  const before = page.afterSeq === null ? sql`true` : sql`seq < ${page.afterSeq}`;
  return rows(
    ctx,
    sql`select seq, audience, "consentId", items::text as items, "disclosedAt", "lastDisclosedAt", times, ${candidateId} || ':' || seq as id
          from (${merged(candidateId)}) entries where ${before} order by seq desc limit ${page.first + 1}`,
  );
}

export function countDisclosures(ctx: Ctx, candidateId: string): Promise<number> {
  return countRows(ctx, sql`(${merged(candidateId)}) entries`);
}
