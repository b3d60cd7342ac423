import type { HoldReason } from './ats-event.js';

/** What became of a delivery. FAILED is a dead letter once it is no longer waiting. */
export const atsDeliveryOutcomes = ['APPLIED', 'DUPLICATE', 'IGNORED', 'HELD', 'FAILED'] as const;
export type AtsDeliveryOutcome = (typeof atsDeliveryOutcomes)[number];

interface Note {
  readonly outcome: AtsDeliveryOutcome;
  readonly message: string;
  readonly messageJa: string;
}

const note = (outcome: AtsDeliveryOutcome, message: string, messageJa: string): Note => ({
  outcome,
  message,
  messageJa,
});

/** Every end that a delivery can come to, and how a recruiter is told. A sentence names no person. */
export const deliveryNotes = {
  REGISTERED: note('APPLIED', 'The person was registered.', '候補者を登録しました。'),
  CANCELLED: note('APPLIED', 'The registration was taken back.', '登録を取り消しました。'),
  REMOVED: note('APPLIED', 'The person was removed here as well.', '候補者の情報を削除しました。'),
  REVIVED: note(
    'APPLIED',
    'The new tags decide anew on the rejection.',
    'タグの変更により、不採用の扱いを改めて判断します。',
  ),
  SEEN_BEFORE: note('DUPLICATE', 'This event was delivered before.', 'この通知は既に受け取っています。'),
  REGISTERED_BEFORE: note('DUPLICATE', 'The person is registered already.', 'この候補者は既に登録されています。'),
  NO_RELAY_EVENT: note('IGNORED', 'This kind of event concerns no rejection.', '不採用に関わらない通知です。'),
  PROSPECT: note('IGNORED', 'The person has not applied for a job.', '応募のない候補者です。'),
  OLDER: note(
    'IGNORED',
    'A newer event of this application was heard before.',
    'この応募については、より新しい通知を受け取り済みです。',
  ),
  WITHDRAWN: note(
    'IGNORED',
    'The applicant withdrew; that is no rejection.',
    '候補者からの辞退です（不採用ではありません）。',
  ),
  NOTHING_TO_CANCEL: note('IGNORED', 'There was nothing to take back.', '取り消す登録はありません。'),
  NOT_TAGGED: note('IGNORED', 'The person has none of the relay tags.', 'リレー対象のタグがありません。'),
  GONE: note(
    'IGNORED',
    'This person was deleted, merged or anonymised in the ATS.',
    'ATSで削除・統合・匿名化された候補者です。',
  ),
  TOO_OLD: note('IGNORED', 'The rejection is too long ago.', '不採用から日数が経過しているため対象外です。'),
  CAN_EMAIL_FALSE: note(
    'HELD',
    'The person may not be mailed; decide by hand.',
    'メール送信不可の候補者です。担当者が判断してください。',
  ),
  PRIVATE_PERSON: note(
    'HELD',
    'The person is marked private; decide by hand.',
    '非公開の候補者です。担当者が判断してください。',
  ),
  CONFIDENTIAL_JOB: note(
    'HELD',
    'The application or the job is confidential; decide by hand.',
    '機密扱いの応募または求人です。担当者が判断してください。',
  ),
  NO_MAILBOX: note('HELD', 'The ATS knows no mail address of the person.', 'メールアドレスが登録されていません。'),
  NO_API_KEY: note(
    'HELD',
    'The event names no person, and there is no API key to ask with.',
    '通知に候補者の情報がなく、照会用のAPIキーも登録されていません。',
  ),
  NOTICE_SENT: note(
    'HELD',
    'The notice was sent before; decide by hand whether to withdraw the registration.',
    '案内は送信済みです。登録を取り消すかどうか、担当者が判断してください。',
  ),
  ACCEPTED: note(
    'HELD',
    'The person accepted the invitation; what he gave the hub himself stays his own.',
    '候補者は既に案内に同意しています。本人が提供した情報は本人の管理に委ねられます。',
  ),
  NOT_UNDERSTOOD: note('FAILED', 'The body is not in this system’s form.', '通知の形式を読み取れません。'),
  UNFIT: note('FAILED', 'The person’s data cannot be registered.', '候補者の情報に登録できない値があります。'),
  NOT_FOUND_THERE: note('FAILED', 'The ATS does not know what it named.', '通知の対象がATSに見つかりません。'),
  API_KEY_REFUSED: note('FAILED', 'The ATS refused the API key.', 'APIキーがATSに拒否されました。'),
  API_UNREACHABLE: note('FAILED', 'The ATS’s API does not answer.', 'ATSのAPIが応答しません。'),
  BROKEN: note('FAILED', 'Something went wrong on our side.', 'システム内部でエラーが発生しました。'),
} as const satisfies Record<HoldReason, Note> & Record<string, Note>;

export type DeliveryNote = keyof typeof deliveryNotes;

/** Minutes until a failed delivery is tried again, by attempts made; past the last it waits for a person. */
const RETRY_MINUTES = [1, 5, 15, 60, 240, 480] as const;

export function minutesToRetry(attempts: number): number | null {
  return RETRY_MINUTES[attempts - 1] ?? null;
}

/** 通知の本文 — kept sealed this long, so that what went wrong can be done again; then dropped. */
export const BODY_DAYS = 30;
