import { type RawBuilder, sql } from 'kysely';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { afterKeyset, byId, countRows } from '../../../platform/storage/lists.js';
import type { EvaluationScore } from '../domain/evaluation.js';
import type {
  RegistrationSource,
  RegistrationStatus,
  RejectionDisposition,
  SelectionStage,
} from '../domain/registration.js';

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
  isUndeliverable: boolean;
  wantsToReapply: boolean;
}

export interface EvaluationRow {
  registrationId: string;
  scores: EvaluationScore[];
  comment: string | null;
  writtenOn: string;
  shareable: boolean;
}

const registrationColumns = sql`id, status, candidate_name as "candidateName", position, stage_reached as "stageReached", disposition,
  rejected_on::text as "rejectedOn", source, external_id as "externalId", tags, invited_at as "invitedAt", created_at as "createdAt",
  wants_to_reapply as "wantsToReapply",
  exists (select from employer.mail m where m.id = notice_mail_id and m.state = 'FAILED') as "isUndeliverable"`;

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

export interface RegistrationConditions {
  readonly employerId: string;
  readonly status?: RegistrationStatus | null;
  readonly source?: RegistrationSource | null;
  readonly tag?: string | null;
  readonly rejectedFrom?: string | null;
  readonly rejectedTo?: string | null;
  readonly wantsToReapply?: boolean | null;
}

export function listRegistrations(
  ctx: Ctx,
  where: RegistrationConditions,
  page: PageRequest,
): Promise<RegistrationRow[]> {
  return rows(
    ctx,
    sql`select ${registrationColumns} from employer.registration where ${registrationFilter(where)} and ${afterKeyset('created_at', page)}
         order by created_at desc, id desc limit ${page.first + 1}`,
  );
}

const EXPORT_PAGE = 1_000;

/** Every registration that matches, oldest first, in the words of the GENERIC template; a page of them in memory. */
export async function* eachRegistration(
  ctx: Ctx,
  where: RegistrationConditions,
): AsyncGenerator<Record<string, string>> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await rows<{ id: string } & Record<string, string>>(
      ctx,
      sql`select id, candidate_name as name, coalesce(name_kana, '') as "nameKana", email, coalesce(phone, '') as phone, position,
                 stage_reached as "stageReached", disposition, rejected_on::text as "rejectedOn", coalesce(external_id, '') as "externalId",
                 array_to_string(tags, ';') as tags, status
            from employer.registration where ${registrationFilter(where)} and id > ${after} order by id limit ${EXPORT_PAGE}`,
    );
    for (const { id, ...shown } of page) {
      after = id;
      yield shown;
    }
    if (page.length < EXPORT_PAGE) return;
  }
}

export async function countRegistrations(ctx: Ctx, where: RegistrationConditions): Promise<number> {
  return countRows(ctx, sql`employer.registration where ${registrationFilter(where)}`);
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
      ...(where.wantsToReapply == null
        ? []
        : [where.wantsToReapply ? sql`wants_to_reapply` : sql`not wants_to_reapply`]),
    ],
    sql` and `,
  );
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
          from employer.registration where id = ${id} and (status <> 'ENDED' or joined_at is not null)`,
  );
}
