import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { importCsv, manyPeople } from '../support/csv.js';
import { eventually, startHub } from '../support/hub.js';

const KILLS = Number(process.env.PROVE ?? 1);
const PEOPLE = 400 * KILLS;

it(
  'a hub that is killed at random points while it sends writes to everyone, once, and the moved clock waits for all of it',
  async () => {
    const hub = await startHub('one process');
    const database = new pg.Client({ connectionString: hub.databaseUrl });
    await database.connect();
    try {
      const counted = async (from: string) =>
        Number((await database.query<{ count: string }>(`select count(*) from ${from}`)).rows[0]?.count);
      const sent = () => counted("platform.dev_mail where recipient like 'sending%'");
      const token = await hub.token('employer-aozora');
      const answer = importCsv(hub, token, manyPeople(PEOPLE, 'sending'), { sendDelayHours: '0' });
      expect((await answer).body).toMatchObject({ registered: PEOPLE });
      for (let kill = 0; kill < KILLS; kill += 1) {
        const before = await sent();
        await eventually(async () => ((await sent()) > before ? true : null), 60_000);
        await sleep(Math.random() * 200);
        await hub.restart();
      }
      expect(await sent()).toBeLessThan(PEOPLE);

      await hub.advance({ advance: 'PT1S' });
      expect(await sent()).toBe(PEOPLE);
      expect(
        await counted("(select recipient from platform.dev_mail where recipient like 'sending%' group by 1) people"),
      ).toBe(PEOPLE);
      expect(await counted("employer.registration where status = 'INVITED'")).toBe(PEOPLE);
      expect(await counted('candidate.invitation')).toBe(PEOPLE);
      const told = `select count(*), count(distinct told) as people from employer.outbox, jsonb_array_elements_text(facts -> 'registrationIds') told
                     where type = 'RegistrationsInvited'`;
      expect((await database.query(told)).rows).toEqual([{ count: String(PEOPLE), people: String(PEOPLE) }]);
    } finally {
      await database.end();
      await hub.stop();
    }
  },
  90_000 + KILLS * 60_000,
);
