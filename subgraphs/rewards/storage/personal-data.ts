import { sql } from 'kysely';
import { commonPersonalData, type DataSubject, type PersonalData } from '../../../platform/storage/personal-data.js';

const registrations = ({ candidateId, registrationIds }: DataSubject) =>
  sql`(select registration_id from rewards.registration_fact where candidate_id = ${candidateId} or registration_id = any(${[...registrationIds]}::uuid[]))`;
/** The hires that were counted because of his registrations. */
const placements = (subject: DataSubject) =>
  sql`(select placement_id from rewards.placement_leg where registration_id in ${registrations(subject)})`;

/** Every table of the rewards subgraph, what it holds of people, and what becomes of it when one is erased. */
export const personalData: PersonalData = {
  ...commonPersonalData(null, null),
  programme: {
    plain: [
      'version',
      'trigger',
      'benefit',
      'units_per_hire',
      'units_per_slot',
      'attribution',
      'attribution_window_days',
      'slot_valid_days',
      'chain_weights',
      'clawback',
      'effective_from',
      'legal_evidence',
      'start_within_days',
      'slots_per_year',
      'fee_cap',
      'registrations_per_month',
    ],
  },
  group_membership: { plain: [] },
  counted_person: { plain: [] },
  consent_end: { plain: [] },
  consent_waiting: { plain: [] },
  merged_person: { plain: [] },
  introduction_fact: { plain: [] },
  introduction_registration: { plain: [] },
  placement_leg: { plain: [] },
  unsettled: { plain: [] },
  account: { plain: ['id', 'kind', 'programme_version'] },
  posting: { plain: ['seq', 'key', 'kind', 'programme_version', 'rule', 'cause', 'evidence'] },
  entry: { plain: ['account_id', 'units', 'points'] },
  reward_account: { plain: ['units', 'points', 'debt_units', 'debt_points'] },
  lot: {
    plain: ['programme_version', 'asset', 'amount', 'status', 'remaining', 'taken_back', 'expires_on'],
  },
  slot: {
    plain: [
      'programme_version',
      'benefit',
      'units',
      'fee_cap',
      'draws',
      'status',
      'expires_on',
      'fee_waived',
      'converted_points',
    ],
  },
  hire_report: { plain: ['source', 'differs'] },
  slot_use: { plain: ['fee_waived'] },
  points_use: { plain: ['points', 'draws', 'changes'] },
  report_fact: { plain: ['kind', 'amount'] },
  report_day: { plain: ['kind', 'day', 'many'] },
  report_month: { plain: ['kind', 'month', 'many'] },
  // A member's desk, not a person who was passed on.
  contact_mailbox: { plain: ['role', 'email'] },
  member_mail: { plain: ['kind', 'about'] },
  dispute: {
    personal: ['claim', 'reason', 'answer'],
    plain: ['party', 'status'],
    of: (subject) => sql`placement_id in ${placements(subject)}`,
    onErasure: {
      claim: sql`'（削除済み）'`,
      reason: sql`case when reason is not null then '（削除済み）' end`,
      answer: sql`case when answer is not null then '（削除済み）' end`,
    },
    section: null,
  },
  placement_fact: {
    personal: ['starts_on', 'left_on', 'left_cause'],
    plain: ['fee'],
    of: (subject) => sql`placement_id in ${placements(subject)}`,
    onErasure: 'STAYS',
    kept: {
      kind: '還元の台帳（成約の識別子のみ）',
      law: '法人税法施行規則 59条（帳簿書類、7年）',
      until: (today) => sql`greatest(max(starts_on), ${today}::date) + interval '7 years'`,
    },
    section: null,
  },
  registration_fact: {
    personal: ['candidate_id', 'accepted_at'],
    of: (subject) => sql`registration_id in ${registrations(subject)}`,
    onErasure: 'STAYS',
    section: 'registrationFacts',
    withheld: ['candidate_id'],
  },
};
