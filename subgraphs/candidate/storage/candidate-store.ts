import { sql } from 'kysely';
import { fail } from '../../../platform/errors/hub-error.js';
import type { CandidateId, EmployerId, RegistrationId } from '../../../platform/ids.js';
import { lockOne, row, rows } from '../../../platform/storage/context.js';
import { Candidate } from '../domain/candidate.js';
import type { CandidateTx } from './own.js';

/**
 * The candidate of a token, locked. Everything that changes what is released begins here, so that two changes of one
 * person queue. A token whose person was erased is worth nothing.
 */
export async function lockCandidate(tx: CandidateTx, id: CandidateId): Promise<Candidate> {
  const candidate = await lockOne(tx, Candidate, { id });
  return candidate && candidate.erasedAt === null ? candidate : fail('UNAUTHENTICATED');
}

/** The candidate of a mailbox, the first or a further one of his; null for a mailbox that nobody has proven. */
export async function candidateOf(ctx: Pick<CandidateTx, 'em'>, mailboxHash: Buffer): Promise<Candidate | null> {
  const further = await row<{ id: CandidateId }>(
    ctx,
    sql`select candidate_id as id from candidate.further_mailbox where mailbox_hash = ${mailboxHash}`,
  );
  return ctx.em.findOne(Candidate, { ...(further ? { id: further.id } : { mailboxHash }), erasedAt: null });
}

/** The candidate of a proven mailbox, made if there is none; locked. */
export async function lockByMailbox(tx: CandidateTx, mailbox: string, mailboxHash: Buffer): Promise<Candidate> {
  // Two acceptances from one mailbox queue here: the second finds the person that the first made.
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`mailbox:${mailboxHash.toString('hex')}`}, 0))`);
  const known = await candidateOf(tx, mailboxHash);
  const locked = known && (await lockOne(tx, Candidate, { id: known.id, erasedAt: null }));
  if (locked) return locked;
  const candidate = new Candidate(tx.newId(), mailbox, mailboxHash, tx.now());
  tx.em.persist(candidate);
  return candidate;
}

export interface Origin {
  readonly candidateId: CandidateId;
  readonly registrationId: RegistrationId;
  readonly employerId: string;
  readonly position: string;
  readonly stageReached: string;
  readonly rejectedOn: string;
  readonly evaluation: OriginEvaluation | null;
  readonly outcomeShown: boolean;
  readonly wantsToReapply: boolean;
}

export interface OriginEvaluation {
  readonly scores: readonly { readonly criterion: string; readonly score: number }[];
  readonly comment: string | null;
  readonly writtenOn: string;
  readonly shareable: boolean;
}

export async function insertOrigin(tx: CandidateTx, origin: Origin): Promise<void> {
  const { evaluation, ...rest } = origin;
  await rows(
    tx,
    sql`insert into candidate.origin
          (candidate_id, registration_id, employer_id, position, stage_reached, rejected_on, evaluation, evaluation_shareable,
           outcome_shown, wants_to_reapply, outcome_version, accepted_at)
        values (${rest.candidateId}, ${rest.registrationId}, ${rest.employerId}, ${rest.position}, ${rest.stageReached}, ${rest.rejectedOn},
           ${stored(evaluation)}, ${evaluation?.shareable ?? false}, ${rest.outcomeShown}, ${rest.wantsToReapply}, 1, ${tx.now()})`,
  );
}

/** The evaluation as it may be released; whether it may is a column beside it. */
function stored(evaluation: OriginEvaluation | null): string | null {
  if (!evaluation) return null;
  const { scores, comment, writtenOn } = evaluation;
  return JSON.stringify({ scores, comment, writtenOn });
}

/** Replaces the copy of an employer's evaluation and answers whose it is; null when nobody accepted that registration. */
export async function writeEvaluation(
  tx: CandidateTx,
  registrationId: string,
  evaluation: OriginEvaluation | null,
): Promise<CandidateId | null> {
  const found = await row<{ candidateId: CandidateId }>(
    tx,
    sql`update candidate.origin set evaluation = ${stored(evaluation)}, evaluation_shareable = ${evaluation?.shareable ?? false}
         where registration_id = ${registrationId} returning candidate_id as "candidateId"`,
  );
  return found?.candidateId ?? null;
}

export async function ownerOfRegistration(tx: CandidateTx, registrationId: string): Promise<CandidateId | null> {
  const found = await row<{ id: CandidateId }>(
    tx,
    sql`select candidate_id as id from candidate.origin where registration_id = ${registrationId}`,
  );
  return found?.id ?? null;
}

/** The registrations that this person has accepted, oldest first. */
export async function registrationsOf(
  tx: Pick<CandidateTx, 'em'>,
  candidateId: CandidateId,
): Promise<RegistrationId[]> {
  const found = await rows<{ id: RegistrationId }>(
    tx,
    sql`select registration_id as id from candidate.origin where candidate_id = ${candidateId} order by accepted_at, registration_id`,
  );
  return found.map(({ id }) => id);
}

export interface OutcomeChange {
  readonly registrationId: RegistrationId;
  readonly shown: boolean;
  readonly wantsToReapply: boolean;
  readonly version: number;
}

const outcome = sql`registration_id as "registrationId", outcome_shown as shown, wants_to_reapply as "wantsToReapply", outcome_version as version`;

/** Lets every inviting employer see that this person joined, or takes it back; answers the registrations that changed. */
export function setOutcomeShown(tx: CandidateTx, candidateId: CandidateId, shown: boolean): Promise<OutcomeChange[]> {
  return rows(
    tx,
    sql`update candidate.origin set outcome_shown = ${shown}, outcome_version = outcome_version + 1
         where candidate_id = ${candidateId} and outcome_shown <> ${shown}
         returning ${outcome}`,
  );
}

/** 再応募 — lets this employer see whether the person would apply to it again; answers the registrations that changed. */
export function setReapplication(
  tx: CandidateTx,
  candidateId: CandidateId,
  employerId: string,
  wanted: boolean,
): Promise<OutcomeChange[]> {
  return rows(
    tx,
    sql`update candidate.origin set wants_to_reapply = ${wanted}, outcome_version = outcome_version + 1
         where candidate_id = ${candidateId} and employer_id = ${employerId} and wants_to_reapply <> ${wanted}
         returning ${outcome}`,
  );
}

/** The employers that passed this person on; only those to which he would apply again, if `onlyReapplications`. */
export async function employersOf(
  ctx: Pick<CandidateTx, 'em'>,
  candidateId: CandidateId,
  onlyReapplications = false,
): Promise<EmployerId[]> {
  const found = await rows<{ id: EmployerId }>(
    ctx,
    sql`select distinct employer_id as id from candidate.origin
         where candidate_id = ${candidateId} and (wants_to_reapply or not ${onlyReapplications}::boolean) order by id`,
  );
  return found.map(({ id }) => id);
}

/**
 * True when this employer or one of its group rejected this person: he is not introduced to those who passed him on, unless
 * he told the very one that he would apply again.
 */
export async function rejectedBy(
  ctx: Pick<CandidateTx, 'em'>,
  candidateId: CandidateId,
  employerId: string,
  groupEmployerIds: readonly string[],
): Promise<boolean> {
  const origin = await row(
    ctx,
    sql`select 1 as there from candidate.origin where candidate_id = ${candidateId}
           and (employer_id = any(${[...groupEmployerIds]}::uuid[]) or employer_id = ${employerId})
           and not (employer_id = ${employerId} and wants_to_reapply) limit 1`,
  );
  return origin !== null;
}
