import { sql } from 'kysely';
import { commonPersonalData, type DataSubject, type PersonalData } from '../../../platform/storage/personal-data.js';
import { wholePerson } from './merged-person.js';

const own = ({ candidateId }: DataSubject) => sql`candidate_id in ${wholePerson(candidateId)}`;
const introductions = (subject: DataSubject) => sql`(select id from agency.introduction where ${own(subject)})`;

/** What stands where a text about a person was who is not to be known any more. */
const REMOVED = sql`'（削除済み）'`;

/** Every table of the agency subgraph, what it holds of people, and what becomes of it when one is erased. */
export const personalData: PersonalData = {
  ...commonPersonalData(
    null,
    (subject) =>
      sql`operation in ('proposeIntroduction', 'reportPlacement') and (answer ->> 'id')::uuid in
            (select id from agency.introduction where ${own(subject)} union select id from agency.placement where ${own(subject)})`,
  ),
  agency: {
    plain: [
      'name',
      'corporate_number',
      'permit_number',
      'permit_valid_from',
      'permit_valid_to',
      'specialities',
      'fee_rate_percent',
      'refund_policy',
      'standing',
      'version',
      'contact_email',
    ],
  },
  // Filings and logins are about an agency and its own staff, who revoke them themselves; no candidate is in them.
  permit_filing: { plain: ['kind', 'facts', 'permit_valid_from', 'permit_valid_to', 'status', 'reason'] },
  permit_document: { plain: ['kind', 'media_type', 'bytes', 'sealed'] },
  permit_reminder: { plain: ['permit_valid_to', 'days'] },
  fee_schedule: { plain: ['version', 'effective_from', 'filed_on', 'rate_percent', 'minimum_fee', 'note'] },
  fee_payment: { plain: ['kind', 'paid_on', 'amount'] },
  // About an employer: where it is, and whom to call there.
  opening_note: { plain: ['address', 'contact', 'headcount', 'valid_until', 'employment_term'] },
  confirmation_reminder: { plain: ['days'] },
  login: { plain: ['kind', 'subject', 'name', 'email', 'role', 'secret_hash', 'earlier_secret_hash'] },
  merged_person: { plain: [] },
  webhook_endpoint: { plain: ['url', 'kinds', 'secret', 'former_secret'] },
  // Ids and kinds only, and gone after some days.
  webhook_message: { plain: ['kind', 'facts'] },
  webhook_delivery: { plain: ['state', 'attempts', 'last_status', 'last_problem'] },
  standing_decision: { plain: ['standing', 'permit_valid_to', 'reason'] },
  introduction_step: {
    personal: ['note'],
    plain: ['status', 'taken_by'],
    of: (subject) => sql`introduction_id in ${introductions(subject)}`,
    onErasure: { note: sql`null` },
    section: 'introductionSteps',
    withheld: ['note'],
  },
  hire_evidence: {
    personal: ['is_hired', 'starts_on'],
    plain: ['source'],
    of: (subject) => sql`placement_id in (select id from agency.placement where ${own(subject)})`,
    onErasure: 'DELETE',
    section: 'hireEvidence',
  },
  told_hire: {
    personal: ['candidate_id', 'starts_on'],
    plain: ['kind'],
    of: own,
    onErasure: 'DELETE',
    section: 'toldHires',
    withheld: ['candidate_id', 'delivery_id'],
  },
  placement: {
    personal: ['annual_salary', 'cancel_reason', 'decision_reason', 'departure_cause', 'left_on', 'starts_on'],
    plain: [
      'fee',
      'flagged',
      'status',
      'fee_waived',
      'fee_discount',
      'discount_version',
      'is_permanent',
      'fee_schedule_version',
    ],
    of: own,
    onErasure: {
      cancel_reason: sql`case when cancel_reason is not null then ${REMOVED} end`,
      decision_reason: sql`case when decision_reason is not null then ${REMOVED} end`,
    },
    kept: {
      kind: '手数料管理簿（氏名・連絡先を含みません）',
      law: '職業安定法 32条の15・同施行規則 24条の7（手数料管理簿、2年）',
      until: (today) => sql`greatest(max(starts_on), max(left_on), ${today}::date) + interval '2 years'`,
    },
    section: 'placements',
    withheld: [
      'candidate_id',
      'flagged',
      'fee',
      'fee_waived',
      'fee_discount',
      'discount_version',
      'cancel_reason',
      'fee_schedule_version',
      'decision_reason',
    ],
  },
  introduction: {
    personal: ['message'],
    plain: ['conditions', 'authorised_by', 'other_legs', 'status', 'frozen_from'],
    of: own,
    onErasure: { message: REMOVED },
    kept: {
      kind: '求職管理簿（紹介の記録。氏名・連絡先を含みません）',
      law: '職業安定法 32条の15・同施行規則 24条の7（求職管理簿、2年）',
      until: (today) => sql`max(${today}::date) + interval '2 years'`,
    },
    section: 'introductions',
    withheld: ['candidate_id', 'authorised_by', 'other_legs', 'frozen_from'],
  },
};
