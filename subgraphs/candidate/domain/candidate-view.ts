import type { ConsentId } from '../../../platform/ids.js';
import { ALL_SCOPES, type ReleaseScope, scopesOf } from '../../../schema/release-scopes.js';
import type { MatchReason } from './match-score.js';
import type { Career, Conditions, Contact, Identity, Profile } from './profile.js';

export interface OriginView {
  readonly employerId: string;
  readonly position: string;
  readonly stageReached: string;
  readonly rejectedOn: string;
}

export interface RelayedEvaluationView {
  readonly scores: readonly { readonly criterion: string; readonly score: number }[];
  readonly comment: string | null;
  readonly writtenOn: string;
  readonly employerId: string | null;
}

/** The values of each scope; null where the scope is not released, or was not asked for, or is empty. */
export interface ScopeValues {
  readonly profile: Profile | null;
  readonly career: Career | null;
  readonly identity: Identity | null;
  readonly contact: Contact | null;
  readonly conditions: Conditions | null;
  readonly evaluation: readonly RelayedEvaluationView[] | null;
  readonly origin: readonly OriginView[] | null;
}

/** A person as released to one audience: a row of `candidate.released`. */
export interface ReleasedCandidate extends ScopeValues {
  readonly ref: string;
  readonly scopes: number;
  readonly recency: Date;
  readonly validUntil: Date;
  readonly consentIds: readonly ConsentId[];
  readonly consentScopes: readonly number[];
}

/** A person as one viewer gets him on the wire: everything that can leave. */
export interface CandidateView extends ScopeValues {
  readonly id: string;
  readonly ref: string;
  readonly releasedScopes: readonly ReleaseScope[];
  readonly releasedUntil: Date | null;
  readonly updatedAt: Date;
  readonly match: {
    readonly score: number;
    readonly criteriaVersion: string;
    readonly reasons: readonly MatchReason[];
  } | null;
}

export function viewOf(released: ReleasedCandidate, id: string): CandidateView {
  const { ref, scopes, recency, validUntil, profile, career, identity, contact, conditions, evaluation, origin } =
    released;
  return {
    id,
    ref,
    releasedScopes: scopesOf(scopes),
    releasedUntil: validUntil,
    updatedAt: recency,
    profile,
    career,
    identity,
    contact,
    conditions,
    evaluation,
    origin,
    match: null,
  };
}

/** A person as he sees himself: whole, and without an end. */
export function viewOfSelf(values: ScopeValues & { ref: string; updatedAt: Date }, id: string): CandidateView {
  return { ...values, id, releasedScopes: scopesOf(ALL_SCOPES), releasedUntil: null, match: null };
}
