import { endOf, startOf } from '../../../platform/calendar.js';
import type { EmployerId } from '../../../platform/ids.js';
import { countable } from '../domain/consent-reward.js';
import { checkTerms, Programme, type ProgrammeTerms, standardCaps } from '../domain/programme.js';
import { type History, outcomeOf, replay } from '../domain/replay.js';
import { checkPeriod } from '../domain/slot-report.js';
import { attributions } from '../storage/attribution-store.js';
import { legsByHire, startedHires } from '../storage/hire-store.js';
import {
  conversionsBefore,
  disputesBefore,
  earnedBetween,
  joinedBefore,
  usesBefore,
} from '../storage/history-store.js';
import type { RewardsCtx } from '../storage/own.js';

export interface SimulateProgrammeInput {
  readonly programme: ProgrammeTerms;
  readonly from: string;
  readonly to: string;
}

export interface ProgrammeSimulation {
  readonly employers: number;
  readonly slotsActual: number;
  readonly slotsSimulated: number;
  readonly unitsActual: number;
  readonly unitsSimulated: number;
}

/** 制度のシミュレーション — what these terms would have made of what happened, beside what the ledger says. Posts nothing. */
export async function simulateProgramme(ctx: RewardsCtx, input: SimulateProgrammeInput): Promise<ProgrammeSimulation> {
  checkPeriod(input.from, input.to);
  const [from, until] = [startOf(input.from), endOf(input.to)];
  const programme = Programme.of(checkTerms(input.programme), standardCaps, ctx.now());

  const actual = await earnedBetween(ctx, from, until);
  const simulated = outcomeOf(replay(await historyUnder(ctx, programme, until), [programme], until), from);
  return {
    employers: new Set<EmployerId>([...actual.employers, ...simulated.employers]).size,
    slotsActual: actual.slots,
    slotsSimulated: simulated.slots,
    unitsActual: actual.units,
    unitsSimulated: simulated.units,
  };
}

async function historyUnder(ctx: RewardsCtx, programme: Programme, until: Date): Promise<History> {
  const hires = await startedHires(ctx, until);
  const legs = await legsByHire(
    ctx,
    hires.map(({ placementId }) => placementId),
  );
  const attributable = hires.map((hire) => ({ hire, legs: legs.get(hire.placementId) ?? [] }));
  const shares = await attributions(ctx, attributable, () => programme);
  return {
    hires: hires.map((hire, index) => ({ hire, shares: shares[index] ?? [] })),
    consents: countable(await joinedBefore(ctx, until), programme),
    uses: await usesBefore(ctx, until),
    disputes: await disputesBefore(ctx, until),
    conversions: await conversionsBefore(ctx, until),
  };
}
