/** Every code that an error of the hub may carry. */
export const errorCodes = {
  UNAUTHENTICATED: { kind: 'UNAUTHENTICATED', retryable: false, message: "Sign in first: the token is missing, wrong or expired.", messageJa: "ログインしてください。トークンがないか、無効か、期限切れです。" },
  FORBIDDEN: { kind: 'FORBIDDEN', retryable: false, message: "Your kind of member may not do this.", messageJa: "この操作は、あなたの種別の利用者には許可されていません。" },
  NOT_FOUND: { kind: 'NOT_FOUND', retryable: false, message: "There is nothing under this id for you.", messageJa: "指定されたものは見つかりません。" },
  INVALID_INPUT: { kind: 'INVALID', retryable: false, message: "A value is not acceptable.", messageJa: "入力内容に誤りがあります。" },
  CONFLICT: { kind: 'CONFLICT', retryable: false, message: "This is not possible in the present state.", messageJa: "現在の状態では、この操作はできません。" },
  IDEMPOTENCY_KEY_REUSED: { kind: 'CONFLICT', retryable: false, message: "The idempotency key was used before with other contents.", messageJa: "この冪等キーは、別の内容で既に使われています。" },
  INVITATION_EXPIRED: { kind: 'CONFLICT', retryable: false, message: "The invitation has expired; ask for a new link.", messageJa: "案内の有効期限が切れています。新しいリンクを請求してください。" },
  INVITATION_CODE_WRONG: { kind: 'INVALID', retryable: false, message: "The code is wrong or has expired.", messageJa: "確認コードが違うか、有効期限が切れています。" },
  INVITATION_LOCKED: { kind: 'CONFLICT', retryable: false, message: "Too many wrong codes; ask for a new link.", messageJa: "確認コードの誤りが続いたためロックされました。新しいリンクを請求してください。" },
  PERMIT_EXPIRED: { kind: 'FORBIDDEN', retryable: false, message: "The agency’s permit is not valid today.", messageJa: "職業紹介事業の許可の有効期間外です。" },
  AGENCY_NOT_ACTIVE: { kind: 'FORBIDDEN', retryable: false, message: "The agency is not in good standing.", messageJa: "人材紹介会社の資格状態が有効ではありません。" },
  INTRODUCTION_EXISTS: { kind: 'CONFLICT', retryable: false, message: "This candidate is already introduced to this opening.", messageJa: "この候補者は、この求人に既に紹介されています。" },
  INTRODUCTION_NOT_POSSIBLE: { kind: 'CONFLICT', retryable: false, message: "This candidate cannot be introduced to this opening.", messageJa: "この候補者をこの求人に紹介することはできません。" },
  INTRODUCTION_NOT_APPROVED: { kind: 'CONFLICT', retryable: false, message: "The candidate has not approved this introduction.", messageJa: "候補者がこの紹介を承認していません。" },
  COOL_OFF: { kind: 'CONFLICT', retryable: false, message: "The candidate was placed less than two years ago.", messageJa: "成約から2年を経過していない候補者は紹介できません。" },
  NO_SLOT_AVAILABLE: { kind: 'CONFLICT', retryable: false, message: "There is no free-placement slot to reserve.", messageJa: "利用できる無償紹介枠がありません。" },
  PROHIBITED_DATA: { kind: 'INVALID', retryable: false, message: "The data holds something that must not be collected.", messageJa: "収集が禁じられている項目が含まれています（職業安定法5条の5・指針）。" },
  CSV_UNREADABLE: { kind: 'INVALID', retryable: false, message: "The file cannot be read as CSV.", messageJa: "CSVファイルとして読み取れません。" },
  TOO_LARGE: { kind: 'INVALID', retryable: false, message: "The request is too large.", messageJa: "リクエストが大きすぎます。" },
  TOO_COMPLEX: { kind: 'INVALID', retryable: false, message: "The query is too deep, too wide or too costly.", messageJa: "クエリが深すぎるか、広すぎるか、負荷が高すぎます。" },
  RATE_LIMITED: { kind: 'UNAVAILABLE', retryable: true, message: "Too many requests; try again later.", messageJa: "リクエストが多すぎます。時間をおいて再度お試しください。" },
  UNAVAILABLE: { kind: 'UNAVAILABLE', retryable: true, message: "A part of the hub does not answer; try again.", messageJa: "一時的に利用できません。再度お試しください。" },
  INTERNAL: { kind: 'INTERNAL', retryable: false, message: "Something went wrong on our side.", messageJa: "システム内部でエラーが発生しました。" },
} as const;

export type ErrorCode = keyof typeof errorCodes;
export type ErrorKind = (typeof errorCodes)[ErrorCode]['kind'];
