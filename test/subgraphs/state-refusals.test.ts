import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { type ReasonCode, reasons } from '../../platform/errors/reasons.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import {
  advance,
  approve,
  codeFor,
  data,
  hire,
  join,
  linkToken,
  openJob,
  person,
  profile,
  propose,
  register,
  searchPool,
} from '../support/story.js';

const terms = { message: 'ご経験が求人に合うと考えました。', conditions: '雇用期間の定めなし。' };
const today = dayOf(new Date());

describe('what the present state does not allow', () => {
  let hub: TestHub;
  let aozora: string;
  let toto: string;
  let mirai: string;
  let operator: string;
  let miraiId: string;
  beforeAll(async () => {
    hub = await startHub('one process');
    [aozora, toto, mirai, operator] = (await Promise.all(
      ['employer-aozora', 'employer-toto', 'agency-mirai', 'operator'].map((client) => hub.token(client)),
    )) as [string, string, string, string];
    miraiId = data(await hub.ask<{ myAgency: { id: string } }>(mirai, '{ myAgency { id } }')).myAgency.id;
  });
  afterAll(() => hub?.stop());

  /** Code and sentence with which the hub refuses this mutation, or null. */
  async function refusal(token: string | null, mutation: string, input: object) {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
    const { errors } = await hub.ask(token, query, { input });
    return errors?.[0] ? { code: errors[0].extensions.code, message: errors[0].message } : null;
  }
  const conflict = (reason: ReasonCode) => ({ code: 'CONFLICT', message: reasons[reason].message });

  /** Somebody who released his profile to Mirai, and Mirai's id for him. */
  async function released(): Promise<{ token: string; id: string }> {
    const who = person();
    const more = { profile: { ...profile, headline: who.email } };
    const offer = [{ audience: { kind: 'AGENCY' as const, id: miraiId }, scopes: ['PROFILE'] }];
    const { token } = await join(hub, aozora, offer, who, more);
    const { edges } = await searchPool(hub, mirai, { first: 100 });
    return { token, id: edges.find(({ node }) => node.profile?.headline === who.email)?.node.id ?? '' };
  }

  const acceptance = (token: string, code: string, who = person()) => ({
    token,
    code,
    profile,
    identity: { name: who.name },
    contact: { email: who.email },
    consents: [],
  });

  it('an invitation: the third wrong code locks it, and a declined one is closed', async () => {
    const [locked, declined] = [person(), person()];
    await register(hub, aozora, locked);
    await register(hub, aozora, declined);
    const link = await linkToken(hub, locked);
    const right = await codeFor(hub, locked, link);
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    for (let tries = 0; tries < 3; tries += 1) {
      expect((await refusal(null, 'acceptInvitation', acceptance(link, wrong)))?.code).toBe('INVITATION_CODE_WRONG');
    }
    expect((await refusal(null, 'acceptInvitation', acceptance(link, right)))?.code).toBe('INVITATION_LOCKED');

    const refused = await linkToken(hub, declined);
    expect(await refusal(null, 'declineInvitation', { token: refused })).toBeNull();
    expect(await refusal(null, 'requestInvitationCode', { token: refused })).toEqual(conflict('INVITATION_CLOSED'));
  });

  it('a mailbox gets five codes an hour', async () => {
    const who = person();
    await register(hub, aozora, who);
    const token = await linkToken(hub, who);
    for (let codes = 0; codes < 5; codes += 1) {
      expect(await refusal(null, 'requestInvitationCode', { token })).toBeNull();
    }
    expect((await refusal(null, 'requestInvitationCode', { token }))?.code).toBe('RATE_LIMITED');
  });

  it('a registration that was accepted cannot be withdrawn', async () => {
    const who = person();
    const registrationId = await register(hub, aozora, who);
    const token = await linkToken(hub, who);
    const joining = { ...acceptance(token, await codeFor(hub, who, token), who), showOutcomeToEmployer: true };
    expect(await refusal(null, 'acceptInvitation', joining)).toBeNull();
    const shown = `{ registration(id: "${registrationId}") { status } }`;
    await eventually(async () => {
      const { registration } = data(await hub.ask<{ registration: { status: string } }>(aozora, shown));
      return registration.status === 'CONSENTED' ? true : null;
    });
    expect(await refusal(aozora, 'withdrawRegistration', { registrationId })).toEqual(conflict('REGISTRATION_ENDED'));
  });

  it('an introduction: to its own opening once, to no closed one, to nobody who passed the person on, and never back', async () => {
    const { token, id: candidateId } = await released();
    const [opening, closed, own] = [await openJob(hub, toto), await openJob(hub, toto), await openJob(hub, aozora)];
    expect(await refusal(toto, 'closeJob', { jobOpeningId: closed })).toBeNull();
    const offer = (jobOpeningId: string) => ({ ...terms, candidateId, jobOpeningId });
    expect(await refusal(mirai, 'proposeIntroduction', offer(closed))).toEqual(conflict('OPENING_CLOSED'));
    expect((await refusal(mirai, 'proposeIntroduction', offer(own)))?.code).toBe('INTRODUCTION_NOT_POSSIBLE');
    const introductionId = await propose(hub, mirai, candidateId, opening);
    expect((await refusal(mirai, 'proposeIntroduction', offer(opening)))?.code).toBe('INTRODUCTION_EXISTS');
    await approve(hub, token, introductionId);
    await advance(hub, toto, introductionId, 'INTERVIEW');
    expect(await refusal(toto, 'advanceIntroduction', { introductionId, to: 'SCREENING' })).toEqual(
      conflict('INTRODUCTION_STATE'),
    );
    const report = { introductionId, startsOn: plusDays(today, 10), annualSalary: 5_000_000 };
    expect((await refusal(mirai, 'reportPlacement', report))?.code).toBe('CONFLICT');
  });

  it('a placement: one hire is not two, nor confirmed when it is cancelled; and who was hired is not approached', async () => {
    const { token, id: candidateId } = await released();
    const introductionId = await propose(hub, mirai, candidateId, await openJob(hub, toto));
    await approve(hub, token, introductionId);
    const startsOn = plusDays(today, 10);
    const placementId = await hire(hub, introductionId, { agency: mirai, employer: toto, startsOn });
    const again = { introductionId, startsOn: plusDays(startsOn, 40), annualSalary: 5_000_000 };
    expect(await refusal(mirai, 'reportPlacement', again)).toEqual(conflict('PLACEMENT_DIFFERS'));
    expect(await refusal(toto, 'reportDeparture', { placementId, leftOn: startsOn, cause: 'OTHER' })).toEqual(
      conflict('PLACEMENT_STATE'),
    );
    const elsewhere = { ...terms, candidateId, jobOpeningId: await openJob(hub, toto) };
    await hub.advance({ now: `${plusDays(startsOn, 1)}T00:00:00Z` });
    const later = { mirai: await hub.token('agency-mirai') };
    expect((await refusal(later.mirai, 'proposeIntroduction', elsewhere))?.code).toBe('COOL_OFF');
  });

  it('a standing that has ended stays so; and by then an old invitation has expired', async () => {
    const who = person();
    const employer = await hub.token('employer-aozora');
    await register(hub, employer, who);
    const token = await linkToken(hub, who);
    await hub.advance({ advance: 'P15D' });
    expect((await refusal(null, 'requestInvitationCode', { token }))?.code).toBe('INVITATION_EXPIRED');
    operator = await hub.token('operator');
    const decide = (standing: string) => ({ agencyId: miraiId, standing, reason: '許可の返納' });
    expect(await refusal(operator, 'setAgencyStanding', decide('SUSPENDED'))).toBeNull();
    expect(await refusal(operator, 'setAgencyStanding', decide('ENDED'))).toBeNull();
    expect(await refusal(operator, 'setAgencyStanding', decide('ACTIVE'))).toEqual(conflict('STANDING_STATE'));
  });
});
