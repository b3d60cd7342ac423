import { type RawBuilder, sql } from 'kysely';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import { type Ctx, rows } from '../../../platform/storage/context.js';
import { afterKeyset, byId, countRows } from '../../../platform/storage/lists.js';
import type { JobOpeningStatus } from '../domain/job-opening.js';

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

const openingColumns = sql`id, employer_id as "employerId", title, occupation, skills, prefecture, salary_min as "salaryMin",
  salary_max as "salaryMax", description, status, created_at as "createdAt"`;

export async function openingsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, JobOpeningRow>> {
  return byId(
    await rows<JobOpeningRow>(
      ctx,
      sql`select ${openingColumns} from employer.job_opening where id = any(${ids}::uuid[])`,
    ),
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
    sql`select ${openingColumns} from employer.job_opening where ${openingFilter(where)} and ${afterKeyset('created_at', page)}
         order by created_at desc, id desc limit ${page.first + 1}`,
  );
}

export function countOpenings(ctx: Ctx, where: OpeningConditions): Promise<number> {
  return countRows(ctx, sql`employer.job_opening where ${openingFilter(where)}`);
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
