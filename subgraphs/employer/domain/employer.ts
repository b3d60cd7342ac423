import type { EmployerId } from '../../../platform/ids.js';

/** 不採用通知の送り方 — what an employer decides of all its notices. */
export interface NoticeRules {
  /** Notices and reminders go out on business days in Japan from nine to six only, however short the delay. */
  readonly businessHoursOnly: boolean;
  /** One reminder after five days to whoever has not answered. */
  readonly sendsReminder: boolean;
}

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
