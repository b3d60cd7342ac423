import { sql } from 'kysely';
import type { CandidateId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { maskOf } from '../../../schema/release-scopes.js';
import { CHAIN_START, type DisclosureLink, linkHash, scopesOfItems } from '../domain/disclosure.js';
import type { CandidateTx } from './own.js';
import { scopesServed } from './release-served.js';

/** A link that has no place in a chain yet. */
type NewLink = Omit<DisclosureLink, 'seq'>;

interface ChainHead {
  readonly candidateId: CandidateId;
  readonly seq: number;
  readonly hash: Buffer;
}

const BATCH = 500;

/** Moves one batch of answers from the log into the chains of those whom they disclosed; answers how many it moved. */
export async function takeIn(tx: CandidateTx): Promise<number> {
  const { answers, links } = await takeFromLog(tx);
  if (links.length > 0) await appendToChains(tx, links);
  return answers;
}

/** Whoever folds the log or looks at what it said goes one after the other. */
export async function lockLog(tx: CandidateTx): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('candidate.disclosure_log', 0))`);
}

/**
 * Takes the oldest answers out of the log, and tells how many they were; the same items to the same recipient on one day add up. Another process that
 * folds waits for this one. The database adds up, since a second's pages would keep this process from answering.
 */
async function takeFromLog(tx: CandidateTx): Promise<{ answers: number; links: NewLink[] }> {
  await lockLog(tx);
  const found = await rows<Omit<NewLink, 'items'> & { readonly items: string; readonly answers: number }>(
    tx,
    sql`with taken as (select id from candidate.disclosure_log order by id limit ${BATCH}),
        gone as (delete from candidate.disclosure_log l using taken t where l.id = t.id returning l.*)
        select one."candidateId", gone.audience, one."consentId", one.items::text as items,
               (gone.at at time zone 'Asia/Tokyo')::date::text as day,
               (extract(epoch from min(gone.at)) * 1000)::float8 as "firstAt", (extract(epoch from max(gone.at)) * 1000)::float8 as "lastAt",
               count(*)::int as times, (select count(*)::int from gone) as answers
          from gone cross join lateral unnest(gone.candidate_ids, gone.consent_ids, gone.items) as one ("candidateId", "consentId", items)
         group by 1, 2, 3, 4, 5 order by min(gone.at), min(gone.id::text), 1, 3, 4`,
  );
  return {
    answers: found[0]?.answers ?? 0,
    links: found.map(({ answers: _answers, items, ...link }) => ({ ...link, items: BigInt(items) })),
  };
}

/** Appends what was disclosed to each candidate's chain. */
async function appendToChains(tx: CandidateTx, links: readonly NewLink[]): Promise<void> {
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
async function noteHoldings(tx: CandidateTx, links: readonly NewLink[]): Promise<void> {
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
