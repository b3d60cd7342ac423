import { addDays } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type {
  AgencyId,
  CandidateId,
  ConsentId,
  EmployerId,
  IntroductionId,
  JobOpeningId,
} from '../../../platform/ids.js';
import type { Authorisation } from '../../../schema/events.js';

export const introductionStatuses = [
  'PROPOSED',
  'APPROVED',
  'SCREENING',
  'INTERVIEW',
  'OFFERED',
  'HIRED',
  'DECLINED_BY_CANDIDATE',
  'REJECTED_BY_EMPLOYER',
  'WITHDRAWN',
  'CANCELLED',
  'FROZEN',
] as const;
export type IntroductionStatus = (typeof introductionStatuses)[number];
export const introductionSteps = ['SCREENING', 'INTERVIEW', 'OFFERED', 'REJECTED_BY_EMPLOYER', 'WITHDRAWN'] as const;
export type IntroductionStep = (typeof introductionSteps)[number];

/** The selection's order: a step may be jumped over, never taken back. */
const SELECTION: readonly IntroductionStatus[] = ['APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED'];
/** While it stands here, an introduction is under way. */
export const OPEN_STATUSES: readonly IntroductionStatus[] = ['PROPOSED', ...SELECTION];

/** How long a person may take to answer. */
export const PROPOSAL_DAYS = 14;

export interface Proposal {
  readonly id: IntroductionId;
  readonly agencyId: AgencyId;
  readonly candidateId: CandidateId;
  readonly jobOpeningId: JobOpeningId;
  readonly employerId: EmployerId;
  readonly message: string;
  readonly conditions: string;
  readonly authorisedBy: readonly Authorisation[];
  /** Earlier legs of a chain: the person's other registrations with an active consent. */
  readonly otherLegs: readonly Authorisation[];
}

/** 紹介 — an agency presents one candidate for one opening. The employer learns of it only after the candidate approved. */
export class Introduction {
  status: IntroductionStatus = 'PROPOSED';
  /** Where a frozen introduction goes back to. */
  frozenFrom: IntroductionStatus | null = null;
  approvedAt: Date | null = null;
  consentId: ConsentId | null = null;
  /** The agency to which the person moved it when this one might not act any more. */
  movedToAgencyId: AgencyId | null = null;
  movedAt: Date | null = null;
  updatedAt: Date;

  /** Use `Introduction.propose`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: IntroductionId,
    readonly agencyId: AgencyId,
    readonly candidateId: CandidateId,
    readonly jobOpeningId: JobOpeningId,
    readonly employerId: EmployerId,
    readonly message: string,
    /** 労働条件の明示（職業安定法5条の3）. */
    readonly conditions: string,
    /** The registrations whose consents let the agency know of the person when it proposed him. Shown to nobody. */
    readonly authorisedBy: Authorisation[],
    readonly proposedAt: Date,
    /** The person's other registrations with an active consent then. Shown to nobody either. */
    readonly otherLegs: Authorisation[],
  ) {
    this.updatedAt = proposedAt;
  }

  static propose(proposal: Proposal, now: Date): Introduction {
    const { id, agencyId, candidateId, jobOpeningId, employerId, message, conditions, authorisedBy, otherLegs } =
      proposal;
    return new Introduction(
      id,
      agencyId,
      candidateId,
      jobOpeningId,
      employerId,
      message,
      conditions,
      [...authorisedBy],
      now,
      [...otherLegs],
    );
  }

  get isUnderWay(): boolean {
    return OPEN_STATUSES.includes(this.status) || this.status === 'FROZEN';
  }

  /** Refuses an answer to anything but a proposal that still stands. */
  checkAnswerable(now: Date): void {
    if (this.status !== 'PROPOSED' || now >= addDays(this.proposedAt, PROPOSAL_DAYS))
      fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
  }

  /**
   * Refuses what needs the consent that the introduction stood on, when it was made under an id that has become part of
   * another: that consent ended when the two were joined, and the introduction is about to be cancelled for it.
   */
  checkStandsFor(candidateId: CandidateId): void {
    if (this.candidateId !== candidateId) fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
  }

  approve(consentId: ConsentId, now: Date): void {
    this.checkAnswerable(now);
    this.consentId = consentId;
    this.approvedAt = now;
    this.move('APPROVED', now);
  }

  decline(now: Date): void {
    this.checkAnswerable(now);
    this.move('DECLINED_BY_CANDIDATE', now);
  }

  /** Moves the selection on, by the employer or the agency. True if this call did it; a step taken before is no error. */
  advance(to: IntroductionStep, by: 'employer' | 'agency', now: Date): boolean {
    if (this.status === to) return false;
    if (to === 'WITHDRAWN' ? by !== 'agency' : to === 'REJECTED_BY_EMPLOYER' && by !== 'employer') fail('FORBIDDEN');
    if (this.status === 'PROPOSED' && to !== 'WITHDRAWN') fail('INTRODUCTION_NOT_APPROVED');
    const from = SELECTION.indexOf(this.status);
    const ahead = SELECTION.indexOf(to);
    const ends = ahead === -1;
    const possible = this.status === 'PROPOSED' || (from !== -1 && (ends || ahead > from));
    if (!possible) fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
    this.move(to, now);
    return true;
  }

  /** The proposal ran out, or the consent that it stood on ended. True if there was something to cancel. */
  cancel(now: Date): boolean {
    if (!this.isUnderWay) return false;
    this.frozenFrom = null;
    this.move('CANCELLED', now);
    return true;
  }

  /** The agency may not act any more, for now: nothing moves until it may again. True if this call froze it. */
  freeze(now: Date): boolean {
    if (!OPEN_STATUSES.includes(this.status)) return false;
    this.frozenFrom = this.status;
    this.move('FROZEN', now);
    return true;
  }

  /** True if this call brought it back to where it was. */
  thaw(now: Date): boolean {
    if (this.status !== 'FROZEN' || this.frozenFrom === null) return false;
    const back = this.frozenFrom;
    this.frozenFrom = null;
    this.move(back, now);
    return true;
  }

  /** The person moves a frozen one to another agency: here it is over. True if this call moved it. */
  moveTo(agencyId: AgencyId, now: Date): boolean {
    if (this.status !== 'FROZEN') return false;
    this.movedToAgencyId = agencyId;
    this.movedAt = now;
    return this.cancel(now);
  }

  /** An offer became a hire. A frozen one still can: the introduction was made while the agency might. */
  hire(now: Date): void {
    const stands = this.status === 'FROZEN' ? this.frozenFrom : this.status;
    if (stands !== 'OFFERED' && stands !== 'HIRED') fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
    this.frozenFrom = null;
    this.move('HIRED', now);
  }

  private move(to: IntroductionStatus, now: Date): void {
    this.status = to;
    this.updatedAt = now;
  }
}
