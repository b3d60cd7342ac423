import { createHash } from 'node:crypto';

/** The version of what a person is told before he consents. A changed text is a new version, and the old one is kept. */
export const NOTICE_VERSION = '2026-11-01';

const notices: Record<string, string> = {
  '2026-11-01': [
    'キャリアリレーは、選考の結果ご縁がなかった方を、許可を受けた人材紹介会社（職業安定法30条）を通じて、ほかの企業へおつなぎする仕組みです。',
    'どの情報を、どの会社に、いつまで見せるかは、すべてご自身で選べます。選ばなかった情報が渡ることはありません。',
    '目的は職業紹介（求人の紹介、選考および採用に関する連絡）に限られます。企業へ情報が渡るのは、紹介を一件ずつご承認いただいたときだけです。',
    '何もなさらなければ、情報はどこにも渡らず、案内は14日で無効になります。お断りになっても、今後のご応募に影響はありません。',
    '同意はいつでも取り消せます。取り消した時点から、新たに見られることはなくなります。すでに見られた情報を取り戻すことはできませんが、',
    '誰が、いつ、何を見たかの記録は、いつでもご確認いただけます。費用は一切かかりません。',
  ].join('\n'),
};

/** Every version of the notice that was ever in force. */
export function isNoticeVersion(version: string): boolean {
  return Object.hasOwn(notices, version);
}

export function noticeText(version: string): string {
  return notices[version] ?? '';
}

/** The text by its hash: what a receipt says that the person was shown. */
export function noticeHash(version: string): string {
  return createHash('sha256').update(noticeText(version)).digest('hex');
}
