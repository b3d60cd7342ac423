/**
 * The closed catalogue of what may be answered instead of data. A client switches on the code;
 * a person reads the message. `schema/generated/errors.md` is printed from this table.
 */
export type ErrorKind =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'INTERNAL';

export interface CatalogueRow {
  readonly kind: ErrorKind;
  readonly retryable: boolean;
  readonly message: string;
  readonly messageJa: string;
}

const row = (kind: ErrorKind, message: string, messageJa: string, retryable = false): CatalogueRow => ({
  kind,
  retryable,
  message,
  messageJa,
});

export const catalogue = {
  UNAUTHENTICATED: row(
    'UNAUTHENTICATED',
    'Sign in first: the token is missing, wrong or expired.',
    'ログインしてください。トークンがないか、無効か、期限切れです。',
  ),
  FORBIDDEN: row(
    'FORBIDDEN',
    'Your kind of member may not do this.',
    'この操作は、あなたの種別の利用者には許可されていません。',
  ),
  NOT_FOUND: row('NOT_FOUND', 'There is nothing under this id for you.', '指定されたものは見つかりません。'),
  INVALID_INPUT: row('INVALID', 'A value is not acceptable.', '入力内容に誤りがあります。'),
  CONFLICT: row('CONFLICT', 'This is not possible in the present state.', '現在の状態では、この操作はできません。'),
  IDEMPOTENCY_KEY_REUSED: row(
    'CONFLICT',
    'The idempotency key was used before with other contents.',
    'この冪等キーは、別の内容で既に使われています。',
  ),
  INVITATION_EXPIRED: row(
    'CONFLICT',
    'The invitation has expired; ask for a new link.',
    '案内の有効期限が切れています。新しいリンクを請求してください。',
  ),
  INVITATION_CODE_WRONG: row(
    'INVALID',
    'The code is wrong or has expired.',
    '確認コードが違うか、有効期限が切れています。',
  ),
  INVITATION_LOCKED: row(
    'CONFLICT',
    'Too many wrong codes; ask for a new link.',
    '確認コードの誤りが続いたためロックされました。新しいリンクを請求してください。',
  ),
  PERMIT_EXPIRED: row('FORBIDDEN', 'The agency’s permit is not valid today.', '職業紹介事業の許可の有効期間外です。'),
  AGENCY_NOT_ACTIVE: row(
    'FORBIDDEN',
    'The agency is not in good standing.',
    '人材紹介会社の資格状態が有効ではありません。',
  ),
  INTRODUCTION_EXISTS: row(
    'CONFLICT',
    'This candidate is already introduced to this opening.',
    'この候補者は、この求人に既に紹介されています。',
  ),
  INTRODUCTION_NOT_POSSIBLE: row(
    'CONFLICT',
    'This candidate cannot be introduced to this opening.',
    'この候補者をこの求人に紹介することはできません。',
  ),
  INTRODUCTION_NOT_APPROVED: row(
    'CONFLICT',
    'The candidate has not approved this introduction.',
    '候補者がこの紹介を承認していません。',
  ),
  COOL_OFF: row(
    'CONFLICT',
    'The candidate was placed less than two years ago.',
    '成約から2年を経過していない候補者は紹介できません。',
  ),
  NO_SLOT_AVAILABLE: row(
    'CONFLICT',
    'There is no free-placement slot to reserve.',
    '利用できる無償紹介枠がありません。',
  ),
  PROHIBITED_DATA: row(
    'INVALID',
    'The data holds something that must not be collected.',
    '収集が禁じられている項目が含まれています（職業安定法5条の5・指針）。',
  ),
  CSV_UNREADABLE: row('INVALID', 'The file cannot be read as CSV.', 'CSVファイルとして読み取れません。'),
  TOO_LARGE: row('INVALID', 'The request is too large.', 'リクエストが大きすぎます。'),
  TOO_COMPLEX: row(
    'INVALID',
    'The query is too deep, too wide or too costly.',
    'クエリが深すぎるか、広すぎるか、負荷が高すぎます。',
  ),
  RATE_LIMITED: row(
    'UNAVAILABLE',
    'Too many requests; try again later.',
    'リクエストが多すぎます。時間をおいて再度お試しください。',
    true,
  ),
  UNAVAILABLE: row(
    'UNAVAILABLE',
    'A part of the hub does not answer; try again.',
    '一時的に利用できません。再度お試しください。',
    true,
  ),
  INTERNAL: row('INTERNAL', 'Something went wrong on our side.', 'システム内部でエラーが発生しました。'),
} as const satisfies Record<string, CatalogueRow>;

export type ErrorCode = keyof typeof catalogue;
