import { refuse } from '../../../platform/errors/hub-error.js';
import type { EmployerId, JobOpeningId } from '../../../platform/ids.js';

export const jobOpeningStatuses = ['OPEN', 'CLOSED'] as const;
export type JobOpeningStatus = (typeof jobOpeningStatuses)[number];

/** What an employer offers, checked. Salaries are whole yen a year. */
export interface OpeningFacts {
  readonly title: string;
  readonly occupation: string;
  readonly skills: string[];
  readonly prefecture: string;
  readonly salaryMin: number | null;
  readonly salaryMax: number | null;
  readonly description: string;
}

/** 求人 — an opening for which agencies may introduce candidates. */
export class JobOpening {
  status: JobOpeningStatus = 'OPEN';
  closedAt: Date | null = null;

  /** Use `JobOpening.open`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: JobOpeningId,
    readonly employerId: EmployerId,
    readonly title: string,
    readonly occupation: string,
    readonly skills: string[],
    readonly prefecture: string,
    readonly salaryMin: number | null,
    readonly salaryMax: number | null,
    readonly description: string,
    readonly createdAt: Date,
  ) {}

  static open(id: JobOpeningId, employerId: EmployerId, facts: OpeningFacts, now: Date): JobOpening {
    const { title, occupation, skills, prefecture, salaryMin, salaryMax, description } = facts;
    if (salaryMin !== null && salaryMax !== null && salaryMin > salaryMax) refuse('salaryMin', 'MIN_OVER_MAX');
    return new JobOpening(
      id,
      employerId,
      title,
      occupation,
      skills,
      prefecture,
      salaryMin,
      salaryMax,
      description,
      now,
    );
  }

  /** True if this call closed it. */
  close(now: Date): boolean {
    if (this.status === 'CLOSED') return false;
    this.status = 'CLOSED';
    this.closedAt = now;
    return true;
  }
}
