import type { Day } from '../../../platform/calendar.js';
import type { AgencyId, EmployerId, IntroductionId, PlacementId } from '../../../platform/ids.js';
import type { LotId } from './lot.js';

/** Which points went into a discount. */
export interface PointsDraw {
  readonly lotId: LotId;
  readonly points: number;
}

/** A hire of the owner's own whose fee points are taken off. */
export interface DiscountedHire {
  readonly placementId: PlacementId;
  readonly introductionId: IntroductionId;
  readonly agencyId: AgencyId;
}

/** What decides whether points can be taken off its fee, and whether they go back. */
export interface DiscountableHire extends DiscountedHire {
  readonly startsOn: Day;
  readonly fee: number;
  readonly confirmedAt: Date | null;
  readonly startedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly voidedAt: Date | null;
  readonly leftAt: Date | null;
  readonly leftOn: Day | null;
}

/**
 * ポイントの利用 — how much is taken off one agency's fee for one hire of the owner's own. One for each hire: it may be
 * changed until the first day of work, and goes back when the hire does not come about.
 */
export class PointsUse {
  points = 0;
  draws: readonly PointsDraw[] = [];
  /** How often it was changed: the agency takes the latest as true. */
  changes = 0;
  returnedAt: Date | null = null;

  /** MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: string,
    readonly employerId: EmployerId,
    readonly placementId: PlacementId,
    readonly introductionId: IntroductionId,
    readonly agencyId: AgencyId,
    readonly usedAt: Date,
  ) {}

  static of(id: string, employerId: EmployerId, hire: DiscountedHire, at: Date): PointsUse {
    return new PointsUse(id, employerId, hire.placementId, hire.introductionId, hire.agencyId, at);
  }

  add(draws: readonly PointsDraw[]): void {
    this.set([...this.draws, ...draws]);
  }

  /** Gives up so many points, those taken last first. Answers from which lots they came. */
  giveUp(points: number): PointsDraw[] {
    const kept: PointsDraw[] = [];
    const back: PointsDraw[] = [];
    let missing = points;
    for (const { lotId, points: held } of [...this.draws].reverse()) {
      const part = Math.min(missing, held);
      missing -= part;
      if (part > 0) back.push({ lotId, points: part });
      if (held > part) kept.unshift({ lotId, points: held - part });
    }
    this.set(kept);
    return back;
  }

  private set(draws: readonly PointsDraw[]): void {
    this.draws = draws;
    this.points = draws.reduce((total, one) => total + one.points, 0);
    this.changes += 1;
  }
}
