import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Actor } from '../../platform/auth/actor.js';
import { MailQueue } from '../../platform/mail/queue.js';
import type { OutgoingMail } from '../../platform/mail/transport.js';
import { remindMembers } from '../../subgraphs/rewards/operations/remind-members.js';
import { setContactMailbox } from '../../subgraphs/rewards/operations/set-contact-mailbox.js';
import { readPdf } from '../support/pdf-text.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('mails to members', () => {
  let hub: RewardsBench;
  beforeAll(async () => {
    hub = await RewardsBench.open(new Date('2026-04-10T00:00:00Z'));
  });
  afterAll(() => hub.close());

  /** What was queued since the last look, by address. */
  async function mailed(kind: string): Promise<OutgoingMail[]> {
    const sent: OutgoingMail[] = [];
    const carrier = {
      idempotent: true,
      send: async (_ctx: unknown, mail: OutgoingMail) => void sent.push(mail),
      forget: async () => undefined,
    };
    const queue = new MailQueue(hub.bench.database.keys, carrier);
    const waiting = sql<{
      id: string;
    }>`select id from rewards.mail where kind = ${kind} and state = 'QUEUED' order by id`;
    for (const { id } of await hub.sql(waiting)) await queue.send(hub.as({ kind: 'system' }), id, {});
    return sent.sort((one, other) => one.to.localeCompare(other.to));
  }
  const at = async (instant: string) => {
    hub.bench.clock.set(new Date(instant));
    await hub.bench.subgraph.runTimers();
  };
  const remind = async (instant: string) => {
    hub.bench.clock.set(new Date(instant));
    await remindMembers(hub.as({ kind: 'system' }));
  };
  const want = (actor: Actor, email: string | null) => setContactMailbox(hub.as(actor), { email });

  it('the monthly report goes out once, on the first business day, to whoever wants it', async () => {
    const [a, other] = [hub.newEmployer(), hub.newEmployer()];
    await want({ kind: 'employer', id: a }, 'a@example.jp');
    await want({ kind: 'agency', id: hub.agency }, 'agency@example.jp');
    await hub.hires(a, 6);
    await hub.hires(other, 1);
    // 1 to 5 May 2027 would be holidays; in 2026 the first of May is a Friday.
    await at('2026-04-30T14:59:00Z');
    expect(await mailed('monthly-report')).toEqual([]);
    await at('2026-04-30T15:00:00Z');
    await at('2026-05-01T15:00:00Z');
    const [mine, agency, ...none] = await mailed('monthly-report');
    expect(none).toEqual([]);
    expect(mine).toMatchObject({ to: 'a@example.jp', subject: 'キャリアリレー 月次レポート（2026年4月）' });
    expect(mine?.text).toMatch(/登録: 6人\n案内: 6人\n同意: 6人\n紹介: 6人\n内定: —\n成約: 6人\n入社: 6人/);
    expect(mine?.text).toContain('無償紹介枠の付与: 2枠');
    expect(agency?.to).toBe('agency@example.jp');
    expect(agency?.text).toMatch(/登録: —\n[\s\S]*入社: 7人/);
    const [file] = mine?.attachments ?? [];
    expect(file).toMatchObject({ filename: 'tasuki-2026-04.pdf', contentType: 'application/pdf' });
    expect(readPdf(Buffer.from(file?.contentBase64 ?? '', 'base64')).pages[0]).toContain(
      '期間 2026-04-01 〜 2026-04-30',
    );
  });

  it('a month of which nobody was told in time is made up for, one before the mailbox was given is not', async () => {
    await at('2026-07-10T00:00:00Z');
    const months = (await mailed('monthly-report')).map(({ to, subject }) => `${to} ${/\d+月/.exec(subject)?.[0]}`);
    expect(months.sort()).toEqual([
      'a@example.jp 5月',
      'a@example.jp 6月',
      'agency@example.jp 5月',
      'agency@example.jp 6月',
    ]);
    const late = hub.newEmployer();
    await want({ kind: 'employer', id: late }, 'late@example.jp');
    await at('2026-07-11T00:00:00Z');
    expect(await mailed('monthly-report')).toEqual([]);
  });

  it('nobody is written to who does not want it any more', async () => {
    await want({ kind: 'agency', id: hub.agency }, null);
    await at('2026-08-03T00:00:00Z');
    expect((await mailed('monthly-report')).map(({ to }) => to)).toEqual(['a@example.jp', 'late@example.jp']);
    expect(await hub.ask({ kind: 'agency', id: hub.agency }, '{ myContactMailbox { email } }')).toEqual({
      myContactMailbox: { email: null },
    });
  });

  it('a slot is told of 90, 30 and 7 days before it ends, once each', async () => {
    const b = hub.newEmployer();
    await want({ kind: 'employer', id: b }, 'b@example.jp');
    await hub.hires(b, 3);
    const [slot] = (await hub.account(b)).slots;
    expect(slot?.expiresOn).toBe('2027-08-03');
    const told: string[] = [];
    for (const day of [
      '2027-05-04',
      '2027-05-05',
      '2027-05-06',
      '2027-07-03',
      '2027-07-04',
      '2027-07-27',
      '2027-07-28',
      '2027-08-03',
    ]) {
      await remind(`${day}T00:00:00Z`);
      const mine = (await mailed('reminder')).filter(({ to }) => to === 'b@example.jp');
      for (const { text } of mine) told.push(`${day} ${/あと\d+日/.exec(text)?.[0]}`);
    }
    expect(told).toEqual(['2027-05-05 あと90日', '2027-07-04 あと30日', '2027-07-27 あと7日']);
  });

  it('what fell due while nobody looked comes in one mail; a reserved slot is not told of', async () => {
    const c = hub.newEmployer();
    await want({ kind: 'employer', id: c }, 'c@example.jp');
    await hub.hires(c, 6);
    await remind('2028-07-10T00:00:00Z');
    const mine = (await mailed('reminder')).filter(({ to }) => to === 'c@example.jp');
    expect(mine.map(({ text }) => text.match(/あと\d+日/g))).toEqual([['あと23日', 'あと23日']]);
  });

  it.each(['not a mailbox', 'a@b', 'x'.repeat(300)])('refuses the mailbox %s', async (email) => {
    await expect(want({ kind: 'employer', id: hub.newEmployer() }, email)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'email' },
    });
  });
});
