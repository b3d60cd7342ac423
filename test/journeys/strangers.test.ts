import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startHub, type TestHub } from '../support/hub.js';
import { codes, data, join, linkToken, type Person, person, register } from '../support/story.js';

const ASK_IN = 'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { ok } }';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const DECLINE = 'mutation($input: DeclineInvitationInput!) { declineInvitation(input: $input) { ok } }';

describe('someone whom the hub cannot know', () => {
  let hub: TestHub;
  let database: pg.Client;
  let aozora: string;
  let known: Person;

  beforeAll(async () => {
    hub = await startHub('one process');
    database = new pg.Client({ connectionString: hub.databaseUrl });
    await database.connect();
    aozora = await hub.token('employer-aozora');
    known = await join(hub, aozora, []);
  });
  afterAll(async () => {
    await database?.end();
    await hub?.stop();
  });

  /** What a call writes: the work behind an answer, by which its time could tell. */
  const written = async () => {
    const { rows } = await database.query(
      'select (select count(*)::int from candidate.mail) as mails, (select count(*)::int from candidate.code_sent) as codes',
    );
    return rows[0] as { mails: number; codes: number };
  };
  const working = async (call: () => Promise<unknown>) => {
    const before = await written();
    const answer = await call();
    const after = await written();
    return { answer, mails: after.mails - before.mails, codes: after.codes - before.codes };
  };

  it('hears the same of a known and of an unknown mailbox, for the same work', async () => {
    const asking = (email: string) => () => hub.ask(null, ASK_IN, { input: { email } }).then(data);
    const [one, other] = [await working(asking(known.email)), await working(asking('nobody@example.jp'))];
    expect(other).toEqual(one);
    expect(one).toEqual({ answer: { requestSignIn: { ok: true } }, mails: 1, codes: 1 });
    const trying = (email: string) => hub.ask(null, SIGN_IN, { input: { email, code: '000000' } }).then(codes);
    expect([await trying(known.email), await trying('nobody@example.jp')]).toEqual(
      Array(2).fill(['INVITATION_CODE_WRONG']),
    );
    const tooMany = async (email: string) => {
      for (let count = 0; count < 10; count += 1) {
        const found = codes(await hub.ask(null, ASK_IN, { input: { email } }));
        if (found.length > 0) return { count, found };
      }
      return null;
    };
    const refused = await tooMany('nobody@example.jp');
    expect(refused).toEqual({ count: 4, found: ['RATE_LIMITED'] });
    // The known one had a code for its invitation as well.
    expect(await tooMany(known.email)).toEqual({ count: 3, found: ['RATE_LIMITED'] });
    expect(await hub.mails('nobody@example.jp', 0)).toEqual([]);
  });

  it('may use a link thirty times within ten minutes, whether it is one or not', async () => {
    const who = person();
    await register(hub, aozora, who);
    for (const token of [await linkToken(hub, who), 'a-link-that-never-was']) {
      const answers = new Map<string, number>();
      for (let use = 0; use < 32; use += 1) {
        const [code = 'ok'] = codes(await hub.ask(null, DECLINE, { input: { token } }));
        answers.set(code, (answers.get(code) ?? 0) + 1);
      }
      expect(answers.get('RATE_LIMITED')).toBe(2);
    }
    await hub.advance({ advance: 'PT11M' });
    expect(codes(await hub.ask(null, DECLINE, { input: { token: 'a-link-that-never-was' } }))).toEqual(['NOT_FOUND']);
  });
});
