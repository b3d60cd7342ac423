import { sql } from 'kysely';
import { commonRetention, type Retention } from '../../../platform/storage/retention.js';

/** Years for which a mailbox is recognised after its erasure: as long as the proof of its consents is kept. */
export const YEARS_OF_PROOF = 5;
const PROOF_DAYS = YEARS_OF_PROOF * 365;
const RECORD_DAYS = 3 * 365 + 1;

/** What the candidate subgraph lets go, and when. */
export const retention: readonly Retention[] = [
  ...commonRetention('candidate'),
  {
    what: 'that a code was sent',
    why: 'codes are counted by the hour',
    days: 1,
    statement: (before) => sql`delete from candidate.code_sent where sent_at < ${before} returning 1`,
  },
  {
    what: '第三者提供記録',
    why: '3 years (個人情報の保護に関する法律施行規則21条); the chain goes on from where it was cut',
    days: RECORD_DAYS,
    statement: (before) => sql`
      with bounds as (
        select candidate_id, coalesce(min(seq) filter (where last_at >= ${before}) - 1, max(seq)) as upto from candidate.disclosure
         where candidate_id in (select candidate_id from candidate.disclosure where last_at < ${before} limit 1000) group by candidate_id),
      cut as (
        update candidate.disclosure_head h set from_seq = d.seq, from_hash = d.hash
          from bounds b join candidate.disclosure d on d.candidate_id = b.candidate_id and d.seq = b.upto where h.candidate_id = b.candidate_id)
      delete from candidate.disclosure d using bounds b where d.candidate_id = b.candidate_id and d.seq <= b.upto returning 1`,
  },
  {
    what: 'requests to delete',
    why: 'as long as the record of what they are about',
    days: RECORD_DAYS,
    statement: (before) => sql`delete from candidate.deletion_notice where asked_at < ${before} returning 1`,
  },
  {
    what: 'consents and receipts of people who were erased',
    why: '5 years, to prove that there was a consent (個人情報の保護に関する法律27条1項)',
    days: PROOF_DAYS,
    statement: (before) =>
      sql`delete from candidate.consent c using candidate.candidate p where p.id = c.candidate_id and p.erased_at < ${before} returning 1`,
  },
  {
    what: 'tombstones of people who were erased',
    why: '5 years, as what is kept of them; whoever wants no invitations is left alone for good',
    days: PROOF_DAYS,
    statement: (before) =>
      sql`delete from candidate.tombstone where kind = 'ERASED' and made_at < ${before} returning 1`,
  },
];
