import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { importCsv, manyPeople } from '../support/csv.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { data, person, register } from '../support/story.js';

const MAILS = 1_000;
/** Jobs that may be at work at once, each with one mail. */
const AT_WORK = 20;

/** A mail server that keeps what it took, by recipient, and refuses whoever is named so. */
async function mailServer() {
  const taken = new Map<string, string[]>();
  let deferred = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('gone-')) return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      if (address.startsWith('later-') && deferred++ === 0)
        return done(Object.assign(new Error('try again'), { responseCode: 451 }));
      return done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        for (const { address } of session.envelope.rcptTo) taken.set(address, [...(taken.get(address) ?? []), text]);
        done();
      });
    },
  });
  server.on('error', () => undefined); // A killed hub breaks its connections.
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere');
  return {
    taken,
    url: `smtp://127.0.0.1:${address.port}`,
    count: () => [...taken.values()].reduce((sum, mails) => sum + mails.length, 0),
    stop: () => new Promise<void>((ended) => server.close(() => ended())),
  };
}

describe('a notice over SMTP', () => {
  let smtp: Awaited<ReturnType<typeof mailServer>>;
  let hub: TestHub;
  let token: string;

  beforeAll(async () => {
    smtp = await mailServer();
    hub = await startHub('one process', { SMTP_URL: smtp.url, TASUKI_TEST_CLOCK: '0' });
    token = await hub.token('employer-aozora');
  });
  afterAll(async () => {
    await hub?.stop();
    await smtp?.stop();
  });

  const undeliverable = async (id: string) =>
    data(
      await hub.ask<{ registration: { isUndeliverable: boolean } }>(
        token,
        'query($id: ID!) { registration(id: $id) { isUndeliverable } }',
        { id },
      ),
    ).registration.isUndeliverable;

  it('carries the one-click unsubscription and both parts; a refused mailbox shows, a deferred one is tried again', async () => {
    const [fine, gone, later] = ['fine', 'gone', 'later'].map((kind) => ({
      ...person(),
      email: `${kind}-${Date.now()}@example.jp`,
    })) as [ReturnType<typeof person>, ReturnType<typeof person>, ReturnType<typeof person>];
    const [fineId, goneId] = [await register(hub, token, fine), await register(hub, token, gone)];
    await register(hub, token, later);
    const [folded] = await eventually(async () => smtp.taken.get(fine.email) ?? null);
    const mail = folded?.replace(/\r\n[ \t]+/g, ' ');
    expect(mail).toMatch(/^List-Unsubscribe: <http:\/\/[^>]+\/unsubscribe\/[\w-]{43}>/m);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(mail).toMatch(/Content-Type: multipart\/alternative/);
    await eventually(async () => ((await undeliverable(goneId)) ? true : null));
    expect(await undeliverable(fineId)).toBe(false);
    await eventually(async () => smtp.taken.get(later.email) ?? null, 20_000);
    expect([fine, gone, later].map(({ email }) => smtp.taken.get(email)?.length ?? 0)).toEqual([1, 0, 1]);
  });

  it('a hub that is killed among a thousand mails sends each once, or says of which it does not know', async () => {
    const before = smtp.count();
    const importing = importCsv(hub, token, manyPeople(MAILS, 'mail'), { sendDelayHours: '0' });
    expect((await importing).body.registered).toBe(MAILS);
    await eventually(async () => (smtp.count() - before > 200 + Math.random() * 300 ? true : null), 60_000);
    await hub.restart();
    const atTheKill = smtp.count() - before;
    expect(atTheKill).toBeLessThan(MAILS);

    const database = new pg.Client({ connectionString: hub.databaseUrl });
    await database.connect();
    try {
      const states = await eventually(async () => {
        const { rows } = await database.query<{ state: string; count: number }>(
          `select m.state, count(*)::int from employer.registration r left join employer.mail m on m.id = r.notice_mail_id
            where r.email like 'mail%' group by 1`,
        );
        const of = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
        return (of.SENT ?? 0) + (of.UNCERTAIN ?? 0) === MAILS ? of : null;
      }, 120_000);
      await sleep(500); // A second mail, if there were one, would be on its way.
      const mails = Array.from({ length: MAILS }, (_, index) => smtp.taken.get(`mail${index}@example.jp`)?.length ?? 0);
      expect(Math.max(...mails)).toBe(1);
      expect(mails.filter((count) => count === 0).length).toBeLessThanOrEqual(states.UNCERTAIN ?? 0);
      expect(states.UNCERTAIN ?? 0).toBeLessThanOrEqual(AT_WORK);
    } finally {
      await database.end();
    }
  }, 240_000);
});
