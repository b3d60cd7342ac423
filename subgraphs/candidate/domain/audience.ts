import type { Day } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';

export const audienceKinds = ['AGENCY', 'NETWORK', 'EMPLOYER'] as const;
export type AudienceKind = (typeof audienceKinds)[number];

/** The number under which `release` knows the network: every agency in good standing. */
export const NETWORK = 0;

/**
 * 提供先 — an agency or employer to whom something may be released, under the small number that `release` is keyed by.
 * An employer has no standing; an agency's is copied here so that a read can check it in its own statement.
 */
export interface Audience {
  readonly number: number;
  readonly kind: AudienceKind;
  readonly memberId: string;
  readonly standing: 'APPLIED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED' | null;
  readonly permitFrom: Day | null;
  readonly permitTo: Day | null;
  /** Moves with each decision on standing or permit. */
  readonly version: number;
}

/** Someone who sees people as released to him: which rows are his, and under which name he knows people. */
export interface Viewer {
  /** The audience's number; -1 for an employer to whom nothing was ever released. */
  readonly audience: number;
  readonly isAgency: boolean;
  /** Of an agency's standing and permit: it moves with each decision on them. */
  readonly version: number;
  /** The name of his key for pairwise ids. */
  readonly name: string;
}

/** Why an agency may see nothing today; null when it may. */
export function standingRefusal(audience: Audience | null, today: Day): 'AGENCY_NOT_ACTIVE' | 'PERMIT_EXPIRED' | null {
  if (audience?.standing !== 'ACTIVE') return 'AGENCY_NOT_ACTIVE';
  const { permitFrom, permitTo } = audience;
  return permitFrom === null || permitTo === null || today < permitFrom || today > permitTo ? 'PERMIT_EXPIRED' : null;
}

/** Refuses an agency that may see nothing today. */
export function checkStanding(audience: Audience | null, today: Day): Audience {
  const refusal = standingRefusal(audience, today);
  return refusal === null && audience ? audience : fail(refusal ?? 'AGENCY_NOT_ACTIVE');
}
