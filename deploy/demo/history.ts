import { addDays, addHours, dayOf, plusDays, startOf } from '../../platform/calendar.js';
import type { StandingClock } from '../../platform/clock.js';
import type { AgencyId, EmployerId, JobOpeningId } from '../../platform/ids.js';
import type { ReleaseScope } from '../../schema/release-scopes.js';
import { registerAgency } from '../../subgraphs/agency/operations/register-agency.js';
import { setAgencyStanding } from '../../subgraphs/agency/operations/set-agency-standing.js';
import {
  type AcceptInvitationInput,
  acceptInvitation,
} from '../../subgraphs/candidate/operations/accept-invitation.js';
import { declineInvitation } from '../../subgraphs/candidate/operations/decline-invitation.js';
import { requestInvitationCode } from '../../subgraphs/candidate/operations/request-invitation-code.js';
import { revokeAllConsents } from '../../subgraphs/candidate/operations/revoke-all-consents.js';
import { openJob } from '../../subgraphs/employer/operations/open-job.js';
import { registerCandidate } from '../../subgraphs/employer/operations/register-candidate.js';
import { registerEmployer } from '../../subgraphs/employer/operations/register-employer.js';
import type { Core } from '../compose.js';
import { Cast, each } from './cast.js';
import { Introductions } from './introductions.js';
import type { Mailbox } from './mailbox.js';
import { demoAgencies, demoEmployers } from './members.js';
import { makeOpening, moreAgencies, moreEmployers } from './network.js';
import { profileOf } from './people.js';
import { Dice } from './random.js';
import { type DemoAgency, type DemoEmployer, layOut, type Story } from './stories.js';
import { trades } from './vocabulary.js';

const WEEKS = 52;
const OPENINGS = 44;

/** What is said while the year is played, once for each month. */
export type Progress = (done: number, of: number) => void;

/**
 * A year of demo history, played through the hub's own operations at the times that they would have happened: the
 * figures reconcile because nothing is written but by them. The same dice give the same year, whenever it is played.
 */
export class DemoYear {
  private readonly dice = new Dice(20_261_101);
  private readonly cast: Cast;
  private readonly begins: Date;
  private employers: DemoEmployer[] = [];
  private agencies: DemoAgency[] = [];
  private readonly introductions: Introductions;

  constructor(
    private readonly core: Core,
    private readonly clock: StandingClock,
    private readonly mailbox: Mailbox,
    ends: Date,
  ) {
    this.cast = new Cast(core);
    this.introductions = new Introductions(this.cast);
    this.begins = addHours(startOf(plusDays(dayOf(ends), -WEEKS * 7)), 9);
  }

  /** Plays the year, week by week. */
  async play(progress: Progress): Promise<void> {
    this.clock.set(this.begins);
    await this.admitMembers();
    await this.openJobs();
    const stories = layOut(this.dice, WEEKS, this.employers, this.agencies, Number(dayOf(this.begins).slice(0, 4)) + 1);
    for (let week = 0; week < WEEKS; week += 1) {
      await this.playWeek(week, stories);
      progress(week + 1, WEEKS);
    }
  }

  private async playWeek(week: number, stories: readonly Story[]): Promise<void> {
    await each(
      stories.filter(({ rejectedWeek }) => rejectedWeek === week),
      (story) => this.register(story, this.at(week, 0)),
    );
    this.clock.set(this.at(week, 2));
    await this.core.running.get('employer')?.runTimers();
    this.clock.set(this.at(week, 3));
    await each(
      stories.filter(({ rejectedWeek }) => rejectedWeek === week),
      (story) => this.answer(story, this.at(week, 3)),
    );
    this.clock.set(this.at(week, 4));
    await each(
      stories.filter(({ revokesInWeek }) => revokesInWeek === week),
      (story) => this.revoke(story, this.at(week, 4)),
    );
    await each(stories, (story) => this.introductions.goOn(story, week, this.at(week, 4)));
    await this.introductions.reserveSlots(stories, week, this.at(week, 5));
    this.clock.set(this.at(week, 6));
    await this.core.settle();
  }

  /** Nine in the morning, Japan, on a day of a week. */
  private at(week: number, day: number): Date {
    return addDays(this.begins, week * 7 + day);
  }

  private async admitMembers(): Promise<void> {
    const operator = this.cast.operator(this.begins);
    this.employers = demoEmployers.slice(0, 3).map(({ id, prefecture }) => ({ id, prefecture }));
    for (const facts of moreEmployers) {
      const { id, prefecture } = await registerEmployer(operator.employer, facts);
      this.employers.push({ id: id as EmployerId, prefecture });
    }
    const permitValidFrom = plusDays(dayOf(this.begins), -400);
    const permitValidTo = plusDays(dayOf(this.begins), 695);
    this.agencies = demoAgencies.map((agency) => ({ id: agency.id, fromWeek: this.weekOf(agency.permitValidFrom) }));
    for (const facts of moreAgencies) {
      const { id } = await registerAgency(operator.agency, { ...facts, permitValidFrom, permitValidTo });
      await setAgencyStanding(operator.agency, {
        agencyId: id,
        standing: 'ACTIVE',
        reason: '許可証を確認済み（デモ）',
      });
      if (this.agencies.length < 8) this.agencies.push({ id: id as AgencyId, fromWeek: 0 });
    }
    // The two agencies that the demo clients are for take part most.
    this.agencies.push(this.agencies[0] as DemoAgency, this.agencies[0] as DemoAgency, this.agencies[1] as DemoAgency);
  }

  private weekOf(day: string): number {
    return Math.max(0, Math.ceil((startOf(day).getTime() - this.begins.getTime()) / (7 * 86_400_000)));
  }

  private async openJobs(): Promise<void> {
    for (let index = 0; index < OPENINGS; index += 1) {
      // The demo clients' employers hire most, so that they have slots to spend and something to spend them on.
      const among = index % 2 === 0 ? this.employers.slice(0, 3) : this.employers;
      const employer = among[(index >> 1) % among.length] as DemoEmployer;
      const trade = trades[index % trades.length] ?? trades[0];
      if (!trade) return;
      const opening = makeOpening(this.dice, trade, employer.prefecture ?? '13');
      const { id } = await openJob(this.cast.employer(employer.id, this.begins).employer, opening);
      this.introductions.openings.push({
        id: id as JobOpeningId,
        employer: employer.id,
        occupation: opening.occupation,
      });
    }
  }

  private async register({ person, employer, rejectedWeek }: Story, at: Date): Promise<void> {
    const { name, nameKana, email, phone, title } = person;
    await registerCandidate(this.cast.employer(employer.id, at).employer, {
      name,
      nameKana,
      email,
      phone,
      position: title,
      stageReached:
        (['SCREENING', 'FIRST_INTERVIEW', 'SECOND_INTERVIEW', 'FINAL_INTERVIEW'] as const)[rejectedWeek % 4] ??
        'SCREENING',
      disposition: rejectedWeek % 5 === 0 ? 'STRONG_FUTURE_FIT' : 'QUALIFIED_NOT_SELECTED',
      rejectedOn: plusDays(dayOf(at), -1),
      externalId: `demo-${email.slice(4, 8)}`,
      tags: ['relay'],
    });
  }

  private async answer(story: Story, at: Date): Promise<void> {
    if (story.answer === 'SILENT') return;
    const { email } = story.person;
    const token = await this.mailbox.linkTo(email);
    if (story.answer !== 'ACCEPT') {
      await declineInvitation(this.cast.stranger(at), { token, neverAskAgain: story.answer === 'NEVER' });
      return;
    }
    await requestInvitationCode(this.cast.stranger(at), { token });
    const code = await this.mailbox.codeTo(email);
    const input: AcceptInvitationInput = {
      token,
      code,
      ...profileOf(story.dice, story.person, Number(dayOf(at).slice(0, 4)), plusDays(dayOf(at), 45)),
      consents: this.consentsOf(story, at),
      showOutcomeToEmployer: story.dice.chance(0.4),
      wantsToReapply: false,
    };
    story.candidateId = (await acceptInvitation(this.cast.stranger(at), input)).candidateId;
  }

  private consentsOf({ audiences, dice }: Story, at: Date): AcceptInvitationInput['consents'] {
    const optional: readonly ReleaseScope[] = ['CAREER', 'IDENTITY', 'CONTACT', 'CONDITIONS', 'ORIGIN'];
    const scopes = (): ReleaseScope[] => ['PROFILE', ...optional.filter(() => dice.chance(0.55))];
    const expiresAt = dice.chance(0.6) ? addDays(at, 365) : null;
    if (audiences === null) return [{ audience: { kind: 'NETWORK' }, scopes: scopes(), expiresAt }];
    return [...new Set(audiences.map(({ id }) => id))].map((id) => ({
      audience: { kind: 'AGENCY' as const, id },
      scopes: scopes(),
      expiresAt,
    }));
  }

  private async revoke({ candidateId }: Story, at: Date): Promise<void> {
    if (candidateId) await revokeAllConsents(this.cast.candidate(candidateId, at).candidate);
  }
}
