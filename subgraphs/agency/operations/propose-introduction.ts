import { dayOf } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { CandidateId, EmployerId, IntroductionId, JobOpeningId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { checkText } from '../../../platform/text/check.js';
import type { Authorisation } from '../../../schema/events.js';
import { isForbidden } from '../domain/forbidden-occupation.js';
import { Introduction } from '../domain/introduction.js';
import { activeAgency } from '../storage/agency-store.js';
import { inCoolOff, insertProposal, noteStep } from '../storage/introduction-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { type IntroductionRow, introductionsById } from '../storage/reads.js';

export interface ProposeIntroductionInput {
  readonly idempotencyKey?: string | null;
  readonly candidateId: string;
  readonly jobOpeningId: string;
  readonly message: string;
  readonly conditions: string;
}

interface OpeningFacts {
  readonly status: 'OPEN' | 'CLOSED';
  readonly occupation: string;
  readonly title: string;
  readonly description: string;
  readonly employer: {
    readonly id: EmployerId;
    readonly groupNumbers: string[];
    readonly groupNames: string[];
    readonly groupEmployerIds: string[];
  };
}

interface Introducible {
  readonly ref: CandidateId;
  readonly possible: boolean;
  readonly authorisedBy: Authorisation[];
  readonly otherLegs: Authorisation[];
}

const OPENING = `query($id: ID!) { openingForIntroduction(id: $id) { status occupation title description employer { id groupNumbers groupNames groupEmployerIds } } }`;
const INTRODUCIBLE = `query($input: IntroducibleInput!) {
  introducible(input: $input) { ref possible authorisedBy { registrationId employerId confirmedAt consentId } otherLegs { registrationId employerId confirmedAt consentId } } }`;

/** 紹介の提案 — presents a person, as released to this agency, for an opening; the person decides whether it goes on. */
export async function proposeIntroduction(ctx: AgencyCtx, input: ProposeIntroductionInput): Promise<IntroductionRow> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const message = checkText('message', input.message, 5000);
  const conditions = checkText('conditions', input.conditions, 5000);
  const jobOpeningId = wireId<JobOpeningId>(input.jobOpeningId);
  const { permitNumber } = await activeAgency(ctx, agencyId, dayOf(ctx.now()));
  const { openingForIntroduction: opening } = await ask<{ openingForIntroduction: OpeningFacts }>(
    ctx,
    'employer',
    OPENING,
    { id: jobOpeningId },
  );
  // Before anything is asked of the person: what this says, the opening alone says.
  if (isForbidden(opening, permitNumber))
    fail('INTRODUCTION_NOT_POSSIBLE', { field: 'jobOpeningId', reason: 'FORBIDDEN_OCCUPATION' });
  const { id: employerId, ...group } = opening.employer;
  const { introducible } = await ask<{ introducible: Introducible }>(ctx, 'candidate', INTRODUCIBLE, {
    input: { candidateId: input.candidateId, employerId, ...group },
  });

  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'proposeIntroduction', input, async () => {
      if (opening.status !== 'OPEN') fail('CONFLICT', { field: 'jobOpeningId', reason: 'OPENING_CLOSED' });
      if (!introducible.possible) fail('INTRODUCTION_NOT_POSSIBLE');
      if (await inCoolOff(tx, introducible.ref, dayOf(tx.now()))) fail('COOL_OFF');
      const introduction = Introduction.propose(
        {
          id: tx.newId<IntroductionId>(),
          agencyId,
          candidateId: introducible.ref,
          jobOpeningId,
          employerId,
          message,
          conditions,
          authorisedBy: introducible.authorisedBy,
          otherLegs: introducible.otherLegs,
        },
        tx.now(),
      );
      if (!(await insertProposal(tx, introduction))) fail('INTRODUCTION_EXISTS');
      await noteStep(tx, introduction, 'agency', null);
      await tx.publish({
        type: 'IntroductionProposed',
        introductionId: introduction.id,
        agencyId,
        employerId,
        registrationIds: introduction.authorisedBy.map(({ registrationId }) => registrationId),
        proposedAt: tx.now().toISOString(),
      });
      const { id: introductionId, candidateId } = introduction;
      await tx.publish({ type: 'AnswerAwaited', introductionId, candidateId, askedAt: tx.now().toISOString() });
      return introductionId;
    }),
  );
  return found((await introductionsById(ctx, [id])).get(id));
}
