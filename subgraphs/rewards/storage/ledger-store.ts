import { sql } from 'kysely';
import type { EmployerId, IntroductionId, PlacementId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { Book, RewardAccount } from '../domain/book.js';
import { accountKey, type Posting } from '../domain/ledger.js';
import { Lot } from '../domain/lot.js';
import { PointsUse } from '../domain/points-use.js';
import type { Programme } from '../domain/programme.js';
import { postingKinds } from '../domain/reward-rules.js';
import { Slot } from '../domain/slot.js';
import type { RewardsTx } from './own.js';
import { allProgrammes } from './programme-store.js';
import { project } from './report-projection.js';

/** Past things that a change may come back to: the lots of a hire, the slot spent on an introduction. */
interface Concern {
  readonly placementId?: PlacementId;
  readonly introductionId?: IntroductionId;
}

/**
 * Opens the books of these employers for a change. Their accounts are locked in the order of their ids, so two who need
 * the same books queue and never wait for each other.
 */
export async function openBooks(
  tx: RewardsTx,
  employerIds: readonly EmployerId[],
  concerning: Concern = {},
): Promise<Map<EmployerId, Book>> {
  const ids = [...new Set(employerIds)].sort();
  await rows(
    tx,
    sql`insert into rewards.reward_account (employer_id) select unnest(${ids}::uuid[]) on conflict do nothing`,
  );
  await rows(
    tx,
    sql`select from rewards.reward_account where employer_id = any(${ids}::uuid[]) order by employer_id for update`,
  );
  const accounts = await tx.em.find(RewardAccount, { employerId: { $in: ids } }, { refresh: true });
  const programmes = new Map((await allProgrammes(tx)).map((programme) => [programme.version, programme]));
  const held = await holdings(tx, ids, concerning);
  return new Map(accounts.map((account) => [account.employerId, bookOf(tx, account, programmes, held)]));
}

interface Holdings {
  readonly lots: Map<string, Lot[]>;
  readonly slots: Map<string, Slot[]>;
  readonly mints: Map<string, { employerId: string; at: Date }[]>;
  readonly uses: Map<string, PointsUse[]>;
}

function bookOf(tx: RewardsTx, account: RewardAccount, programmes: Map<string, Programme>, held: Holdings): Book {
  const { employerId } = account;
  const mintedAts = (held.mints.get(employerId) ?? []).map(({ at }) => at);
  return new Book(
    account,
    held.lots.get(employerId) ?? [],
    held.slots.get(employerId) ?? [],
    mintedAts,
    programmes,
    tx.newId,
    held.uses.get(employerId) ?? [],
  );
}

/** What can still change: lots with something left or of the hire in question, and live slots with what they were made of. */
async function holdings(tx: RewardsTx, ids: readonly EmployerId[], concern: Concern): Promise<Holdings> {
  const { placementId = null, introductionId = null } = concern;
  const slotIds = await rows<{ id: string; lots: string[] }>(
    tx,
    sql`select id, coalesce(array(select jsonb_array_elements(draws) ->> 'lotId'), '{}') as lots from rewards.slot
         where employer_id = any(${[...ids]}::uuid[]) and (status in ('AVAILABLE', 'RESERVED') or introduction_id = ${introductionId}::uuid)`,
  );
  const hires = [...(placementId ? [{ placementId }] : []), ...(introductionId ? [{ introductionId }] : [])];
  const uses = hires.length === 0 ? [] : await tx.em.find(PointsUse, { employerId: { $in: [...ids] }, $or: hires });
  const lotIds = await rows<{ id: string }>(
    tx,
    sql`select id from rewards.lot where employer_id = any(${[...ids]}::uuid[]) and (status in ('PENDING', 'AVAILABLE') or frozen)
        union select id from rewards.lot where placement_id = ${placementId}::uuid
        union select unnest(${[...slotIds.flatMap(({ lots }) => lots), ...uses.flatMap(({ draws }) => draws.map(({ lotId }) => lotId))]}::uuid[])`,
  );
  const mints = await rows<{ employerId: string; at: Date }>(
    tx,
    sql`select employer_id as "employerId", minted_at as at from rewards.slot
         where employer_id = any(${[...ids]}::uuid[]) and status <> 'REVOKED' and minted_at > ${tx.now()}::timestamptz - interval '366 days'`,
  );
  const lots = await tx.em.find(Lot, { id: { $in: lotIds.map(({ id }) => id) } });
  const slots = await tx.em.find(Slot, { id: { $in: slotIds.map(({ id }) => id) as Slot['id'][] } });
  return {
    lots: Map.groupBy(lots, ({ employerId }) => employerId),
    slots: Map.groupBy(slots, ({ employerId }) => employerId),
    mints: Map.groupBy(mints, ({ employerId }) => employerId),
    uses: Map.groupBy(uses, ({ employerId }) => employerId),
  };
}

/** Writes what was done in the books: holdings, postings, and the record of each slot's uses. */
export async function closeBooks(tx: RewardsTx, books: Iterable<Book>): Promise<void> {
  const all = [...books];
  // What makes room goes first: a lot that is set aside before the one that takes its place.
  await tx.em.flush();
  for (const book of all) for (const made of book.added) tx.em.persist(made);
  await tx.em.flush();
  await appendPostings(
    tx,
    all.flatMap(({ postings }) => postings),
  );
  for (const book of all) await noteSteps(tx, book);
  for (const { placementId, points, changes } of all.flatMap(({ altered }) => [...altered]))
    await tx.publish({ type: 'PointsUsed', placementId, points, version: changes });
  await project(tx, all.flatMap(changed));
}

/** The slots and lots of which a report may tell otherwise now; of lots it tells of points only. */
function changed({ postings, steps, lots }: Book): string[] {
  const slots = [...postings.flatMap(({ cause }) => cause.slotId ?? []), ...steps.map(({ slotId }) => slotId)];
  return [...slots, ...lots.filter(({ asset }) => asset === 'POINTS').map(({ id }) => id)];
}

/** Appends postings with their lines; the database refuses one that is posted already or that does not sum to zero. */
async function appendPostings(tx: RewardsTx, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  const ids = postings.map(() => tx.newId());
  const records = postings.map(({ lines: _lines, kind, ...posting }, index) => ({
    ...posting,
    kind,
    id: ids[index],
    rule: postingKinds[kind].rule,
  }));
  const lines = postings.flatMap((posting, index) =>
    posting.lines.map(({ account, units, points }) => ({ ...account, postingId: ids[index], units, points })),
  );
  const accounts = [...new Map(lines.map((line) => [accountKey(line), line])).entries()].sort();
  await rows(
    tx,
    sql`insert into rewards.account (kind, owner, programme_version)
        select a.kind, a.owner, a."programmeVersion"
          from jsonb_to_recordset(${JSON.stringify(accounts.map(([, line]) => line))}::jsonb) as a (kind text, owner uuid, "programmeVersion" text)
        on conflict do nothing`,
  );
  await rows(
    tx,
    sql`insert into rewards.posting (id, key, employer_id, at, kind, programme_version, rule, cause, evidence)
        select p.id, p.key, p."employerId", p.at, p.kind, p."programmeVersion", p.rule, p.cause, p.evidence
          from rows from (jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as
            (id uuid, key text, "employerId" uuid, at timestamptz, kind text, "programmeVersion" text, rule text, cause jsonb, evidence text))
          with ordinality as p (id, key, "employerId", at, kind, "programmeVersion", rule, cause, evidence, place) order by place`,
  );
  await rows(
    tx,
    sql`insert into rewards.entry (posting_id, account_id, units, points)
        select e."postingId", a.id, e.units, e.points
          from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as e
            ("postingId" uuid, kind text, owner uuid, "programmeVersion" text, units int, points int)
          join rewards.account a on a.kind = e.kind
           and coalesce(a.owner, '00000000-0000-0000-0000-000000000000') = coalesce(e.owner, '00000000-0000-0000-0000-000000000000')
           and coalesce(a.programme_version, '') = coalesce(e."programmeVersion", '')`,
  );
}

async function noteSteps(tx: RewardsTx, { steps, employerId }: Book): Promise<void> {
  for (const { slotId, step, at, introductionId, agencyId, feeWaived } of steps) {
    if (step === 'RESERVED') {
      await rows(
        tx,
        sql`insert into rewards.slot_use (id, slot_id, reserved_at, employer_id, introduction_id, agency_id)
            values (${tx.newId()}, ${slotId}, ${at}, ${employerId}, ${introductionId}, ${agencyId})`,
      );
      continue;
    }
    const change = {
      RELEASED: sql`released_at = ${at}`,
      CONSUMED: sql`consumed_at = ${at}, fee_waived = ${feeWaived}`,
      RESTORED: sql`restored_at = ${at}`,
    }[step];
    await rows(
      tx,
      sql`update rewards.slot_use set ${change} where slot_id = ${slotId} and released_at is null and restored_at is null`,
    );
  }
}
