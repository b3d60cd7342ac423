import { sql } from 'kysely';
import { commonPersonalData, type DataSubject, type PersonalData } from '../../../platform/storage/personal-data.js';

/** The mailboxes of the registrations that a person accepted. */
const mailboxes = ({ registrationIds }: DataSubject) =>
  sql`(select mailbox_hash from employer.registration where id = any(${[...registrationIds]}::uuid[]))`;
/** Every registration of his, those that he never answered and other employers' included. */
const registrations = (subject: DataSubject) =>
  sql`(select id from employer.registration where mailbox_hash in ${mailboxes(subject)})`;
const applications = (subject: DataSubject) => sql`registration_id in ${registrations(subject)}`;
/** The same person in an employer's ATS. */
const deliveries = (subject: DataSubject) =>
  sql`(connection_id, candidate_id) in (select connection_id, candidate_id from employer.ats_application where ${applications(subject)})`;
/** Something that equals nothing, where a column must not be null. */
const nobody = sql`decode(replace(gen_random_uuid()::text, '-', ''), 'hex')`;

/** What stands where the name of a person was who is not to be known any more. */
export const NAME_REMOVED = '（削除済み）';

/** Every table of the employer subgraph, what it holds of people, and what becomes of it when one is erased. */
export const personalData: PersonalData = {
  ...commonPersonalData(
    (subject) => sql`recipient_hash in ${mailboxes(subject)}`,
    (subject) => sql`operation = 'registerCandidate' and (answer ->> 'id')::uuid in ${registrations(subject)}`,
  ),
  employer: { plain: ['name', 'corporate_number', 'prefecture'] },
  corporate_group_member: { plain: ['corporate_number'] },
  notice_template: { plain: ['name', 'subject', 'body'] },
  job_opening: {
    plain: ['title', 'occupation', 'skills', 'prefecture', 'salary_min', 'salary_max', 'description', 'status'],
  },
  import_mapping: { plain: ['name', 'columns', 'outcome_heading', 'rejection_words'] },
  import_job: {
    plain: [
      'state',
      'encoding',
      'template',
      'send_delay_hours',
      'total_rows',
      'last_row',
      'rows_done',
      'registered',
      'unchanged',
      'skipped',
      'refused_count',
      'error_code',
      'attempts',
    ],
  },
  // A file waits sealed for the seconds until its job is over, and then is gone.
  import_chunk: { plain: ['seq', 'sealed'] },
  // Which row was refused and why, never what stood in it.
  import_refusal: { plain: ['row_number', 'heading', 'code', 'reason'] },
  ats_connection: {
    plain: [
      'provider',
      'sealed_secret',
      'sealed_api_key',
      'api_base_url',
      'relay_tags',
      'send_delay_hours',
      'refused_deliveries',
      'poll_page',
      'poll_note',
    ],
  },
  // Bodies that nobody has read yet are looked through by `forgetPerson`.
  ats_delivery: {
    personal: ['sealed_body', 'body_hash'],
    plain: ['single_use', 'kind', 'event_key', 'application_id', 'candidate_id', 'outcome', 'note', 'attempts'],
    of: deliveries,
    onErasure: { sealed_body: sql`null`, body_hash: nobody, next_try_at: sql`null` },
    section: 'atsDeliveries',
    withheld: ['sealed_body', 'body_hash', 'single_use', 'event_key', 'claimed_until', 'despite_hold'],
  },
  // The ids that the ATS gave stay, so that it cannot tell of the same rejection again as if it were a new one.
  ats_application: {
    personal: ['tags'],
    plain: ['application_id', 'candidate_id', 'status'],
    of: applications,
    onErasure: { tags: sql`'{}'` },
    section: 'atsApplications',
    withheld: ['tags'],
  },
  ats_person_gone: { plain: ['candidate_id'] },
  evaluation: {
    personal: ['scores', 'comment', 'written_on'],
    of: applications,
    onErasure: 'DELETE',
    section: 'evaluations',
    exported: (subject) =>
      sql`select * from employer.evaluation where shareable and registration_id in ${registrations(subject)}`,
  },
  rejection_rating: {
    personal: ['score', 'comment'],
    of: applications,
    onErasure: { comment: sql`null` },
    section: 'ratings',
  },
  // The last: the others are found by its mailbox.
  registration: {
    personal: [
      'mailbox_hash',
      'candidate_name',
      'name_kana',
      'email',
      'phone',
      'position',
      'stage_reached',
      'disposition',
      'rejected_on',
      'external_id',
      'tags',
    ],
    plain: ['source', 'status', 'outcome_version'],
    of: (subject) => sql`mailbox_hash in ${mailboxes(subject)}`,
    onErasure: {
      mailbox_hash: nobody,
      candidate_name: sql`${NAME_REMOVED}`,
      name_kana: sql`null`,
      email: sql`''`,
      phone: sql`null`,
      external_id: sql`null`,
      tags: sql`'{}'`,
      status: sql`case status when 'CONSENTED' then 'INVITED' when 'PENDING_INVITATION' then 'ENDED' else status end`,
      wants_to_reapply: sql`false`,
      outcome_version: sql`2147483647`,
    },
    section: 'registrations',
    exported: (subject) =>
      sql`select r.id, r.employer_id, e.name as employer_name, r.candidate_name as name, r.name_kana, r.email, r.phone, r.position, r.stage_reached,
                 r.rejected_on, r.source, r.invited_at, r.created_at
            from employer.registration r join employer.employer e on e.id = r.employer_id
           where r.mailbox_hash in ${mailboxes(subject)} and r.invited_at is not null`,
  },
};
