export const anomalyKinds = ['REPEATED_DEPARTURE', 'RECIPROCAL_HIRING'] as const;
export type AnomalyKind = (typeof anomalyKinds)[number];

/** 不審な動き — a pattern of the last year that a person has to look at (R15); nothing follows from it by itself. */
export interface Anomaly {
  readonly kind: AnomalyKind;
  /** Employers that gained by it. */
  readonly employerIds: readonly string[];
  readonly placementIds: readonly string[];
  readonly lastAt: Date;
}
