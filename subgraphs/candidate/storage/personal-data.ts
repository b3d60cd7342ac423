import { type RawBuilder, sql } from 'kysely';
import { commonPersonalData, type DataSubject, type PersonalData } from '../../../platform/storage/personal-data.js';
import { releaseItems, releaseScopes, scopeNames } from '../../../schema/release-scopes.js';

/** The person, and those who became part of him. */
const ids = ({ candidateId }: DataSubject) =>
  sql`(select ${candidateId}::uuid union all select id from candidate.candidate where merged_into = ${candidateId})`;
const own = (subject: DataSubject) => sql`candidate_id in ${ids(subject)}`;
const self = ({ candidateId }: DataSubject) => sql`id = ${candidateId}`;
const mailboxes = ({ candidateId }: DataSubject) =>
  sql`(select mailbox_hash from candidate.candidate where id = ${candidateId}
       union all select mailbox_hash from candidate.further_mailbox where candidate_id = ${candidateId})`;
const byMailbox = (subject: DataSubject) => sql`mailbox_hash in ${mailboxes(subject)}`;
/** Something that equals nothing, where a column must not be null. */
const nobody = sql`decode(replace(gen_random_uuid()::text, '-', ''), 'hex')`;
const recipient = sql`case when a.kind is null then jsonb_build_object('kind', 'NETWORK') else jsonb_build_object('kind', a.kind, 'id', a.member_id) end as recipient`;

const scopesIn = (column: string) =>
  namesIn(
    column,
    scopeNames.map((scope) => [releaseScopes[scope].bit, scope]),
  );
const itemsIn = (column: string) =>
  namesIn(
    column,
    releaseItems.map(({ bit, path }) => [bit, path]),
  );

/** The names of the bits that are set in a column. */
function namesIn(column: string, names: readonly (readonly [number | bigint, string])[]): RawBuilder<unknown> {
  const cases = names.map(
    ([bit, name]) => sql`case when ${sql.ref(column)} & ${sql.raw(String(bit))} <> 0 then ${sql.lit(name)} end`,
  );
  return sql`array_remove(array[${sql.join(cases)}], null)`;
}

/** Every table of the candidate subgraph, what it holds of people, and what becomes of it when one is erased. */
export const personalData: PersonalData = {
  ...commonPersonalData(
    (subject) => sql`recipient_hash in ${mailboxes(subject)}`,
    ({ candidateId }) => sql`actor = ${`candidate:${candidateId}`}`,
  ),
  // Words of everyone's profiles; whose they were is nowhere but in the profiles.
  skill: { plain: ['id', 'name'] },
  audience: {
    plain: ['number', 'kind', 'corporate_number', 'standing', 'permit_from', 'permit_to', 'version'],
  },
  tombstone: {
    personal: ['mailbox_hash'],
    plain: ['kind'],
    of: byMailbox,
    onErasure: 'STAYS',
    section: 'neverAskAgain',
    withheld: ['mailbox_hash'],
  },
  code_sent: {
    personal: ['mailbox_hash', 'code_hash'],
    plain: ['purpose', 'wrong_tries'],
    of: byMailbox,
    onErasure: 'DELETE',
    section: 'codesSent',
    withheld: ['mailbox_hash', 'code_hash'],
  },
  invitation: {
    personal: ['employer_name', 'position', 'mailbox_hash', 'status', 'answered_at'],
    plain: ['token_hash', 'mail_token_hash', 'reminder_hash', 'reminder_mail_hash', 'code_hash', 'wrong_tries'],
    of: byMailbox,
    onErasure: {
      employer_name: sql`''`,
      position: sql`''`,
      mailbox_hash: nobody,
      code_hash: sql`null`,
      reminder_hash: sql`null`,
      reminder_mail_hash: sql`null`,
      status: sql`case status when 'OPEN' then 'CANCELLED' else status end`,
    },
    section: 'invitations',
    withheld: ['mailbox_hash', 'token_hash', 'mail_token_hash', 'reminder_hash', 'reminder_mail_hash', 'code_hash'],
  },
  // How often a link was used within ten minutes; of yesterday nothing is left.
  link_use: { plain: ['token_hash', 'uses'] },
  origin: {
    personal: ['position', 'stage_reached', 'rejected_on', 'evaluation'],
    plain: ['outcome_version'],
    of: own,
    onErasure: 'DELETE',
    section: 'origins',
    exported: ({ candidateId }) =>
      sql`select registration_id, employer_id, position, stage_reached, rejected_on, accepted_at, outcome_shown, wants_to_reapply,
                 case when evaluation_shareable then evaluation end as evaluation from candidate.origin where candidate_id = ${candidateId}`,
  },
  block: {
    personal: ['kind', 'agency_id', 'corporate_number', 'employer_name', 'name_key'],
    of: own,
    onErasure: 'DELETE',
    section: 'blocks',
    withheld: ['candidate_id', 'name_key'],
  },
  release: {
    personal: ['skills', 'occupation', 'prefecture', 'years', 'desired_salary', 'available_from', 'search_text'],
    plain: ['audience', 'scopes', 'excepted', 'consent_ids', 'consent_scopes'],
    of: own,
    onErasure: 'DELETE',
    section: 'released',
    exported: ({ candidateId }) =>
      sql`select ${recipient}, ${scopesIn('r.scopes')} as scopes, r.recency as updated_at, r.valid_until, r.consent_ids
            from candidate.release r left join candidate.audience a on a.number = r.audience where r.candidate_id = ${candidateId}`,
  },
  consent: {
    personal: ['audience', 'scopes', 'receipt'],
    plain: ['registration_ids', 'notice_version'],
    of: own,
    onErasure: 'STAYS',
    kept: {
      kind: '同意の記録と控え（氏名・連絡先を含みません）',
      law: '個人情報の保護に関する法律 27条1項（同意を得たことの立証）',
      until: (today) => sql`max(${today}::date) + interval '5 years'`,
    },
    section: 'consents',
    exported: (subject) =>
      sql`select c.id, ${recipient}, ${scopesIn('c.scopes')} as scopes, c.granted_at, c.expires_at, c.revoked_at, c.notice_version,
                 c.registration_ids, c.introduction_id, c.receipt
            from candidate.consent c left join candidate.audience a on a.number = c.audience where c.candidate_id in ${ids(subject)} order by c.granted_at`,
  },
  disclosure: {
    personal: ['audience', 'items', 'day', 'times'],
    plain: ['seq', 'hash'],
    of: own,
    onErasure: 'STAYS',
    kept: {
      kind: '第三者提供記録（氏名・連絡先を含みません）',
      law: '個人情報の保護に関する法律 29条2項・同施行規則 21条3号（3年）',
      until: () => sql`max(last_at at time zone 'Asia/Tokyo') + interval '3 years'`,
    },
    section: 'disclosures',
    exported: (subject) =>
      sql`select ${recipient}, d.consent_id, ${itemsIn('d.items')} as items, d.day, d.first_at, d.last_at, d.times, encode(d.hash, 'hex') as hash
            from candidate.disclosure d left join candidate.audience a on a.number = d.audience where d.candidate_id in ${ids(subject)} order by d.seq`,
  },
  // What a recipient holds and was asked to delete: by ids, as in the record of disclosures.
  holding: { personal: ['items'], plain: ['audience'], of: own, onErasure: 'STAYS', section: null },
  sight_lost: { plain: [] },
  deletion_notice: {
    personal: ['items'],
    plain: ['audience'],
    of: own,
    onErasure: 'STAYS',
    section: 'deletionNotices',
    exported: ({ candidateId }) =>
      sql`select ${recipient}, ${itemsIn('d.items')} as items, d.asked_at, d.attested_at
            from candidate.deletion_notice d left join candidate.audience a on a.number = d.audience
           where d.candidate_id = ${candidateId} order by d.asked_at`,
  },
  disclosure_head: { plain: ['seq', 'hash', 'from_seq', 'from_hash'] },
  // Emptied into `disclosure` within a second, and before anything is exported.
  disclosure_log: { plain: ['audience', 'candidate_ids', 'consent_ids', 'items'] },
  // That someone has vanished must be told after he is erased, too: ids and kinds, gone after 91 days.
  release_change: { plain: ['id', 'position', 'audience', 'excepted', 'kind'] },
  pool_export: { plain: ['filter', 'state', 'people'] },
  // Whom an export lists, for a day; a line of someone who is not released any more shows nothing.
  pool_export_line: { plain: ['line'] },
  // An agency's own words and the address of its own staff.
  saved_search: { plain: ['name', 'filter', 'alert_email', 'told_position'] },
  release_feed: { plain: ['last_position', 'told_position'] },
  identity_key: {
    personal: ['hash'],
    plain: ['kind'],
    of: own,
    onErasure: 'DELETE',
    section: null,
  },
  mailbox_proof: {
    personal: ['code_hash'],
    plain: ['wrong_tries'],
    of: own,
    onErasure: 'DELETE',
    section: null,
  },
  // The last but one: by it the others are found as well.
  further_mailbox: {
    personal: ['mailbox_hash'],
    of: own,
    onErasure: 'DELETE',
    section: null,
  },
  // The last: the others are found by its mailbox.
  candidate: {
    personal: [
      'mailbox',
      'mailbox_hash',
      'headline',
      'occupation',
      'skills',
      'skill_ids',
      'years_of_experience',
      'prefecture',
      'open_to_relocation',
      'career',
      'name',
      'name_kana',
      'birth_year',
      'contact_email',
      'contact_phone',
      'current_salary',
      'desired_salary',
      'available_from',
      'profile_text',
      'career_text',
    ],
    of: self,
    onErasure: {
      mailbox: sql`''`,
      mailbox_hash: nobody,
      headline: sql`''`,
      occupation: sql`''`,
      skills: sql`'{}'`,
      skill_ids: sql`'{}'`,
      years_of_experience: sql`0`,
      prefecture: sql`''`,
      open_to_relocation: sql`false`,
      career: sql`null`,
      name: sql`''`,
      name_kana: sql`null`,
      birth_year: sql`null`,
      contact_email: sql`''`,
      contact_phone: sql`null`,
      current_salary: sql`null`,
      desired_salary: sql`null`,
      available_from: sql`null`,
      profile_text: sql`''`,
      career_text: sql`''`,
    },
    section: 'profile',
    withheld: ['id', 'mailbox_hash', 'skill_ids', 'profile_text', 'career_text', 'erased_at', 'merged_into'],
  },
};
