import { dayOf } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type { CandidateId } from '../../../platform/ids.js';
import { requireActor } from '../../../platform/storage/context.js';
import type { Authorisation } from '../../../schema/events.js';
import { checkStanding, NETWORK } from '../domain/audience.js';
import { audienceOf } from '../storage/audience-store.js';
import { blocksEmployer } from '../storage/block-store.js';
import { rejectedBy } from '../storage/candidate-store.js';
import { authorisations } from '../storage/consent-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { readReleased } from '../storage/pool-query.js';

export interface IntroducibleInput {
  /** The agency's own id for the person. */
  readonly candidateId: string;
  readonly employerId: string;
  /** Corporate numbers of the employer and its group. */
  readonly groupNumbers: readonly string[];
  /** Names of the members among them. */
  readonly groupNames: readonly string[];
  readonly groupEmployerIds: readonly string[];
}

export interface Introducible {
  readonly ref: CandidateId;
  /** False for whatever reason that the agency may not learn: a block, or the company that rejected the person. */
  readonly possible: boolean;
  readonly authorisedBy: readonly Authorisation[];
  /** His other registrations with an active consent, for whomever: earlier legs of a chain. */
  readonly otherLegs: readonly Authorisation[];
}

/**
 * 紹介の可否 — may this agency introduce this person to this employer? Someone not released to the agency is NOT_FOUND,
 * like anyone else whom it cannot see.
 */
export async function checkIntroducible(ctx: CandidateCtx, input: IntroducibleInput): Promise<Introducible> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const today = dayOf(ctx.now());
  const audience = checkStanding(await audienceOf(ctx, agencyId), today);
  const ref = ctx.own.pairwise.decode(`agency:${agencyId}`, input.candidateId) as CandidateId | null;
  const reading = { audience: audience.number, now: ctx.now(), today, isAgency: true, scopes: 0 };
  const released = ref ? await readReleased(ctx.own.reader, reading, [ref]) : [];
  if (!ref || released.length === 0) fail('NOT_FOUND');
  const hidden =
    (await blocksEmployer(ctx, ref, input)) || (await rejectedBy(ctx, ref, input.employerId, input.groupEmployerIds));
  const authorisedBy = await authorisations(ctx, ref, [audience.number, NETWORK]);
  const known = new Set(authorisedBy.map(({ registrationId }) => registrationId));
  const every = await authorisations(ctx, ref, null);
  const otherLegs = every.filter(({ registrationId }) => !known.has(registrationId));
  return { ref, possible: !hidden, authorisedBy, otherLegs };
}
