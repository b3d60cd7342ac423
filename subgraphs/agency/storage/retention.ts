import { sql } from 'kysely';
import { commonRetention, type Retention } from '../../../platform/storage/retention.js';

const LEDGER_DAYS = 731;
const ENDED = sql`('HIRED', 'DECLINED_BY_CANDIDATE', 'REJECTED_BY_EMPLOYER', 'WITHDRAWN', 'CANCELLED')`;

/** What the agency subgraph lets go, and when. */
export const retention: readonly Retention[] = [
  ...commonRetention('agency'),
  {
    what: 'what an introduction that has ended said of the person',
    why: '求職管理簿: 2 years after completion (職業安定法施行規則24条の7)',
    days: LEDGER_DAYS,
    statement: (before) =>
      sql`update agency.introduction set message = '（保存期間満了）'
           where status in ${ENDED} and updated_at < ${before} and message <> '（保存期間満了）' returning 1`,
  },
  {
    what: 'notes on the steps of an introduction that has ended',
    why: '求職管理簿: 2 years after completion (職業安定法施行規則24条の7)',
    days: LEDGER_DAYS,
    statement: (before) =>
      sql`update agency.introduction_step s set note = null from agency.introduction i
           where i.id = s.introduction_id and i.status in ${ENDED} and i.updated_at < ${before} and s.note is not null returning 1`,
  },
];
