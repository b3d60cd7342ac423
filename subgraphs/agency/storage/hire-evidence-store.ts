import { sql } from 'kysely';
import type { Day } from '../../../platform/calendar.js';
import type { CandidateId, EmployerId, PlacementId } from '../../../platform/ids.js';
import { type Ctx, rows } from '../../../platform/storage/context.js';
import type { HireDetail } from '../../../schema/events.js';
import { Introduction } from '../domain/introduction.js';
import type { Placement } from '../domain/placement.js';
import { onePerson } from './merged-person.js';
import type { AgencyTx } from './own.js';
import { factsOf } from './placement-store.js';

/** What somebody told of a hire. */
export interface HireEvidence {
  readonly id: string;
  readonly source: 'AGENCY' | 'ATS';
  readonly isHired: boolean;
  readonly startsOn: Day | null;
  readonly toldAt: Date;
}

/** False when it was noted before. */
export async function noteEvidence(tx: AgencyTx, placementId: PlacementId, one: HireEvidence): Promise<boolean> {
  const fresh = await rows(
    tx,
    sql`insert into agency.hire_evidence (id, placement_id, source, is_hired, starts_on, told_at)
        values (${one.id}, ${placementId}, ${one.source}, ${one.isHired}, ${one.startsOn}, ${one.toldAt})
        on conflict do nothing returning id`,
  );
  return fresh.length > 0;
}

/** Evidence of these hires, oldest first. */
export async function evidenceOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, HireEvidence[]>> {
  const found = await rows<HireEvidence & { placementId: string }>(
    ctx,
    sql`select id, placement_id as "placementId", source, is_hired as "isHired", starts_on::text as "startsOn", told_at as "toldAt"
          from agency.hire_evidence where placement_id = any(${[...ids]}::uuid[]) order by told_at, id`,
  );
  return Map.groupBy(found, ({ placementId }) => placementId);
}

/** What an employer's ATS told of a person. */
export interface ToldHire {
  readonly deliveryId: string;
  readonly employerId: EmployerId;
  readonly candidateId: CandidateId;
  readonly kind: 'HIRED' | 'UNHIRED';
  readonly startsOn: Day | null;
  readonly toldAt: string;
}

export async function storeToldHire(tx: AgencyTx, told: ToldHire): Promise<void> {
  await rows(
    tx,
    sql`insert into agency.told_hire (delivery_id, employer_id, candidate_id, kind, starts_on, told_at)
        values (${told.deliveryId}, ${told.employerId}, ${told.candidateId}, ${told.kind}, ${told.startsOn}, ${told.toldAt})
        on conflict do nothing`,
  );
}

/** What the employer's ATS has told of this person, oldest first. */
export function toldHiresOf(
  tx: AgencyTx,
  { candidateId, employerId }: { candidateId: CandidateId; employerId: EmployerId },
): Promise<ToldHire[]> {
  return rows(
    tx,
    sql`select delivery_id as "deliveryId", employer_id as "employerId", candidate_id as "candidateId", kind,
               starts_on::text as "startsOn", told_at as "toldAt"
          from agency.told_hire
         where employer_id = ${employerId} and ${onePerson(sql`candidate_id`)} = ${onePerson(sql`${candidateId}::uuid`)}
         order by told_at, delivery_id`,
  );
}

/** Live reports of this person's hires by this employer, oldest first. Reports of one employer's hires queue here. */
export async function hiresOf(
  tx: AgencyTx,
  { candidateId, employerId }: { candidateId: CandidateId; employerId: EmployerId },
): Promise<PlacementId[]> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`hire:${employerId}`}, 0))`);
  const found = await rows<{ id: PlacementId }>(
    tx,
    sql`select id from agency.placement
         where ${onePerson(sql`candidate_id`)} = ${onePerson(sql`${candidateId}::uuid`)} and employer_id = ${employerId}
           and status <> 'CANCELLED' order by reported_at, id`,
  );
  return found.map(({ id }) => id);
}

/** Tells that a hire was told of again, and in which details the two do not agree. */
export async function publishAgain(
  tx: AgencyTx,
  placement: Placement,
  evidence: Pick<HireEvidence, 'id' | 'source'>,
  differs: readonly HireDetail[],
): Promise<void> {
  const introduction = await tx.em.findOneOrFail(Introduction, { id: placement.introductionId });
  await tx.publish({
    type: 'HireReportedAgain',
    ...factsOf(placement, introduction),
    source: evidence.source,
    evidenceId: evidence.id,
    differs: [...differs],
    reportedAt: tx.now().toISOString(),
  });
}
