import { type RawBuilder, sql } from 'kysely';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import type { EvaluationScore } from '../domain/evaluation.js';
import type { JobOpeningStatus } from '../domain/job-opening.js';
import type {
  RegistrationSource,
  RegistrationStatus,
  RejectionDisposition,
  SelectionStage,
} from '../domain/registration.js';

/** Rows as lists and fields show them: straight from SQL, a quarter of the cost of hydrating entities. */
export interface EmployerRow {
  id: string;
  name: string;
  corporateNumber: string;
  prefecture: string | null;
}

export interface RegistrationRow {
  id: string;
  status: RegistrationStatus;
  candidateName: string;
  position: string;
  stageReached: SelectionStage;
  disposition: RejectionDisposition;
  rejectedOn: string;
  source: RegistrationSource;
  externalId: string | null;
  tags: string[];
  invitedAt: Date | null;
  createdAt: Date;
}

export interface EvaluationRow {
  registrationId: string;
  scores: EvaluationScore[];
  comment: string | null;
  writtenOn: string;
  shareable: boolean;
}

export interface NoticeTemplateRow {
  id: string;
  employerId: string;
  name: string;
  subject: string;
  body: string;
  isDefault: boolean;
}

export interface JobOpeningRow {
  id: string;
  employerId: string;
  title: string;
  occupation: string;
  skills: string[];
  prefecture: string;
  salaryMin: number | null;
  salaryMax: number | null;
  description: string;
  status: JobOpeningStatus;
  createdAt: Date;
}

const registrationColumns = sql`id, status, candidate_name as "candidateName", position, stage_reached as "stageReached", disposition,
  rejected_on::text as "rejectedOn", source, external_id as "externalId", tags, invited_at as "invitedAt", created_at as "createdAt"`;
const openingColumns = sql`id, employer_id as "employerId", title, occupation, skills, prefecture, salary_min as "salaryMin",
  salary_max as "salaryMax", description, status, created_at as "createdAt"`;

function byId<Row extends { id: string }>(found: Row[]): Map<string, Row> {
  return new Map(found.map((one) => [one.id, one]));
}

export async function employersById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, EmployerRow>> {
  return byId(
    await rows<EmployerRow>(
      ctx,
      sql`select id, name, corporate_number as "corporateNumber", prefecture from employer.employer where id = any(${ids}::uuid[])`,
    ),
  );
}

/** True when a member has this corporate number; whoever is about to register one waits his turn. */
export async function lockNumber(ctx: Ctx, corporateNumber: string): Promise<boolean> {
  await rows(ctx, sql`lock table employer.employer in share row exclusive mode`);
  return (
    (await row(ctx, sql`select 1 as there from employer.employer where corporate_number = ${corporateNumber}`)) !== null
  );
}

export async function openingsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, JobOpeningRow>> {
  return byId(
    await rows<JobOpeningRow>(
      ctx,
      sql`select ${openingColumns} from employer.job_opening where id = any(${ids}::uuid[])`,
    ),
  );
}

export async function registrationsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, RegistrationRow>> {
  return byId(
    await rows<RegistrationRow>(
      ctx,
      sql`select ${registrationColumns} from employer.registration where id = any(${ids}::uuid[])`,
    ),
  );
}

export function ownRegistration(ctx: Ctx, employerId: string, id: string): Promise<RegistrationRow | null> {
  return row(
    ctx,
    sql`select ${registrationColumns} from employer.registration where id = ${id} and employer_id = ${employerId}`,
  );
}

export async function evaluationsByRegistration(ctx: Ctx, ids: readonly string[]): Promise<Map<string, EvaluationRow>> {
  const found = await rows<EvaluationRow>(
    ctx,
    sql`select registration_id as "registrationId", scores, comment, written_on::text as "writtenOn", shareable
          from employer.evaluation where registration_id = any(${ids}::uuid[])`,
  );
  return new Map(found.map((one) => [one.registrationId, one]));
}

export async function templatesByEmployer(
  ctx: Ctx,
  employerIds: readonly string[],
): Promise<Map<string, NoticeTemplateRow[]>> {
  const found = await rows<NoticeTemplateRow>(
    ctx,
    sql`select id, employer_id as "employerId", name, subject, body, is_default as "isDefault" from employer.notice_template
         where employer_id = any(${employerIds}::uuid[]) order by created_at, id`,
  );
  return Map.groupBy(found, (one) => one.employerId);
}

export interface RegistrationConditions {
  readonly employerId: string;
  readonly status?: RegistrationStatus | null;
  readonly source?: RegistrationSource | null;
  readonly tag?: string | null;
  readonly rejectedFrom?: string | null;
  readonly rejectedTo?: string | null;
}

export function listRegistrations(
  ctx: Ctx,
  where: RegistrationConditions,
  page: PageRequest,
): Promise<RegistrationRow[]> {
  return rows(
    ctx,
    sql`select ${registrationColumns} from employer.registration where ${registrationFilter(where)} and ${afterKeyset(page)}
         order by created_at desc, id desc limit ${page.first + 1}`,
  );
}

export async function countRegistrations(ctx: Ctx, where: RegistrationConditions): Promise<number> {
  return count(ctx, sql`employer.registration where ${registrationFilter(where)}`);
}

function registrationFilter(where: RegistrationConditions): RawBuilder<unknown> {
  return sql.join(
    [
      sql`employer_id = ${where.employerId}`,
      ...(where.status ? [sql`status = ${where.status}`] : []),
      ...(where.source ? [sql`source = ${where.source}`] : []),
      ...(where.tag ? [sql`${where.tag} = any(tags)`] : []),
      ...(where.rejectedFrom ? [sql`rejected_on >= ${where.rejectedFrom}`] : []),
      ...(where.rejectedTo ? [sql`rejected_on <= ${where.rejectedTo}`] : []),
    ],
    sql` and `,
  );
}

export interface OpeningConditions {
  /** Only this employer's; null means every employer's. */
  readonly employerId: string | null;
  readonly status?: JobOpeningStatus | null;
  readonly occupation?: string | null;
  readonly prefecture?: string | null;
  readonly skillsAny?: readonly string[] | null;
}

export function listOpenings(ctx: Ctx, where: OpeningConditions, page: PageRequest): Promise<JobOpeningRow[]> {
  return rows(
    ctx,
    sql`select ${openingColumns} from employer.job_opening where ${openingFilter(where)} and ${afterKeyset(page)}
         order by created_at desc, id desc limit ${page.first + 1}`,
  );
}

export function countOpenings(ctx: Ctx, where: OpeningConditions): Promise<number> {
  return count(ctx, sql`employer.job_opening where ${openingFilter(where)}`);
}

function openingFilter(where: OpeningConditions): RawBuilder<unknown> {
  return sql.join(
    [
      sql`true`,
      ...(where.employerId ? [sql`employer_id = ${where.employerId}`] : []),
      ...(where.status ? [sql`status = ${where.status}`] : []),
      ...(where.occupation ? [sql`occupation = ${where.occupation}`] : []),
      ...(where.prefecture ? [sql`prefecture = ${where.prefecture}`] : []),
      ...(where.skillsAny?.length ? [sql`skills && ${[...where.skillsAny]}::text[]`] : []),
    ],
    sql` and `,
  );
}

function afterKeyset({ after }: PageRequest): RawBuilder<unknown> {
  return after ? sql`(created_at, id) < (${after.at}, ${after.id})` : sql`true`;
}

async function count(ctx: Ctx, from: RawBuilder<unknown>): Promise<number> {
  const found = await row<{ count: string }>(ctx, sql`select count(*) as count from ${from}`);
  return Number(found?.count ?? 0);
}

export interface GroupMember {
  readonly number: string;
  /** Null for a company that is no member of the hub. */
  readonly employerId: string | null;
}

/** By corporate number: every company of its group, itself included. */
export async function groupsByNumber(ctx: Ctx, numbers: readonly string[]): Promise<Map<string, GroupMember[]>> {
  const found = await rows<GroupMember & { asked: string }>(
    ctx,
    sql`select asked, g.number, e.id as "employerId"
          from unnest(${[...numbers]}::text[]) asked
          cross join lateral (
            select asked as number union
            select other.corporate_number from employer.corporate_group_member mine join employer.corporate_group_member other using (group_id)
             where mine.corporate_number = asked) g
          left join employer.employer e on e.corporate_number = g.number`,
  );
  return Map.groupBy(found, ({ asked }) => asked);
}

/** What the candidate subgraph asks of a registration: who asked this person, for what, and how far he came. */
export interface InvitedRegistrationRow {
  id: string;
  employerId: string;
  email: string;
  position: string;
  stageReached: SelectionStage;
  rejectedOn: string;
}

export function invitedRegistration(ctx: Ctx, id: string): Promise<InvitedRegistrationRow | null> {
  return row(
    ctx,
    sql`select id, employer_id as "employerId", email, position, stage_reached as "stageReached", rejected_on::text as "rejectedOn"
          from employer.registration where id = ${id} and status <> 'ENDED'`,
  );
}
