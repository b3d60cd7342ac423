import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isBusinessTime } from '../../platform/business-hours.js';
import { addDays, addHours, dayOf, startOf } from '../../platform/calendar.js';
import { startHub, type TestHub } from '../support/hub.js';
import { accept, codeFor, codes, data, linkToken, type Person, person, register } from '../support/story.js';

const RULES = `mutation($input: SetNoticeRulesInput!) { setNoticeRules(input: $input) { rules { businessHoursOnly sendsReminder } } }`;
const DECLINE = 'mutation($input: DeclineInvitationInput!) { declineInvitation(input: $input) { ok } }';
const RENEW = 'mutation($input: RequestNewLinkInput!) { requestNewLink(input: $input) { sentTo } }';
const WITHDRAW = `mutation($input: WithdrawRegistrationInput!) { withdrawRegistration(input: $input) { registration { status } } }`;
const LIST = `{ registrations(first: 100) { edges { node { id status candidateName tags evaluation { comment } wantsToReapply isUndeliverable } } } }`;

interface Listed {
  readonly registrations: { edges: { node: { id: string; status: string; candidateName: string } }[] };
}

describe('the times of a notice', () => {
  let hub: TestHub;
  let database: pg.Client;
  let now: Date;

  beforeAll(async () => {
    hub = await startHub('one process');
    database = new pg.Client({ connectionString: hub.databaseUrl });
    await database.connect();
    now = new Date();
  });
  afterAll(async () => {
    await database?.end();
    await hub?.stop();
  });

  const goTo = async (to: Date) => {
    now = await hub.advance({ now: to.toISOString() });
  };
  /** Tokens last an hour, and the clock moves by days. */
  const as = (client = 'employer-aozora') => hub.token(client);
  const mailsTo = async ({ email }: Person) => (await hub.mails(email, 0)).length;
  const rules = async (input: object, client?: string) =>
    data(await hub.ask<{ setNoticeRules: { rules: object } }>(await as(client), RULES, { input })).setNoticeRules.rules;

  it('an employer that keeps to business hours: what falls due at night or on a holiday waits for them', async () => {
    expect(await rules({ businessHoursOnly: true }, 'employer-toto')).toEqual({
      businessHoursOnly: true,
      sendsReminder: true,
    });
    let saturday = startOf(dayOf(addDays(now, 1)));
    while (new Date(`${dayOf(saturday)}T00:00:00Z`).getUTCDay() !== 6) saturday = addDays(saturday, 1);
    await goTo(addHours(saturday, 12));
    const [patient, other] = [person(), person()];
    await register(hub, await as('employer-toto'), patient);
    await register(hub, await as(), other);
    await goTo(addHours(now, 1));
    expect([await mailsTo(patient), await mailsTo(other)]).toEqual([0, 1]);
    let open = now;
    while (!isBusinessTime(open)) open = addHours(open, 1);
    await goTo(addHours(open, -1));
    expect(await mailsTo(patient)).toBe(0);
    await goTo(open);
    expect(await mailsTo(patient)).toBe(1);
    const own = '{ myEmployer { noticeRules { businessHoursOnly } } }';
    expect(data(await hub.ask(await as('employer-toto'), own))).toEqual({
      myEmployer: { noticeRules: { businessHoursOnly: true } },
    });
  });

  it('a registration that is taken back within the delay is never mailed', async () => {
    const [kept, taken] = [person(), person()];
    await register(hub, await as(), kept, { sendDelayHours: null });
    const registrationId = await register(hub, await as(), taken, { sendDelayHours: null });
    await goTo(addHours(now, 23));
    expect(await mailsTo(kept)).toBe(0);
    data(await hub.ask(await as(), WITHDRAW, { input: { registrationId } }));
    await goTo(addHours(now, 2));
    expect([await mailsTo(kept), await mailsTo(taken)]).toEqual([1, 0]);
  });

  it('whoever has not answered after five days is reminded once, by a link that works beside the first', async () => {
    const [silent, joined, declined, renewing] = [person(), person(), person(), person()];
    for (const who of [silent, joined, declined, renewing]) await register(hub, await as(), who);
    await accept(hub, joined, []);
    data(await hub.ask(null, DECLINE, { input: { token: await linkToken(hub, declined) } }));
    data(await hub.ask(null, RENEW, { input: { token: await linkToken(hub, renewing) } }));
    const unreminded = person();
    await rules({ sendsReminder: false }, 'employer-kitahama');
    await register(hub, await as('employer-kitahama'), unreminded);
    const first = await linkToken(hub, silent);
    await linkToken(hub, unreminded);
    const before = await Promise.all([silent, joined, declined, renewing, unreminded].map(mailsTo));
    await goTo(addHours(now, 5 * 24 - 1));
    expect(await mailsTo(silent)).toBe(1);
    await goTo(addHours(now, 2));
    const after = await Promise.all([silent, joined, declined, renewing, unreminded].map(mailsTo));
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 0, 0, 0, 0]);

    const [reminder] = await hub.mails(silent.email);
    expect(reminder?.text).toContain('この件でのお知らせは、これが最後です');
    const second = await linkToken(hub, silent, 2);
    expect(second).not.toBe(first);
    for (const token of [first, second]) expect(await codeFor(hub, silent, token)).toMatch(/^\d{6}$/);
    data(await hub.ask(null, RENEW, { input: { token: first } }));
    expect(codes(await hub.ask(null, RENEW, { input: { token: second } }))).toEqual(['NOT_FOUND']);
    await hub.http.post(`/unsubscribe/${second}`).type('form').send('List-Unsubscribe=One-Click').expect(200);
    const mails = await mailsTo(silent);
    await goTo(addDays(now, 6));
    expect(await mailsTo(silent)).toBe(mails);
  });

  it('after thirty days the employer’s record names nobody whom it does not see as joined, whatever they did', async () => {
    const [silent, hidden, shown] = [person('静 太郎'), person('隠 花子'), person('見 次郎')];
    const people = [silent, hidden, shown];
    const ids: string[] = [];
    for (const who of people) ids.push(await register(hub, await as(), who, { tags: ['秘'], phone: '090-9999-0000' }));
    const late = await linkToken(hub, silent);
    await accept(hub, hidden, []);
    await accept(hub, shown, [], { showOutcomeToEmployer: true });
    await goTo(addDays(now, 16));
    data(await hub.ask(null, RENEW, { input: { token: late } }));
    const renewed = await linkToken(hub, silent, 2);
    const ends = 'query($token: String!) { invitation(token: $token) { status expiresAt } }';
    const { invitation } = data(
      await hub.ask<{ invitation: { status: string; expiresAt: string } }>(null, ends, { token: renewed }),
    );
    expect([invitation.status, Date.parse(invitation.expiresAt) - now.getTime() < 14 * 86_400_000]).toEqual([
      'OPEN',
      true,
    ]);
    await goTo(addHours(now, 14 * 24 + 1));
    expect(codes(await hub.ask(null, RENEW, { input: { token: renewed } }))).toEqual(['INVITATION_EXPIRED']);

    const listed = data(await hub.ask<Listed>(await as(), LIST)).registrations.edges.map(({ node }) => node);
    const [one, two, three] = ids.map((id) => listed.find((node) => node.id === id));
    expect(one).toMatchObject({ status: 'INVITED', candidateName: '（削除済み）', tags: [] });
    expect({ ...two, id: null }).toEqual({ ...one, id: null });
    expect(three).toMatchObject({ status: 'CONSENTED', candidateName: '見 次郎' });
    const { rows } = await database.query('select r::text from employer.registration r where id = any($1)', [
      ids.slice(0, 2),
    ]);
    for (const { r } of rows) expect(r).not.toMatch(/太郎|花子|example\.jp|9999|秘/);

    await register(hub, await as(), silent);
    await goTo(addHours(now, 1));
    expect(await mailsTo(silent)).toBe(2);
    await goTo(addDays(now, 180));
    const { rows: left } = await database.query(
      `select count(*)::int from employer.registration where id = $1 and length(mailbox_hash) = 16
        union all select count(*)::int from candidate.invitation where registration_id = $1 and length(mailbox_hash) = 16`,
      [ids[0]],
    );
    expect(left.map(({ count }) => count)).toEqual([1, 1]);
    await register(hub, await as(), silent);
    expect(await hub.mails(silent.email, 3)).toHaveLength(3);
  });
});
