/**
 * 開示範囲 — what a candidate releases, scope by scope: the bit that stands for it in `candidate.release`,
 * the field of `Candidate` that carries it, and the wire paths of the items below that field.
 * The view `candidate.released`, the wire types, the record of disclosures and the tests are all held against this table.
 *
 * Bits and the order of items are stored: append, never reorder.
 */
export const releaseScopes = {
  PROFILE: {
    bit: 1,
    field: 'profile',
    nameJa: 'プロフィール（職種・スキル・経験年数・都道府県）',
    items: ['headline', 'occupation', 'skills', 'yearsOfExperience', 'prefecture', 'openToRelocation'],
  },
  CAREER: {
    bit: 2,
    field: 'career',
    nameJa: '職務経歴・学歴・資格',
    items: [
      'positions.employerName',
      'positions.title',
      'positions.from',
      'positions.to',
      'positions.description',
      'educations.school',
      'educations.degree',
      'educations.graduatedOn',
      'certifications',
      'summary',
    ],
  },
  IDENTITY: { bit: 4, field: 'identity', nameJa: '氏名・ふりがな・生年', items: ['name', 'nameKana', 'birthYear'] },
  CONTACT: { bit: 8, field: 'contact', nameJa: 'メールアドレス・電話番号', items: ['email', 'phone'] },
  CONDITIONS: {
    bit: 16,
    field: 'conditions',
    nameJa: '希望条件（現年収・希望年収・入社可能日）',
    items: ['currentSalary', 'desiredSalary', 'availableFrom'],
  },
  EVALUATION: {
    bit: 32,
    field: 'evaluation',
    nameJa: '応募先企業による評価（企業が共有を認めた場合）',
    items: ['scores.criterion', 'scores.score', 'comment', 'writtenOn', 'employer'],
  },
  ORIGIN: {
    bit: 64,
    field: 'origin',
    nameJa: '応募先企業・職種・選考段階・不採用日',
    items: ['employer', 'position', 'stageReached', 'rejectedOn'],
  },
} as const satisfies Record<string, { bit: number; field: string; nameJa: string; items: readonly string[] }>;

export type ReleaseScope = keyof typeof releaseScopes;
export const scopeNames = Object.keys(releaseScopes) as ReleaseScope[];

/** Every scope at once: what a person sees of himself. */
export const ALL_SCOPES = scopeNames.reduce((mask, scope) => mask | releaseScopes[scope].bit, 0);

export function maskOf(scopes: readonly ReleaseScope[]): number {
  return scopes.reduce((mask, scope) => mask | releaseScopes[scope].bit, 0);
}

export function scopesOf(mask: number): ReleaseScope[] {
  return scopeNames.filter((scope) => (mask & releaseScopes[scope].bit) !== 0);
}

/** One item of one scope: `path` is its place on the wire, such as `profile.headline`; `bit` its place in a stored set. */
export interface ReleaseItem {
  readonly scope: ReleaseScope;
  readonly path: string;
  readonly bit: bigint;
}

export const releaseItems: readonly ReleaseItem[] = scopeNames
  .flatMap((scope) =>
    releaseScopes[scope].items.map((item) => ({ scope, path: `${releaseScopes[scope].field}.${item}` })),
  )
  .map((item, index) => ({ ...item, bit: 1n << BigInt(index) }));
