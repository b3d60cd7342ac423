/**
 * Why a value or a state was refused: the sentence that `INVALID_INPUT`, `CONFLICT` and `PROHIBITED_DATA` carry
 * in place of the catalogue's general one. Closed, in both languages; a sentence never repeats what was sent.
 */
export interface Reason {
  readonly message: string;
  readonly messageJa: string;
}

const why = (message: string, messageJa: string): Reason => ({ message, messageJa });

export const reasons = {
  INTRODUCTION_UNDER_WAY: why(
    'An introduction is under way under the other mailbox: sign in there and join the two from there, or wait until it is over.',
    'もう一方のメールアドレスで紹介が進んでいます。そちらでログインしてまとめるか、終了後にお試しください。',
  ),
  REQUIRED: why('This field must not be empty.', '必須項目です。'),
  TOO_LONG: why('This text is too long.', '文字数が上限を超えています。'),
  CONTROL_CHARACTER: why('This text holds characters that cannot be stored.', '使用できない文字が含まれています。'),
  NOT_IN_RANGE: why('This number is outside the allowed range.', '数値が許容範囲外です。'),
  TOO_MANY: why('There are too many entries.', '件数が上限を超えています。'),
  DUPLICATE: why('The same entry appears twice.', '同じ項目が重複しています。'),
  NOT_A_DAY: why('This is not a calendar day (YYYY-MM-DD).', '日付（YYYY-MM-DD）として正しくありません。'),
  NOT_A_MONTH: why('This is not a month (YYYY-MM).', '年月（YYYY-MM）として正しくありません。'),
  NOT_AN_INSTANT: why('This is not a moment in time (ISO 8601).', '日時（ISO 8601）として正しくありません。'),
  IN_THE_FUTURE: why('This day must not lie in the future.', '未来の日付は指定できません。'),
  IN_THE_PAST: why('This day must not lie in the past.', '過去の日付は指定できません。'),
  NOT_IN_THE_FUTURE: why('This moment must lie in the future.', '未来の日時を指定してください。'),
  TOO_FAR_AHEAD: why('This moment lies too far ahead.', '指定できる期間を超えています。'),
  NOT_AN_EMAIL: why('This is not a mail address.', 'メールアドレスの形式が正しくありません。'),
  NOT_A_PHONE: why('This is not a telephone number.', '電話番号の形式が正しくありません。'),
  NOT_A_PREFECTURE: why(
    'Give a prefecture code of JIS X 0401, 01 to 47.',
    '都道府県コード（01〜47）を指定してください。',
  ),
  NOT_AN_OCCUPATION: why(
    'Give a major group of the occupational classification, 01 to 15.',
    '職業分類の大分類（01〜15）を指定してください。',
  ),
  NOT_A_CORPORATE_NUMBER: why(
    'The corporate number must have 13 digits and a right check digit.',
    '法人番号（13桁、検査数字を含む）が正しくありません。',
  ),
  NOT_A_PERMIT_NUMBER: why(
    'A permit number looks like 13-ユ-399001.',
    '許可番号は「13-ユ-399001」の形で指定してください。',
  ),
  NOT_A_CURSOR: why('This cursor was not made by this list.', 'カーソルが正しくありません。'),
  NOT_A_PAGE_SIZE: why('Ask for 1 to 100 entries.', '1〜100の範囲で指定してください。'),
  MIN_OVER_MAX: why('The lower bound is above the upper one.', '下限が上限を超えています。'),
  SCOPES_NEED_PROFILE: why('Nothing can be released without PROFILE.', '開示範囲には「プロフィール」が必要です。'),
  NOT_CONFIRMED: why(
    'Confirm it: there is no way back.',
    '取り消せない操作です。確認のうえ、confirm を true にしてください。',
  ),
  AUDIENCE_NEEDS_AGENCY: why('An agency must be named for this audience.', '紹介会社を指定してください。'),
  AUDIENCE_NOT_GRANTABLE: why(
    'Consent for an employer arises only from approving an introduction.',
    '企業への同意は、紹介の承認によってのみ成立します。',
  ),
  BLOCK_NEEDS_RECIPIENT: why(
    'Name the agency, or the employer by its name or corporate number.',
    '紹介会社か、企業の名前または法人番号を指定してください。',
  ),
  PLACEHOLDER_MISSING: why('The text must contain {{relayUrl}}.', '本文に {{relayUrl}} が必要です。'),
  PLACEHOLDER_UNKNOWN: why(
    'The text holds a placeholder other than {{candidateName}} {{position}} {{employerName}} {{relayUrl}}, or one that is not closed.',
    '{{candidateName}} {{position}} {{employerName}} {{relayUrl}} 以外の、または閉じられていない差し込み項目があります。',
  ),
  PROMISES_A_JOB: why(
    'The text promises a job or an offer, which nobody here can keep.',
    '採用や内定を約束する表現は使えません。',
  ),
  LINE_BREAK: why('This text must stay on one line.', '改行は使えません。'),
  INVITATION_CLOSED: why(
    'This invitation has been answered or withdrawn.',
    'この案内は、既に回答済みか取り消されています。',
  ),
  REGISTRATION_ENDED: why(
    'This registration has ended or was accepted.',
    'この登録は既に終了しているか、同意済みです。',
  ),
  PERSON_REMOVED: why(
    'What was known of this person has been removed; nothing can be added to it.',
    'この方の情報は削除されているため、追記できません。',
  ),
  OPENING_CLOSED: why('This opening is closed.', 'この求人は締め切られています。'),
  INTRODUCTION_STATE: why(
    'The introduction cannot take this step from where it is.',
    '現在の選考状況からは、この操作はできません。',
  ),
  PLACEMENT_STATE: why(
    'The placement cannot take this step from where it is.',
    '現在の成約状況からは、この操作はできません。',
  ),
  PLACEMENT_DIFFERS: why(
    'This hire was reported before with other facts.',
    'この採用は、異なる内容で既に報告されています。',
  ),
  LOGIN_STATE: why(
    'This login has been revoked, or its secret is not kept here.',
    'このログインは取り消されているか、シークレットが当ハブの管理外です。',
  ),
  LOGIN_EXISTS: why('This subject is listed already.', 'この識別子は既に登録されています。'),
  ADMINS_ONLY: why('Only an administrator of the agency may do this.', 'この操作は、会社の管理者に限ります。'),
  PERMIT_MISSING: why('The permit itself must be among the documents.', '許可証の写しを添付してください。'),
  NOT_A_DOCUMENT: why('Give a PDF, PNG or JPEG file.', 'PDF・PNG・JPEGのファイルを指定してください。'),
  NOT_A_RENEWAL: why('The renewed permit must end later.', '更新後の有効期間の末日は、現在より後の日にしてください。'),
  SAME_AGENCY: why('Choose another agency than the present one.', '現在とは別の紹介会社を指定してください。'),
  SCHEDULE_EXISTS: why(
    'A fee schedule that begins on this day was filed already.',
    'この日から適用する手数料表は、既に届け出られています。',
  ),
  FORBIDDEN_OCCUPATION: why(
    'A paid agency may not introduce for port transport or construction work (Employment Security Act art. 32-11).',
    '港湾運送業務・建設業務には、有料の職業紹介はできません（職業安定法32条の11）。',
  ),
  FILING_STATE: why('This filing has been decided otherwise.', 'この届出は、既に異なる結論で処理されています。'),
  STANDING_STATE: why('The agency cannot take this standing from where it is.', '現在の資格状態からは変更できません。'),
  SLOT_STATE: why('The slot cannot take this step from where it is.', '現在の枠の状態からは、この操作はできません。'),
  SLOT_OR_POINTS: why(
    'One hire takes a slot or points, not both.',
    '1件の採用に利用できるのは、無償紹介枠かポイントのどちらか一方です。',
  ),
  SLOT_NOT_CONVERTIBLE: why(
    'A slot for a guaranteed interview cannot be turned into points.',
    '面接確約の枠は、ポイントに転換できません。',
  ),
  NOT_ENOUGH_POINTS: why('There are not so many points to use.', '利用できるポイントが足りません。'),
  MORE_THAN_THE_FEE: why('No more than the fee can be taken off it.', '手数料を超えるポイントは利用できません。'),
  NOT_CHAIN_WEIGHTS: why(
    'Give one row of weights for each depth of a chain: one weight in the first, two in the second, and so on.',
    '連鎖の深さごとに、1段目は1個、2段目は2個…の重みを指定してください。',
  ),
  STEPS_NOT_ASCENDING: why(
    'The steps must stand in the order of their days.',
    '日数の少ない順に並べ、同じ日数を重ねないでください。',
  ),
  PROGRAMME_EXISTS: why(
    'A programme of this version was published with other terms.',
    'この版の制度は、異なる内容で既に公開されています。',
  ),
  DISPUTE_TOO_LATE: why(
    'A dispute can be opened for 30 days after the last news of a hire.',
    '異議の申立ては、採用に関する最後の通知から30日以内に限ります。',
  ),
  DISPUTE_STATE: why('This dispute has been decided otherwise.', 'この異議は、既に異なる結論で解決されています。'),
  MEMBER_EXISTS: why(
    'A member with this corporate number exists already.',
    'この法人番号の会員は既に登録されています。',
  ),
  PERIOD_REVERSED: why('The period ends before it begins.', '期間の終了日が開始日より前です。'),
  PERIOD_TOO_LONG: why('The period is longer than can be reported at once.', '一度に集計できる期間を超えています。'),
  CLOCK_BACKWARDS: why('The clock moves forward only.', '時計を戻すことはできません。'),
  PROHIBITED_COLUMN: why(
    'This column must not be collected (Employment Security Act art. 5-5 and its guideline).',
    'この列の情報は収集できません（職業安定法5条の5・指針）。',
  ),
  PROHIBITED_TOPIC: why(
    'The text touches a topic that must not be collected (Employment Security Act art. 5-5 and its guideline).',
    '収集できない事項に触れる記述があります（職業安定法5条の5・指針）。',
  ),
  COLUMN_MISSING: why('A column that this template needs is missing.', 'このテンプレートに必要な列がありません。'),
  FIELD_UNMAPPED: why(
    'Name, mail address, position, stage and day of rejection must each have a column.',
    '氏名・メール・求人・選考段階・不採用日の列をすべて指定してください。',
  ),
  NOT_A_STAGE: why('This is not a known stage of a selection.', '選考段階として認識できません。'),
  NOT_A_DISPOSITION: why('This is not a known disposition.', '評価区分として認識できません。'),
  NOT_BASE64: why('The content is not base64.', 'base64として読み取れません。'),
  NOT_THIS_ENCODING: why('The bytes are not text in this encoding.', '指定された文字コードのテキストではありません。'),
  TEMPLATE_UNSUPPORTED: why(
    'There is no column template for this system.',
    'このシステムの列テンプレートはありません。',
  ),
  NOT_CONNECTABLE: why(
    'This system offers files only; import its CSV.',
    'このシステムは連携に対応していません。CSVを取り込んでください。',
  ),
  NOT_A_WEBHOOK_ADDRESS: why(
    'Give an https address at a public host, without user, password or fragment.',
    '公開されたホストのhttpsのURLを、ユーザー名・パスワード・フラグメントなしで指定してください。',
  ),
  ENDPOINT_LIMIT: why('An agency can have ten webhook endpoints.', '登録できるWebhookの送信先は10件までです。'),
  REPLAY_NEEDS_ONE: why('Name either an endpoint or a delivery.', '送信先か配信のどちらか一方を指定してください。'),
  NOT_SAVEABLE: why(
    'This condition belongs to one search and cannot be kept.',
    'この条件はその都度の検索でのみ使え、保存できません。',
  ),
  SEARCH_LIMIT: why('An agency can keep fifty searches.', '保存できる検索は50件までです。'),
  EXPORT_NOT_READY: why(
    'The export is still being prepared; ask again in a moment.',
    '一括出力を準備しています。しばらくしてからお試しください。',
  ),
  NOT_AN_API_ADDRESS: why('This is not the address of an API.', 'APIのURLとして正しくありません。'),
  NOT_THE_PROVIDERS_HOST: why(
    'The address must be one of the provider’s own hosts.',
    '提供元のホスト以外のURLは指定できません。',
  ),
  NOT_THE_ATS_FORM: why('The content is not in this system’s form.', '内容がこのシステムの形式ではありません。'),
  DISCONNECTED: why('This connection has ended; connect anew.', 'この連携は解除されています。改めて連携してください。'),
  BODY_DROPPED: why(
    'What was delivered has been dropped and cannot be worked on again.',
    '通知の本文は保存期間を過ぎて破棄されたため、再実行できません。',
  ),
  HUB_BUSY: why(
    'The hub has as much to do as it can; ask again in a moment.',
    '混み合っています。少し時間をおいて再度お試しください。',
  ),
  MALFORMED_QUERY: why(
    'The GraphQL document or its variables are not valid.',
    'GraphQLの文書または変数が正しくありません。',
  ),
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof reasons;
