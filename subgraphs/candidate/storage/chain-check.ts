import { sql } from 'kysely';
import type { CandidateId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { type ChainHead, type DisclosureLink, firstBroken } from '../domain/disclosure.js';
import type { CandidateCtx } from './own.js';

const PAGE = 200;

type StoredLink = Omit<DisclosureLink, 'items'> & { readonly items: string; readonly hash: string };

interface Chain {
  readonly id: CandidateId;
  readonly links: StoredLink[] | null;
  readonly head: { fromSeq: number; fromHash: string; seq: number; hash: string } | null;
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** Verifies every person's chain of disclosures; answers, for each that is broken, its first broken link. */
export async function chainFaults(ctx: CandidateCtx): Promise<string[]> {
  const found: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const chains = await readPage(ctx, after);
    for (const { id, links, head } of chains) {
      after = id;
      const broken = firstBroken(
        (links ?? []).map((link) => ({ ...link, items: BigInt(link.items), hash: bytes(link.hash) })),
        headOf(head),
      );
      if (broken) found.push(`candidate ${id}: ${broken}`);
    }
    if (chains.length < PAGE) return found;
  }
}

function headOf(head: Chain['head']): ChainHead | null {
  return head && { ...head, fromHash: bytes(head.fromHash), hash: bytes(head.hash) };
}

function readPage(ctx: CandidateCtx, after: string): Promise<Chain[]> {
  return rows(
    ctx,
    sql`with people as (
          select candidate_id as id from candidate.disclosure where candidate_id > ${after}
          union select candidate_id from candidate.disclosure_head where candidate_id > ${after} order by id limit ${PAGE})
        select p.id,
          (select jsonb_agg(jsonb_build_object('candidateId', d.candidate_id, 'seq', d.seq, 'audience', d.audience, 'consentId', d.consent_id,
                'items', d.items::text, 'day', d.day::text, 'firstAt', round(extract(epoch from d.first_at) * 1000)::bigint,
                'lastAt', round(extract(epoch from d.last_at) * 1000)::bigint, 'times', d.times, 'hash', encode(d.hash, 'hex')) order by d.seq)
             from candidate.disclosure d where d.candidate_id = p.id) as links,
          (select jsonb_build_object('fromSeq', h.from_seq, 'fromHash', encode(h.from_hash, 'hex'), 'seq', h.seq, 'hash', encode(h.hash, 'hex'))
             from candidate.disclosure_head h where h.candidate_id = p.id) as head
          from people p order by p.id`,
  );
}
