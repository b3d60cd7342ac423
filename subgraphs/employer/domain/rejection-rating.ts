/** 不採用通知の評価 — one answer of a rejected person: 0 (worst) to 10, and what he wrote. */
export interface RejectionRating {
  readonly score: number;
  readonly comment: string | null;
  /** True when the person had joined the relay by then. */
  readonly afterRelay: boolean;
}

export interface RatingSummary {
  /** Null while fewer than five answered, as everything else here. */
  readonly answers: number | null;
  /** Mean of the scores, rounded to one decimal. */
  readonly average: number | null;
  readonly comments: string[] | null;
}

/** The fewest people whose answers may be shown together: among fewer, an employer could guess who said what. */
export const FEWEST_ANSWERS = 5;

/** What the employer may see of these answers. Comments stand in the order of their letters, not of their arrival. */
export function summarise(ratings: readonly RejectionRating[]): RatingSummary {
  if (ratings.length < FEWEST_ANSWERS) return { answers: null, average: null, comments: null };
  const total = ratings.reduce((sum, { score }) => sum + score, 0);
  return {
    answers: ratings.length,
    average: Math.round((total * 10) / ratings.length) / 10,
    comments: ratings.flatMap(({ comment }) => comment ?? []).sort(),
  };
}
