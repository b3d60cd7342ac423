import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { projectRoot } from '../../platform/paths.js';
import type { EventOf, EventType } from '../../schema/events.js';
import { checkLedger } from '../../subgraphs/rewards/operations/check-ledger.js';
import { rebuildReport } from '../../subgraphs/rewards/operations/rebuild-report.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { RewardsBench } from '../support/rewards-bench.js';
import { proving, report } from '../support/worlds/budget.js';

interface Step {
  readonly id: string;
  readonly event?: EventOf<EventType>;
  readonly reserve?: { idempotencyKey: string; introductionId: string };
}

let hub: RewardsBench;
beforeAll(async () => {
  hub = await RewardsBench.open();
});
afterAll(() => hub.close());

/** Three hires, the slot that they make, its reservation, and the hire that spends it: what is left to do, and for whom. */
async function wayToAFreeHire() {
  const [owner, elsewhere] = [hub.newEmployer(), hub.newEmployer()];
  const steps: Step[] = [];
  for (const person of await hub.join(owner, 3)) {
    const { confirmed, started } = hub.hireOf([person], elsewhere, await hub.introduce([person], elsewhere));
    steps.push({ id: randomUUID(), event: confirmed }, { id: randomUUID(), event: started });
  }
  const [guest] = await hub.join(elsewhere);
  const introductionId = await hub.introduce([guest!], owner);
  const own = hub.hireOf([guest!], owner, introductionId);
  steps.push(
    { id: randomUUID(), reserve: { idempotencyKey: randomUUID(), introductionId } },
    { id: randomUUID(), event: own.confirmed },
    { id: randomUUID(), event: own.started },
  );
  return { owner, introductionId, placementId: own.facts.placementId, steps };
}

type Way = Awaited<ReturnType<typeof wayToAFreeHire>>;

function victim({ introductionId, steps }: Way, dieAt?: number) {
  const given = {
    databaseUrl: hub.bench.database.url,
    keys: hub.bench.database.keys,
    now: hub.now,
    steps,
    introduction: hub.introductions.get(introductionId),
    dieAt,
  };
  const script = join(projectRoot, 'test/support/rewards-victim.mjs');
  return spawnSync(process.execPath, [script, JSON.stringify(given)], { encoding: 'utf8', timeout: 60_000 });
}

/** What the engine and a patient client do after a crash: everything again. */
async function takeAgain({ owner, steps }: Way): Promise<void> {
  for (const { id, event, reserve } of steps) {
    if (event) await hub.hear(event, id);
    else if (reserve) await reserveSlot(hub.employer(owner), reserve);
  }
}

async function expectOneFreeHire({ owner, placementId }: Way): Promise<void> {
  const { units, pendingUnits, slots, postings } = await hub.account(owner);
  expect({ units, pendingUnits }).toEqual({ units: 0, pendingUnits: 0 });
  expect(slots).toMatchObject([{ status: 'CONSUMED', feeWaived: 1_500_000, consumedBy: { id: placementId } }]);
  expect(postings.edges.map(({ node }) => node.kind).sort()).toEqual([
    'EARNED',
    'EARNED',
    'EARNED',
    'SLOT_CONSUMED',
    'SLOT_MINTED',
  ]);
  const told = await hub.sql(
    sql`select from rewards.outbox where type = 'SlotConsumed' and facts ->> 'placementId' = ${placementId}`,
  );
  expect(told).toHaveLength(1);
}

it(
  'a kill -9 at any statement between a placement and the use of its slot changes nothing of the end',
  async () => {
    const whole = await wayToAFreeHire();
    const { stdout, stderr } = victim(whole);
    const statements = Number(stdout);
    if (!(statements > 100)) throw new Error(`The victim did not come to the end: [${stdout}] ${stderr}`);
    await expectOneFreeHire(whole);

    const step = proving ? 1 : Math.ceil(statements / 3);
    let kills = 0;
    for (let dieAt = proving ? 1 : 17; dieAt <= statements; dieAt += step) {
      const way = await wayToAFreeHire();
      expect(victim(way, dieAt).signal).toBe('SIGKILL');
      await takeAgain(way);
      await expectOneFreeHire(way);
      kills += 1;
    }
    expect(await checkLedger(hub.operator())).toEqual([]);
    expect((await rebuildReport(hub.operator())).differed).toEqual([]);
    report('rewards killed', { statements, kills });
  },
  proving ? 3_600_000 : 240_000,
);
