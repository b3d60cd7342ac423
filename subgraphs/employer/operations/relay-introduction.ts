import { dayOf } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { checkTags, Registration, type RejectionDisposition, type SelectionStage } from '../domain/registration.js';
import { employersById } from '../storage/employer-reads.js';
import { openingsById } from '../storage/opening-reads.js';
import type { EmployerCtx, EmployerTx } from '../storage/own.js';
import { type RegistrationRow, registrationsById } from '../storage/registration-reads.js';
import { insertRelayed, relayedRegistration } from '../storage/relayed-store.js';

export interface RelayIntroductionInput {
  readonly introductionId: string;
  readonly stageReached: SelectionStage;
  readonly disposition: RejectionDisposition;
  readonly tags?: readonly string[] | null;
}

interface RejectedIntroduction {
  readonly candidateRef: string;
  readonly jobOpeningId: string;
  readonly status: string;
  readonly updatedAt: string;
}

const INTRODUCTION = 'query($id: ID!) { introductionToRelay(id: $id) { candidateRef jobOpeningId status updatedAt } }';
const PERSON = 'query($refs: [ID!]!) { introducedPeople(refs: $refs) { name } }';
const INVITE = 'mutation($input: InviteAgainInput!) { inviteAgain(input: $input) }';
/** Stands for the name of someone who has not released it to this employer. */
const NAMELESS = '（氏名非開示）';

/**
 * 連鎖 — the employer passes on a person whom an agency introduced to it and whom it rejected; he is asked anew. It is given
 * nothing by this that was not released to it: a name that it may not know stays unknown, and the mail goes to a mailbox
 * that it never learns. Doing it twice is doing it once.
 */
export async function relayIntroduction(ctx: EmployerCtx, input: RelayIntroductionInput): Promise<RegistrationRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const introductionId = wireId(input.introductionId);
  const tags = checkTags(input.tags ?? []);
  const { introductionToRelay: rejected } = await ask<{ introductionToRelay: RejectedIntroduction }>(
    ctx,
    'agency',
    INTRODUCTION,
    { id: introductionId },
  );
  if (rejected.status !== 'REJECTED_BY_EMPLOYER') fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
  const { title: position } = found((await openingsById(ctx, [rejected.jobOpeningId])).get(rejected.jobOpeningId));
  const { introducedPeople } = await ask<{ introducedPeople: { name: string | null }[] }>(ctx, 'candidate', PERSON, {
    refs: [rejected.candidateRef],
  });
  const facts = {
    candidateName: introducedPeople[0]?.name ?? NAMELESS,
    position,
    stageReached: input.stageReached,
    disposition: input.disposition,
    rejectedOn: dayOf(new Date(rejected.updatedAt)),
    tags,
  };

  const id = await inTransaction(ctx, (tx) => store(tx, employerId, introductionId, facts));
  const employerName = found((await employersById(ctx, [employerId])).get(employerId)).name;
  // Also when it was stored before: the question may have been cut short then, and asking again changes nothing.
  await ask(ctx, 'candidate', INVITE, {
    input: { ref: rejected.candidateRef, registrationId: id, employerName, position },
  });
  return found((await registrationsById(ctx, [id])).get(id));
}

type Facts = Pick<Registration, 'candidateName' | 'position' | 'stageReached' | 'disposition' | 'rejectedOn' | 'tags'>;

async function store(
  tx: EmployerTx,
  employerId: EmployerId,
  introductionId: string,
  facts: Facts,
): Promise<RegistrationId> {
  const earlier = await relayedRegistration(tx, introductionId);
  if (earlier) return earlier;
  const registration = Registration.register(
    {
      ...facts,
      id: tx.newId(),
      employerId,
      // Never that of his mailbox: otherwise the employer could try which address is his.
      mailboxHash: tx.own.mailboxHash(`introduction:${introductionId}`),
      nameKana: null,
      email: '',
      phone: null,
      externalId: null,
      source: 'API',
      templateId: null,
      sendDelayHours: 0,
    },
    tx.now(),
  );
  registration.invite(tx.now());
  await insertRelayed(tx, registration, introductionId);
  const registrationIds = [registration.id];
  await tx.publish({
    type: 'RegistrationsCreated',
    registrationIds,
    employerId,
    registeredAt: tx.now().toISOString(),
  });
  await tx.publish({ type: 'RegistrationsInvited', registrationIds, employerId, invitedAt: tx.now().toISOString() });
  return registration.id;
}
