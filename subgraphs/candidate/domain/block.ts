import type { AudienceKind } from './audience.js';

/** 拒否先 — an agency, or an employer by its corporate number or its name, that is to see nothing of this person whatever he consents to. */
export interface BlockInput {
  readonly kind: AudienceKind;
  readonly agencyId?: string | null;
  readonly corporateNumber?: string | null;
  /** Blocks every employer of this name, known to the hub or not, now or later: nobody is told whether there is one. */
  readonly employerName?: string | null;
}
