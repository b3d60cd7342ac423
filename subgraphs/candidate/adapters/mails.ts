import { plainMail as mail } from '../../../platform/mail/plain-mail.js';
import type { MailToWrite, QueuedMail } from '../../../platform/mail/queue.js';

/** The kind of mail that tells of a saved search. */
export const SEARCH_ALERT = 'search-alert';

/* 候補者へのメール — each carries its own text; links lead to the configured origin only. */

export function invitationCodeMail(to: string, code: string): QueuedMail {
  return mail('invitation-code', to, `確認コード ${code}（キャリアリレー）`, [
    `確認コード: ${code}`,
    '',
    '案内のページに、このコードを入力してください。有効期間は10分です。',
    'お心当たりがない場合は、このメールを破棄してください。何も起こりません。',
  ]);
}

export function signInCodeMail(to: string | null, code: string): QueuedMail {
  return mail('sign-in-code', to, `ログイン用の確認コード ${code}（キャリアリレー）`, [
    `確認コード: ${code}`,
    '',
    '有効期間は10分です。お心当たりがない場合は、このメールを破棄してください。',
  ]);
}

export function mailboxProofMail(to: string | null, code: string, minutes: number): QueuedMail {
  return mail('mailbox-proof', to, `確認コード ${code}（キャリアリレー）`, [
    '別のメールアドレスでキャリアリレーにご参加の方から、登録をまとめたいとのお申し出がありました。',
    'ご本人の場合は、お申し出の画面に次のコードを入力してください。',
    '',
    `確認コード: ${code}`,
    '',
    `有効期間は${minutes}分です。お心当たりがない場合は、このメールを破棄してください。何も起こりません。`,
  ]);
}

export function mergedMail(to: string): QueuedMail {
  return mail('mailboxes-merged', to, '登録をまとめました（キャリアリレー）', [
    '2つのメールアドレスの登録を、1つにまとめました。今後は、どちらのメールアドレスでもログインできます。',
    'まとめた登録でのご同意は終了しました。必要な場合は、マイページで改めてご同意ください。',
    'お心当たりがない場合は、ログインしてすべての同意を取り消し、窓口までご連絡ください。',
  ]);
}

export function newLinkMail(to: string, relayUrl: string): QueuedMail {
  return mail('new-link', to, '案内の新しいリンク（キャリアリレー）', [
    '案内の新しいリンクをお送りします。14日間有効です。以前のリンクは使えなくなりました。',
    '',
    relayUrl,
  ]);
}

export interface ReceiptLine {
  readonly recipient: string;
  readonly scopes: string;
  readonly expiresOn: string;
  readonly receipt: string;
}

export function welcomeMail(to: string, consents: readonly ReceiptLine[], publicUrl: string): QueuedMail {
  return mail('consent-receipt', to, 'ご同意の控え（キャリアリレー）', [
    'キャリアリレーへのご参加を承りました。ご同意の内容は次のとおりです。',
    '',
    ...consents.flatMap(({ recipient, scopes, expiresOn, receipt }) => [
      `・提供先: ${recipient}`,
      `　開示範囲: ${scopes}`,
      `　期限: ${expiresOn}`,
      `　控え（電子署名つき）: ${receipt}`,
      '',
    ]),
    '同意は、いつでも取り消せます。',
    'ほかのメールアドレスでもご参加の場合は、マイページで1つにまとめられます。',
    `${publicUrl}/me`,
  ]);
}

/** News of introductions, for the person whose they are. Companies are named on his own page only. */
const news = {
  AWAITED: {
    subject: '紹介の提案が届いています',
    lines: [
      '人材紹介会社から、あなたを求人に紹介したいという提案が届いています。',
      '14日以内に、マイページで内容をご確認のうえ、承認するかどうかをお選びください。承認するまで、企業には何も伝わりません。',
    ],
  },
  FROZEN: {
    subject: '進行中の紹介が一時停止しました',
    lines: [
      '紹介を行っていた人材紹介会社の許可または資格が有効でなくなったため、進行中の紹介を一時停止しました。その会社は、あなたの情報を見ることができません。',
      '再開を待つことも、マイページから、別の人材紹介会社に新しく同意して紹介を移すこともできます。',
    ],
  },
  THAWED: {
    subject: '一時停止していた紹介が再開しました',
    lines: ['人材紹介会社の許可または資格が確認され、一時停止していた紹介が再開しました。'],
  },
} as const;

export type IntroductionNews = keyof typeof news;

export function introductionNewsMail(to: string, what: IntroductionNews, publicUrl: string): QueuedMail {
  const { subject, lines } = news[what];
  return mail('introduction-news', to, `${subject}（キャリアリレー）`, [...lines, '', `${publicUrl}/me/introductions`]);
}

/** 連鎖の案内 — an employer that met a person by an introduction passes him on; the same links as a rejection notice. */
export function chainInvitationMail(
  to: string,
  about: { readonly name: string; readonly employerName: string; readonly position: string },
  publicUrl: string,
  token: string,
): QueuedMail {
  const unsubscribeUrl = `${publicUrl}/unsubscribe/${token}`;
  const invitation = mail('chain-invitation', to, `選考結果のご連絡とキャリアリレーのご案内（${about.employerName}）`, [
    `${about.name} 様`,
    '',
    `人材紹介会社からのご紹介により「${about.position}」の選考にご参加いただき、ありがとうございました。`,
    'ご期待に沿えず恐縮ですが、ご希望があれば、今回の選考をきっかけに、ほかの会社への紹介を受けることができます。',
    '何を誰に見せるかは、あなたが選びます。何もしなければ、何も起こりません。今後のご応募にも影響しません。',
    '',
    `${publicUrl}/relay/${token}`,
    '',
    '――',
    'このような案内を今後受け取らない（どの企業からも届かなくなります）',
    unsubscribeUrl,
  ]);
  return {
    ...invitation,
    headers: { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

/** Whom a saved search found: what the mail about it is written from when it is sent. */
export interface SearchFound {
  readonly savedSearchId: string;
  readonly agencyId: string;
  readonly candidateIds: readonly string[];
}

/** 新着のお知らせ, to be written when it is sent: who is not released any more by then is not counted. */
export function searchAlert(to: string, found: SearchFound): MailToWrite {
  return { kind: SEARCH_ALERT, to, facts: { ...found } };
}

/** 新着のお知らせ — says how many people a saved search newly finds, and nothing of them: who they are is seen after signing in. */
export function searchAlertMail(to: string, searchName: string, count: number, publicUrl: string): QueuedMail {
  return mail(SEARCH_ALERT, to, `保存した検索に新しい候補者が${count}名います（キャリアリレー）`, [
    `保存した検索「${searchName}」の条件に合う候補者が、新たに${count}名、貴社に情報を開示しました。`,
    '',
    'ログインしてご確認ください。候補者は開示をいつでも取りやめることができます。',
    `${publicUrl}/`,
  ]);
}

/** Asks someone who has not been heard of for long whether he wants to stay; without an answer he is let go. */
export function stayMail(to: string, days: number, publicUrl: string): QueuedMail {
  return mail('stay', to, 'ご登録の継続についての確認（キャリアリレー）', [
    '現在、有効な同意がなく、しばらくご利用がありません。',
    `ご登録を続ける場合は、${days}日以内にログインしてください。ログインがなければ、ご登録の情報を消去します。`,
    '何もなさらなくても、不利益はありません。',
    '',
    `${publicUrl}/me`,
  ]);
}
