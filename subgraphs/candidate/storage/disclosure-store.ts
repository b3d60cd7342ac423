import { sql } from 'kysely';
import { dayOf } from '../../../platform/calendar.js';
import type { CandidateId, ConsentId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { maskOf } from '../../../schema/release-scopes.js';
import { CHAIN_START, type DisclosureLink, linkHash, scopesOfItems } from '../domain/disclosure.js';
import type { CandidateTx } from './own.js';
import { scopesServed } from './release-served.js';

interface LogRow {
  readonly audience: number;
  readonly at: Date;
  readonly candidateIds: CandidateId[];
  readonly consentIds: ConsentId[];
  readonly items: string[];
}

interface ChainHead {
  readonly candidateId: CandidateId;
  readonly seq: number;
  readonly hash: Buffer;
}

const BATCH = 500;

/** Moves one batch of answers from the log into the chains of those whom they disclosed; answers how many it moved. */
export async function takeIn(tx: CandidateTx): Promise<number> {
  const answers = await takeFromLog(tx);
  if (answers.length > 0) await appendToChains(tx, answers);
  return answers.length;
}

/** Whoever folds the log or looks at what it said goes one after the other. */
export async function lockLog(tx: CandidateTx): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('candidate.disclosure_log', 0))`);
}

/** Takes the oldest answers out of the log. Another process that folds waits for this one. */
async function takeFromLog(tx: CandidateTx): Promise<LogRow[]> {
  await lockLog(tx);
  return rows(
    tx,
    sql`with taken as (select id from candidate.disclosure_log order by id limit ${BATCH}),
        gone as (delete from candidate.disclosure_log l using taken t where l.id = t.id returning l.*)
        select audience, at, candidate_ids as "candidateIds", consent_ids as "consentIds", items::text[] as items from gone order by id`,
  );
}

/** Appends what the answers disclosed to each candidate's chain; the same items to the same recipient on one day add up. */
async function appendToChains(tx: CandidateTx, answers: readonly LogRow[]): Promise<void> {
  const links = mergeByDay(answers);
  const ids = [...new Set(links.map(({ candidateId }) => candidateId))];
  const heads = await rows<ChainHead>(
    tx,
    sql`select candidate_id as "candidateId", seq, hash from candidate.disclosure_head where candidate_id = any(${ids}::uuid[])`,
  );
  const byCandidate = new Map(heads.map((head) => [head.candidateId, head]));
  const records = links.map((link) => {
    const head = byCandidate.get(link.candidateId) ?? { candidateId: link.candidateId, seq: 0, hash: CHAIN_START };
    const chained: DisclosureLink = { ...link, seq: head.seq + 1 };
    const hash = linkHash(head.hash, chained);
    byCandidate.set(link.candidateId, { candidateId: link.candidateId, seq: chained.seq, hash });
    return { ...chained, items: chained.items.toString(), hash: hash.toString('hex') };
  });
  await insertLinks(tx, records);
  await noteHoldings(tx, links);
  const moved = [...byCandidate.values()].map((head) => ({ ...head, hash: head.hash.toString('hex') }));
  await rows(
    tx,
    sql`insert into candidate.disclosure_head (candidate_id, seq, hash)
        select h."candidateId", h.seq, decode(h.hash, 'hex') from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as h ("candidateId" uuid, seq int, hash text)
        on conflict (candidate_id) do update set seq = excluded.seq, hash = excluded.hash`,
  );
}

/**
 * Notes what each recipient holds now. A record may come after the revoke that it was answered before: then the recipient
 * holds more than it may see, and that is looked at.
 */
async function noteHoldings(tx: CandidateTx, links: readonly DisclosureLink[]): Promise<void> {
  const held = links.map(({ candidateId, audience, items }) => ({
    id: tx.newId(),
    candidateId,
    audience,
    items: items.toString(),
    scopes: maskOf(scopesOfItems(items)),
  }));
  const recordset = sql`jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (id uuid, "candidateId" uuid, audience int, items bigint, scopes int)`;
  await rows(
    tx,
    sql`insert into candidate.holding as held (candidate_id, audience, items)
        select h."candidateId", h.audience, bit_or(h.items) from ${recordset} group by 1, 2
        on conflict (candidate_id, audience) do update set items = held.items | excluded.items`,
  );
  await rows(
    tx,
    sql`insert into candidate.sight_lost select h.id, h."candidateId" from ${recordset}
         where h.scopes & ~(${scopesServed(sql.ref('h.candidateId'), sql.ref('h.audience'), tx.now())})::int <> 0`,
  );
}

async function insertLinks(tx: CandidateTx, records: readonly object[]): Promise<void> {
  await rows(
    tx,
    sql`insert into candidate.disclosure (candidate_id, seq, audience, consent_id, items, day, first_at, last_at, times, hash)
        select d."candidateId", d.seq, d.audience, d."consentId", d.items, d.day, to_timestamp(d."firstAt" / 1000.0), to_timestamp(d."lastAt" / 1000.0),
               d.times, decode(d.hash, 'hex')
          from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as d
            ("candidateId" uuid, seq int, audience int, "consentId" uuid, items bigint, day date, "firstAt" bigint, "lastAt" bigint, times int, hash text)`,
  );
}

function mergeByDay(answers: readonly LogRow[]): DisclosureLink[] {
  const merged = new Map<string, DisclosureLink>();
  for (const { audience, at, candidateIds, consentIds, items } of answers) {
    const day = dayOf(at);
    candidateIds.forEach((candidateId, index) => {
      const consentId = consentIds[index] as ConsentId;
      const set = items[index] ?? '0';
      const key = [candidateId, audience, consentId, set, day].join('|');
      const known = merged.get(key);
      merged.set(key, {
        candidateId,
        seq: 0,
        audience,
        consentId,
        items: BigInt(set),
        day,
        firstAt: Math.min(known?.firstAt ?? at.getTime(), at.getTime()),
        lastAt: Math.max(known?.lastAt ?? at.getTime(), at.getTime()),
        times: (known?.times ?? 0) + 1,
      });
    });
  }
  return [...merged.values()];
}
