import { sql } from 'kysely';
import { row, rows } from '../../../platform/storage/context.js';
import { AtsApplication } from '../domain/ats-application.js';
import type { EmployerCtx, EmployerTx } from './own.js';

interface ApplicationRow {
  applicationId: string;
  candidateId: string;
  status: AtsApplication['status'];
  statusAt: Date | null;
  tags: string[];
  tagsAt: Date | null;
  registrationId: AtsApplication['registrationId'];
  rejectedBy: string | null;
}

const columns = sql`application_id as "applicationId", candidate_id as "candidateId", status, status_at as "statusAt", tags,
  tags_at as "tagsAt", registration_id as "registrationId", rejected_by as "rejectedBy"`;

function application(connectionId: string, { applicationId, candidateId, ...state }: ApplicationRow): AtsApplication {
  return Object.assign(new AtsApplication(connectionId, applicationId, candidateId), state);
}

/** The application, made if it is new, locked until the transaction ends. */
export async function lockApplication(
  tx: EmployerTx,
  connectionId: string,
  applicationId: string,
  candidateId: string,
): Promise<AtsApplication> {
  await rows(
    tx,
    sql`insert into employer.ats_application (connection_id, application_id, candidate_id, tags)
        values (${connectionId}, ${applicationId}, ${candidateId}, '{}') on conflict do nothing`,
  );
  const found = await row<ApplicationRow>(
    tx,
    sql`select ${columns} from employer.ats_application
         where connection_id = ${connectionId} and application_id = ${applicationId} for update`,
  );
  return found ? application(connectionId, found) : new AtsApplication(connectionId, applicationId, candidateId);
}

/** Every application of a person, locked. */
export async function lockApplicationsOf(
  tx: EmployerTx,
  connectionId: string,
  candidateId: string,
): Promise<AtsApplication[]> {
  const found = await rows<ApplicationRow>(
    tx,
    sql`select ${columns} from employer.ats_application
         where connection_id = ${connectionId} and candidate_id = ${candidateId} order by application_id for update`,
  );
  return found.map((one) => application(connectionId, one));
}

export async function saveApplication(tx: EmployerTx, one: AtsApplication): Promise<void> {
  await rows(
    tx,
    sql`update employer.ats_application
           set candidate_id = ${one.candidateId}, status = ${one.status}, status_at = ${one.statusAt}, tags = ${one.tags},
               tags_at = ${one.tagsAt}, registration_id = ${one.registrationId}, rejected_by = ${one.rejectedBy}
         where connection_id = ${one.connectionId} and application_id = ${one.applicationId}`,
  );
}

/** Remembers that a person is no more in the ATS: an event about him that comes late must not bring him back. */
export async function markGone(tx: EmployerTx, connectionId: string, candidateId: string): Promise<void> {
  await rows(
    tx,
    sql`insert into employer.ats_person_gone values (${connectionId}, ${candidateId}, ${tx.now()}) on conflict do nothing`,
  );
}

export async function isGone(tx: EmployerTx, connectionId: string, candidateId: string): Promise<boolean> {
  const gone = await row(
    tx,
    sql`select from employer.ats_person_gone where connection_id = ${connectionId} and candidate_id = ${candidateId}`,
  );
  return gone !== null;
}

/** What is known of these applications, by id: for a sweep that looks for changes. */
export async function applicationsById(
  ctx: EmployerCtx,
  connectionId: string,
  applicationIds: readonly string[],
): Promise<Map<string, AtsApplication>> {
  const found = await rows<ApplicationRow>(
    ctx,
    sql`select ${columns} from employer.ats_application
         where connection_id = ${connectionId} and application_id = any(${[...applicationIds]}::text[])`,
  );
  return new Map(found.map((one) => [one.applicationId, application(connectionId, one)]));
}
