import type { EmployerId } from '../../../platform/ids.js';

/** 採用企業 — a member that hires: it passes on those it rejects, and receives those whom others passed on. */
export class Employer {
  /** MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: EmployerId,
    readonly name: string,
    /** 法人番号. */
    readonly corporateNumber: string,
    /** JIS X 0401. */
    readonly prefecture: string | null,
    readonly createdAt: Date,
  ) {}
}
