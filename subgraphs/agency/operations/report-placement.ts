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
import { type HireReport, Placement } from '../domain/placement.js';
import { scheduleOn } from '../storage/fee-store.js';
import { type HireEvidence, noteEvidence, publishAgain, toldHiresOf } from '../storage/hire-evidence-store.js';
import { noteStep } from '../storage/introduction-store.js';
import type { AgencyCtx, AgencyTx } from '../storage/own.js';
import { sameHires } from '../storage/placement-store.js';
import { type PlacementRow, placementsById } from '../storage/reads.js';
import { attachTold } from '../storage/told-hire.js';

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
 * 成約の報告 — an offer was taken. A second report of the same hire answers the first (R9). An agency whose permit has ended can
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
      const report = { startsOn, annualSalary, isPermanent: input.isPermanent ?? true };
      const earlier = await tx.em.findOne(Placement, { introductionId });
      if (earlier && !earlier.isSameHire(startsOn)) fail('CONFLICT', { reason: 'PLACEMENT_DIFFERS' });
      const { candidateId, employerId } = introduction;
      const same = await sameHires(tx, { candidateId, employerId, startsOn });
      const own = earlier ?? same.find((one) => one.agencyId === agencyId);
      if (own) return reportedAgain(tx, own, report);
      const placement = await reportAnew(tx, introduction, report);
      // Another agency's report of the same hire: each keeps its own and learns nothing of the other; rewards makes them one.
      const [first] = same;
      if (first) await publishAgain(tx, first, { id: placement.id, source: 'AGENCY' }, first.differsIn(report));
      for (const told of await toldHiresOf(tx, placement)) await attachTold(tx, told);
      return placement.id;
    }),
  );
  return found((await placementsById(ctx, [id])).get(id));
}

type Report = Pick<HireReport, 'startsOn' | 'annualSalary' | 'isPermanent'>;

async function reportAnew(tx: AgencyTx, introduction: Introduction, report: Report): Promise<Placement> {
  const { agencyId } = introduction;
  const agency = found(await tx.em.findOne(Agency, { id: agencyId }));
  const schedule = found(await scheduleOn(tx, agencyId, dayOf(introduction.proposedAt)));
  introduction.hire(tx.now());
  const hire = { ...report, fee: feeFor(report.annualSalary, schedule), feeScheduleVersion: schedule.version };
  const flagged = !agency.mayIntroduce(dayOf(tx.now()));
  const placement = Placement.report(tx.newId<PlacementId>(), introduction, hire, flagged, tx.now());
  tx.em.persist(placement);
  await tx.em.flush();
  await noteStep(tx, introduction, 'agency', null);
  await noteEvidence(tx, placement.id, evidenceFrom(tx, report));
  return placement;
}

/** The same hire once more: the first report stands, the second is evidence, and where they disagree the operator decides. */
async function reportedAgain(tx: AgencyTx, first: Placement, report: Report): Promise<PlacementId> {
  const differs = first.differsIn(report);
  if (differs.length === 0 && first.startsOn === report.startsOn) return first.id;
  const evidence = evidenceFrom(tx, report);
  await noteEvidence(tx, first.id, evidence);
  await publishAgain(tx, first, evidence, differs);
  return first.id;
}

function evidenceFrom(tx: AgencyTx, { startsOn }: Report): HireEvidence {
  return { id: tx.newId<string>(), source: 'AGENCY', isHired: true, startsOn, toldAt: tx.now() };
}
