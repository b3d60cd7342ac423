import type { AudienceKind } from './audience.js';

/** 拒否先 — an agency, or an employer by its corporate number, that is to see nothing of this person whatever he consents to. */
export interface BlockInput {
  readonly kind: AudienceKind;
  readonly agencyId?: string | null;
  readonly corporateNumber?: string | null;
}
