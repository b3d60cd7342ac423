import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../../platform/calendar.js';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import { type Ctx, perKind, rows } from '../../../platform/storage/context.js';
import { afterKeyset, byId, countRows } from '../../../platform/storage/lists.js';
import type { IntroductionStatus } from '../domain/introduction.js';
import { DECISION_DAYS, type PlacementStatus } from '../domain/placement.js';
import { wholePerson } from './merged-person.js';

/** Rows as lists and fields show them: straight from SQL. */
export interface IntroductionRow {
  id: string;
  agencyId: string;
  candidateId: string;
  jobOpeningId: string;
  employerId: string;
  status: IntroductionStatus;
  message: string;
  conditions: string;
  proposedAt: Date;
  updatedAt: Date;
}

export interface PlacementRow {
  id: string;
  introductionId: string;
  agencyId: string;
  employerId: string;
  status: PlacementStatus;
  startsOn: string;
  annualSalary: number;
  fee: number;
  feeWaived: number;
  feeDiscount: number;
  leftOn: string | null;
  reportedAt: Date;
  isFlagged: boolean;
  isPermanent: boolean;
  feeScheduleVersion: number | null;
  decisionReason: string | null;
}

const introductionColumns = sql`id, agency_id as "agencyId", candidate_id as "candidateId", job_opening_id as "jobOpeningId",
  employer_id as "employerId", status, message, conditions, proposed_at as "proposedAt", updated_at as "updatedAt"`;
const placementColumns = sql`id, introduction_id as "introductionId", agency_id as "agencyId", employer_id as "employerId", status, starts_on::text as "startsOn", annual_salary as "annualSalary",
  fee, fee_waived as "feeWaived", fee_discount as "feeDiscount", left_on::text as "leftOn", reported_at as "reportedAt", flagged as "isFlagged", is_permanent as "isPermanent",
  fee_schedule_version as "feeScheduleVersion", decision_reason as "decisionReason"`;

/** The introductions that the caller may know of: an agency's own, a person's own, and an employer's after approval. */
function visibleIntroductions(ctx: Ctx): RawBuilder<unknown> {
  return perKind<RawBuilder<unknown>>(ctx, {
    agency: ({ id }) => sql`agency_id = ${id}`,
    employer: ({ id }) => sql`employer_id = ${id} and approved_at is not null`,
    candidate: ({ id }) => sql`candidate_id in ${wholePerson(id)}`,
  });
}

/** The placements that the caller may know of. */
function visiblePlacements(ctx: Ctx): RawBuilder<unknown> {
  return perKind<RawBuilder<unknown>>(ctx, {
    agency: ({ id }) => sql`agency_id = ${id}`,
    employer: ({ id }) => sql`employer_id = ${id}`,
    candidate: ({ id }) => sql`candidate_id in ${wholePerson(id)}`,
    operator: () => sql`true`,
  });
}

export async function introductionsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, IntroductionRow>> {
  const found = await rows<IntroductionRow>(
    ctx,
    sql`select ${introductionColumns} from agency.introduction where id = any(${[...ids]}::uuid[]) and ${visibleIntroductions(ctx)}`,
  );
  return byId(found);
}

/** By the id that is asked for: to the person himself each of his own ids means all that he is. */
export async function introductionsByCandidate(
  ctx: Ctx,
  candidateIds: readonly string[],
): Promise<Map<string, IntroductionRow[]>> {
  const ofThisId = sql`candidate_id = asked.person_id`;
  const belongs = perKind<RawBuilder<unknown>>(ctx, {
    agency: () => ofThisId,
    employer: () => ofThisId,
    candidate: ({ id }) => sql`asked.person_id in ${wholePerson(id)}`,
  });
  const found = await rows<IntroductionRow & { personId: string }>(
    ctx,
    sql`select ${introductionColumns}, asked.person_id as "personId"
          from unnest(${[...new Set(candidateIds)]}::uuid[]) as asked (person_id) join agency.introduction on ${belongs}
         where ${visibleIntroductions(ctx)} order by proposed_at desc, id desc`,
  );
  return Map.groupBy(found, (one) => one.personId);
}

export interface IntroductionConditions {
  readonly status?: IntroductionStatus | null;
  readonly jobOpeningId?: string | null;
}

export function listIntroductions(
  ctx: Ctx,
  where: IntroductionConditions,
  page: PageRequest,
): Promise<IntroductionRow[]> {
  return rows(
    ctx,
    sql`select ${introductionColumns} from agency.introduction where ${introductionFilter(ctx, where)}
           and ${afterKeyset('proposed_at', page)}
         order by proposed_at desc, id desc limit ${page.first + 1}`,
  );
}

export function countIntroductions(ctx: Ctx, where: IntroductionConditions): Promise<number> {
  return countRows(ctx, sql`agency.introduction where ${introductionFilter(ctx, where)}`);
}

function introductionFilter(ctx: Ctx, { status, jobOpeningId }: IntroductionConditions): RawBuilder<unknown> {
  return sql.join(
    [
      visibleIntroductions(ctx),
      ...(status ? [sql`status = ${status}`] : []),
      ...(jobOpeningId ? [sql`job_opening_id = ${jobOpeningId}`] : []),
    ],
    sql` and `,
  );
}

export async function placementsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PlacementRow>> {
  const found = await rows<PlacementRow>(
    ctx,
    sql`select ${placementColumns} from agency.placement where id = any(${[...ids]}::uuid[]) and ${visiblePlacements(ctx)}`,
  );
  return byId(found);
}

export async function placementsByIntroduction(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PlacementRow>> {
  const found = await rows<PlacementRow>(
    ctx,
    sql`select ${placementColumns} from agency.placement where introduction_id = any(${[...ids]}::uuid[]) and ${visiblePlacements(ctx)}`,
  );
  return new Map(found.map((one) => [one.introductionId, one]));
}

export interface PlacementConditions {
  readonly status?: PlacementStatus | null;
  /** Reported by an agency that might not act any more. */
  readonly isFlagged?: boolean | null;
  /** Unconfirmed for 14 days: the operator may decide. */
  readonly awaitsDecision?: boolean | null;
}

export function listPlacements(ctx: Ctx, where: PlacementConditions, page: PageRequest): Promise<PlacementRow[]> {
  return rows(
    ctx,
    sql`select ${placementColumns} from agency.placement where ${placementFilter(ctx, where)}
           and ${afterKeyset('reported_at', page)}
         order by reported_at desc, id desc limit ${page.first + 1}`,
  );
}

export function countPlacements(ctx: Ctx, where: PlacementConditions): Promise<number> {
  return countRows(ctx, sql`agency.placement where ${placementFilter(ctx, where)}`);
}

function placementFilter(ctx: Ctx, { status, isFlagged, awaitsDecision }: PlacementConditions): RawBuilder<unknown> {
  const waiting = sql`(status = 'REPORTED' and reported_at <= ${addDays(ctx.now(), -DECISION_DAYS)})`;
  return sql.join(
    [
      visiblePlacements(ctx),
      ...(status ? [sql`status = ${status}`] : []),
      ...(isFlagged == null ? [] : [sql`flagged = ${isFlagged}`]),
      ...(awaitsDecision == null ? [] : [awaitsDecision ? waiting : sql`not ${waiting}`]),
    ],
    sql` and `,
  );
}

/** Whom this agency has ever introduced to this opening, by the hub's own ids. */
export async function introducedTo(ctx: Ctx, agencyId: string, jobOpeningId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    ctx,
    sql`select distinct candidate_id as id from agency.introduction where agency_id = ${agencyId} and job_opening_id = ${jobOpeningId}`,
  );
  return found.map(({ id }) => id);
}

export interface MoveRow {
  introductionId: string;
  candidateId: string;
  jobOpeningId: string;
  movedAt: Date;
}

/** What people have moved to this agency from one that might not act any more, newest first. */
export function movesTo(ctx: Ctx, agencyId: string): Promise<MoveRow[]> {
  return rows(
    ctx,
    sql`select id as "introductionId", candidate_id as "candidateId", job_opening_id as "jobOpeningId", moved_at as "movedAt"
          from agency.introduction where moved_to_agency_id = ${agencyId} order by moved_at desc, id limit 100`,
  );
}
