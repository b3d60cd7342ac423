import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { EmployerId } from '../../platform/ids.js';
import { checkLedger } from '../../subgraphs/rewards/operations/check-ledger.js';
import { rebuildReport } from '../../subgraphs/rewards/operations/rebuild-report.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { RewardsBench } from '../support/rewards-bench.js';
import { hireMany } from '../support/rewards-million.js';
import { proving, report } from '../support/worlds/budget.js';

const POSTINGS = proving ? 1_000_000 : 3_000;
const AT_ONCE = 100;

it(
  `${POSTINGS.toLocaleString('en')} postings add up, and one slot more is still reserved once`,
  async () => {
    const hub = await RewardsBench.open();
    try {
      const began = performance.now();
      let posted = 0;
      let employers = 0;
      while (posted < POSTINGS) {
        const some = Array.from({ length: AT_ONCE }, () => randomUUID() as EmployerId);
        posted += await hireMany(hub, some, hub.agency);
        employers += some.length;
      }
      const written = performance.now();
      expect(await checkLedger(hub.operator())).toEqual([]);
      const checked = performance.now();
      expect((await rebuildReport(hub.operator())).differed).toEqual([]);
      const [sums] = await hub.sql(
        sql<{
          units: string;
          postings: string;
        }>`select sum(units) as units, count(distinct posting_id) as postings from rewards.entry`,
      );
      expect(sums).toEqual({ units: '0', postings: String(posted) });
      // Ten of twelve hires stay: three slots and a remainder of 60.
      const [held] = await hub.sql(
        sql<{ units: string; slots: string }>`select (select sum(units) from rewards.reward_account) as units,
          (select count(*) from rewards.slot where status = 'AVAILABLE') as slots`,
      );
      expect(held).toEqual({ units: String(60 * employers), slots: String(3 * employers) });

      const owner = hub.newEmployer();
      await hub.hires(owner, 3);
      const introductions = [];
      for (const guest of await hub.join(hub.newEmployer(), 50))
        introductions.push(await hub.introduce([guest], owner));
      const tries = await Promise.allSettled(
        introductions.map((introductionId) => reserveSlot(hub.employer(owner), { introductionId })),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      report('rewards postings', {
        posted,
        employers,
        postingsPerSecond: Math.round((posted / (written - began)) * 1000),
        checkSeconds: Math.round((checked - written) / 1000),
      });
    } finally {
      await hub.close();
    }
  },
  proving ? 3_600_000 : 120_000,
);
