import { dayOf } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { IntroductionId, PlacementId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { checkDay, checkInteger } from '../../../platform/text/check.js';
import { Agency } from '../domain/agency.js';
import { feeFor } from '../domain/fee-schedule.js';
import { Introduction } from '../domain/introduction.js';
import { Placement } from '../domain/placement.js';
import { scheduleOn } from '../storage/fee-store.js';
import { noteStep } from '../storage/introduction-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { sameHire } from '../storage/placement-store.js';
import { type PlacementRow, placementsById } from '../storage/reads.js';

export interface ReportPlacementInput {
  readonly idempotencyKey?: string | null;
  readonly introductionId: string;
  readonly startsOn: string;
  readonly annualSalary: number;
  /** 無期雇用; true unless said otherwise. */
  readonly isPermanent?: boolean | null;
}

const MAX_SALARY = 1_000_000_000;

/**
 * 成約の報告 — an offer was taken. A second report of the same hire answers the first. An agency whose permit has ended can
 * still report what it introduced before; that is flagged.
 */
export async function reportPlacement(ctx: AgencyCtx, input: ReportPlacementInput): Promise<PlacementRow> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const introductionId = wireId<IntroductionId>(input.introductionId);
  const startsOn = checkDay('startsOn', input.startsOn);
  const annualSalary = checkInteger('annualSalary', input.annualSalary, 1, MAX_SALARY);

  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'reportPlacement', input, async () => {
      const introduction = found(await lockOne(tx, Introduction, { id: introductionId, agencyId }));
      const earlier = await tx.em.findOne(Placement, { introductionId });
      if (earlier) return earlier.isSameHire(startsOn) ? earlier.id : fail('CONFLICT', { reason: 'PLACEMENT_DIFFERS' });
      const { candidateId, employerId } = introduction;
      const same = await sameHire(tx, { candidateId, employerId, startsOn });
      if (same) return same.agencyId === agencyId ? same.id : fail('CONFLICT', { reason: 'PLACEMENT_DIFFERS' });
      const agency = found(await tx.em.findOne(Agency, { id: agencyId }));
      const schedule = found(await scheduleOn(tx, agencyId, dayOf(introduction.proposedAt)));
      introduction.hire(tx.now());
      const hire = {
        startsOn,
        annualSalary,
        fee: feeFor(annualSalary, schedule),
        feeScheduleVersion: schedule.version,
        isPermanent: input.isPermanent ?? true,
      };
      const placement = Placement.report(
        tx.newId<PlacementId>(),
        introduction,
        hire,
        !agency.mayIntroduce(dayOf(tx.now())),
        tx.now(),
      );
      tx.em.persist(placement);
      await tx.em.flush();
      await noteStep(tx, introduction, 'agency', null);
      return placement.id;
    }),
  );
  return found((await placementsById(ctx, [id])).get(id));
}
