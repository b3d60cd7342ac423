import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHub, type TestHub } from '../support/hub.js';
import { accept, codes, data, join, linkToken, person, register } from '../support/story.js';

const RATE = 'mutation($input: RateRejectionInput!) { rateRejection(input: $input) { ok } }';
const NEVER = 'mutation($input: NeverAskAgainInput!) { neverAskAgain(input: $input) { ok } }';
const INVITATION = 'query($token: String!) { invitation(token: $token) { status } }';
const SUMMARY = 'answers average comments';
const RATINGS = `{ rejectionRatings { beforeRelay { ${SUMMARY} } afterRelay { ${SUMMARY} } } }`;
const NOTHING = { answers: null, average: null, comments: null };

const SAVE =
  'mutation($input: SaveNoticeTemplateInput!) { saveNoticeTemplate(input: $input) { template { id isDefault } } }';
const PREVIEW = `query($input: PreviewRejectionNoticeInput!) { previewRejectionNotice(input: $input) { subject text html } }`;

interface Ratings {
  readonly rejectionRatings: Record<'beforeRelay' | 'afterRelay', unknown>;
}

describe('after a rejection notice', () => {
  let hub: TestHub;
  let aozora: string;
  let toto: string;

  beforeAll(async () => {
    hub = await startHub('one process');
    aozora = await hub.token('employer-aozora');
    toto = await hub.token('employer-toto');
  });
  afterAll(() => hub?.stop());

  const rate = (token: string | null, input: Record<string, unknown>) => hub.ask(token, RATE, { input });
  const ratings = async (token: string) => data(await hub.ask<Ratings>(token, RATINGS)).rejectionRatings;
  const status = async (token: string) =>
    data(await hub.ask<{ invitation: { status: string } }>(null, INVITATION, { token })).invitation.status;

  /** Registers, and waits until the notice would have gone: another person's, registered later, has. */
  async function hearsNothing(employer: string, who: ReturnType<typeof person>, mailsBefore: number) {
    await register(hub, employer, who);
    const other = person();
    await register(hub, employer, other);
    await linkToken(hub, other);
    expect(await hub.mails(who.email, 0)).toHaveLength(mailsBefore);
  }

  it('opening the unsubscribe link changes nothing; the one-click POST ends every employer’s invitations', async () => {
    const who = person();
    await register(hub, aozora, who);
    const token = await linkToken(hub, who);
    const path = `/unsubscribe/${token}`;
    const shown = await hub.http.get(path);
    expect([shown.status, shown.text.includes('<form method="post">')]).toEqual([200, true]);
    expect((await hub.http.head(path)).status).toBe(200);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    // What a scanner sends that opens every link and sends off every form as it is.
    for (const fields of ['', 'confirm=']) await hub.http.post(path).type('form').send(fields).expect(400);
    await hub.http.get(path).set('purpose', 'prefetch').expect(200);
    await hub.http.post(`/rate/${token}`).type('form').send('comment=').expect(400);
    expect(await status(token)).toBe('OPEN');

    const done = await hub.http.post(path).type('form').send('List-Unsubscribe=One-Click');
    expect([done.status, await status(token)]).toEqual([200, 'DECLINED']);
    await hub.http.post(path).type('form').send('List-Unsubscribe=One-Click').expect(200);
    await hearsNothing(toto, who, 1);
  });

  it('one person hears of one position once, even if the employer takes the registration back and repeats it', async () => {
    const who = person();
    const registrationId = await register(hub, aozora, who);
    await linkToken(hub, who);
    const withdraw =
      'mutation($input: WithdrawRegistrationInput!) { withdrawRegistration(input: $input) { registration { status } } }';
    data(await hub.ask(aozora, withdraw, { input: { registrationId } }));
    await hearsNothing(aozora, who, 1);
    await register(hub, aozora, who, { position: '人事' });
    expect(await hub.mails(who.email, 2)).toHaveLength(2);
  });

  it('a link that never was has the same answers', async () => {
    const who = person();
    await register(hub, aozora, who);
    const known = `/unsubscribe/${await linkToken(hub, who)}`;
    for (const ask of [
      (path: string) => hub.http.get(path),
      (path: string) => hub.http.post(path).type('form').send('confirm=yes'),
    ]) {
      const answers = [await ask(known), await ask('/unsubscribe/nothing')];
      expect(answers.map(({ status, text }) => ({ status, text }))[0]).toEqual({
        status: answers[1]?.status,
        text: answers[1]?.text,
      });
    }
    expect(codes(await hub.ask(null, NEVER, { input: { token: 'nothing' } }))).toEqual(['NOT_FOUND']);
  });

  it('a link that was replaced still ends the invitations, and answers nothing else', async () => {
    const who = person();
    await register(hub, aozora, who);
    const first = await linkToken(hub, who);
    const renew = 'mutation($input: RequestNewLinkInput!) { requestNewLink(input: $input) { sentTo } }';
    data(await hub.ask(null, renew, { input: { token: first } }));
    const second = await linkToken(hub, who, 2);
    expect(codes(await hub.ask(null, INVITATION, { token: first }))).toEqual(['NOT_FOUND']);
    data(await hub.ask(null, NEVER, { input: { token: first } }));
    expect(await status(second)).toBe('DECLINED');
    await hearsNothing(toto, who, 2);
  });

  it('someone who joined keeps what he has when he asks never to be asked again', async () => {
    const who = await join(hub, aozora, []);
    const token = await linkToken(hub, who);
    data(await hub.ask(null, NEVER, { input: { token } }));
    expect(await status(token)).toBe('ACCEPTED');
    expect(data(await hub.ask<{ me: { id: string } }>(who.token, '{ me { id } }')).me.id).toBe(who.id);
  });

  it('an employer sees the average of five answers, of people before and after joining, from the next week on', async () => {
    for (let score = 4; score <= 8; score += 1) {
      const who = person();
      await register(hub, toto, who);
      const registrationToken = await linkToken(hub, who);
      const rated = await hub.http.post(`/rate/${registrationToken}`).type('form').send({ score: '0', comment: '旧' });
      expect(rated.status).toBe(200);
      expect((await hub.http.get(`/rate/${registrationToken}`)).text).toContain('<form method="post">');
      data(await rate(null, { registrationToken, score, ...(score < 6 ? { comment: `丁寧でした${9 - score}` } : {}) }));
      if (score < 8) {
        const { token } = await accept(hub, who, []);
        data(await rate(token, { score: 10 }));
      }
    }
    expect(await ratings(toto)).toEqual({ beforeRelay: NOTHING, afterRelay: NOTHING });
    await hub.advance({ advance: 'P7D' });
    expect(await ratings(await hub.token('employer-toto'))).toEqual({
      beforeRelay: { answers: 5, average: 6, comments: ['丁寧でした4', '丁寧でした5'] },
      afterRelay: NOTHING,
    });
    expect(await ratings(await hub.token('employer-aozora'))).toEqual({ beforeRelay: NOTHING, afterRelay: NOTHING });
  });

  it('a rating that is none is refused', async () => {
    await hub.http.post('/rate/nothing').type('form').send({ score: 'x' }).expect(400);
    await hub.http.post('/rate/nothing').type('form').send({ score: '5' }).expect(200);
    const who = person();
    await register(hub, await hub.token('employer-aozora'), who);
    const registrationToken = await linkToken(hub, who);
    for (const score of [-1, 11])
      expect(codes(await rate(null, { registrationToken, score }))).toEqual(['INVALID_INPUT']);
    expect(codes(await rate(null, { registrationToken: 'nothing', score: 5 }))).toEqual(['NOT_FOUND']);
    expect((await rate(null, { score: 5 })).errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'registrationToken',
    });
  });

  it('a wording that promises a job, lacks the link or names an unknown field is refused', async () => {
    const token = await hub.token('employer-kitahama');
    const save = (body: string, subject = '選考結果のご連絡') =>
      hub.ask(token, SAVE, { input: { name: '標準', subject, body } });
    const messages = async (body: string, subject?: string) =>
      (await save(body, subject)).errors?.map(({ extensions }) => `${extensions.code} ${extensions.field}`);
    for (const promise of [
      '次の採用をお約束します',
      '必ず内定が出ます',
      '転職を保証いたします',
      'We guarantee you a job.',
      'You will be hired.',
    ])
      expect(await messages(`${promise} {{relayUrl}}`)).toEqual(['INVALID_INPUT body']);
    expect(await messages('{{relayUrl}}', '内定確約のご案内')).toEqual(['INVALID_INPUT subject']);
    expect(await messages('リンクなし')).toEqual(['INVALID_INPUT body']);
    expect(await messages('{{relayUrl}} {{salary}}')).toEqual(['INVALID_INPUT body']);
    expect(await messages('{{relayUrl')).toEqual(['INVALID_INPUT body']);
    const honest =
      '{{candidateName}} 様\n\n採用を保証するものではありません。\nWe cannot guarantee a job.\n{{relayUrl}}';
    expect(await messages(honest)).toBeUndefined();
  });

  it('a preview is the mail with its links, whose names cannot bring HTML', async () => {
    const token = await hub.token('employer-kitahama');
    const input = { candidateName: '<b>髙橋</b> {{relayUrl}}', position: '営業' };
    const { previewRejectionNotice: shown } = data(
      await hub.ask<{ previewRejectionNotice: { text: string; html: string } }>(token, PREVIEW, { input }),
    );
    expect(shown.text).toContain(`${hub.url}/unsubscribe/preview`);
    expect(shown.text).toContain('<b>髙橋</b> {{relayUrl}}');
    expect(shown.html).toContain('&lt;b&gt;髙橋');
    expect(shown.html.match(/<a href=/g)).toHaveLength(3);
  });
});
