import { addDays, addHours, dayOf, plusDays } from '../../platform/calendar.js';
import type { EmployerId, JobOpeningId } from '../../platform/ids.js';
import type { IntroductionStep } from '../../subgraphs/agency/domain/introduction.js';
import { advanceIntroduction } from '../../subgraphs/agency/operations/advance-introduction.js';
import { cancelPlacement } from '../../subgraphs/agency/operations/cancel-placement.js';
import { confirmPlacement } from '../../subgraphs/agency/operations/confirm-placement.js';
import { proposeIntroduction } from '../../subgraphs/agency/operations/propose-introduction.js';
import { reportDeparture } from '../../subgraphs/agency/operations/report-departure.js';
import { reportPlacement } from '../../subgraphs/agency/operations/report-placement.js';
import { respondToIntroduction } from '../../subgraphs/agency/operations/respond-to-introduction.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { slotsOf } from '../../subgraphs/rewards/storage/reads.js';
import type { Cast } from './cast.js';
import type { Story } from './stories.js';

/** The introductions of demo history, from the proposal to the hire. */
export class Introductions {
  readonly openings: { id: JobOpeningId; employer: EmployerId; occupation: string }[] = [];

  constructor(private readonly cast: Cast) {}

  /** What this week brings for a person's introduction, by how far it is to come. */
  async goOn(story: Story, week: number, at: Date): Promise<void> {
    const plan = story.introduction;
    if (!plan || !story.candidateId) return;
    const since = week - plan.week;
    if (since === 0) return this.propose(story, at);
    if (!plan.introductionId || !plan.hiringEmployer || plan.ends === 'DECLINED') return;
    if (since === 1) return this.move(plan.introductionId, plan.hiringEmployer, 'INTERVIEW', at);
    if (since === 3 && plan.ends === 'REJECTED')
      return this.move(plan.introductionId, plan.hiringEmployer, 'REJECTED_BY_EMPLOYER', at);
    if (plan.ends === 'REJECTED' || plan.ends === 'UNDER_WAY') return;
    if (since === 3) return this.hire(story, at);
    if (since === 4 && plan.ends === 'CANCELLED' && plan.placementId) {
      await cancelPlacement(this.cast.employer(plan.hiringEmployer, at).agency, {
        placementId: plan.placementId,
        reason: '内定辞退',
      });
    }
    if (since === 9 && plan.ends === 'LEFT' && plan.placementId) {
      const departure = {
        placementId: plan.placementId,
        leftOn: dayOf(addDays(at, -1)),
        cause: 'EMPLOYEE_CHOICE' as const,
      };
      await reportDeparture(this.cast.agency(plan.agency.id, at).agency, departure);
    }
  }

  /** Most employers that hold a free slot reserve it for the person they are about to hire; one after the other, so that each demo is the same. */
  async reserveSlots(stories: readonly Story[], week: number, at: Date): Promise<void> {
    for (const { introduction, dice } of stories) {
      if (!introduction?.introductionId || !introduction.hiringEmployer || week - introduction.week !== 2) continue;
      if (introduction.ends === 'DECLINED' || introduction.ends === 'UNDER_WAY' || !dice.chance(0.7)) continue;
      const { rewards } = this.cast.employer(introduction.hiringEmployer, at);
      const [free] = await slotsOf(rewards, introduction.hiringEmployer, 'AVAILABLE');
      if (free) await reserveSlot(rewards, { introductionId: introduction.introductionId });
    }
  }

  private async propose(story: Story, at: Date): Promise<void> {
    const plan = story.introduction;
    const group = new Set<string>([story.employer.id]);
    const fitting = this.openings.filter(
      ({ employer, occupation }) => occupation === story.person.trade.occupation && !group.has(employer),
    );
    const candidateId = story.candidateId;
    if (!plan || !candidateId || fitting.length === 0) return;
    const opening = story.dice.pick(fitting);
    const { agency, candidate } = this.cast.agency(plan.agency.id, at);
    const proposed = await proposeIntroduction(agency, {
      candidateId: candidate.own.pairwise.encode(`agency:${plan.agency.id}`, candidateId),
      jobOpeningId: opening.id,
      message: `${story.person.title}としてのご経験が、この求人に合うと考えました。`,
      conditions: '雇用期間の定めなし。試用期間3か月。就業時間9:00〜18:00。社会保険完備。',
    });
    plan.introductionId = proposed.id as NonNullable<typeof plan.introductionId>;
    plan.openingId = opening.id;
    plan.hiringEmployer = opening.employer;
    await respondToIntroduction(this.cast.candidate(candidateId, addHours(at, 30)).agency, {
      introductionId: proposed.id,
      approve: plan.ends !== 'DECLINED',
      scopes: ['PROFILE', 'CAREER', 'IDENTITY'],
    });
  }

  private async move(introductionId: string, employer: EmployerId, to: IntroductionStep, at: Date): Promise<void> {
    await advanceIntroduction(this.cast.employer(employer, at).agency, { introductionId, to });
  }

  private async hire({ person, introduction }: Story, at: Date): Promise<void> {
    if (!introduction?.introductionId || !introduction.hiringEmployer) return;
    const { introductionId, hiringEmployer } = introduction;
    await this.move(introductionId, hiringEmployer, 'OFFERED', at);
    const reported = await reportPlacement(this.cast.agency(introduction.agency.id, addHours(at, 2)).agency, {
      introductionId,
      startsOn: plusDays(dayOf(at), 20),
      annualSalary: person.salary,
    });
    introduction.placementId = reported.id as NonNullable<typeof introduction.placementId>;
    await confirmPlacement(this.cast.employer(hiringEmployer, addHours(at, 4)).agency, { placementId: reported.id });
  }
}
