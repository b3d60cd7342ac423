import { refuse } from '../../../platform/errors/hub-error.js';
import type { EmployerId, TemplateId } from '../../../platform/ids.js';

/** What a notice may fill in. */
export const placeholders = ['candidateName', 'position', 'employerName', 'relayUrl'] as const;
export type Placeholder = (typeof placeholders)[number];

/** 不採用通知の雛形 — the wording of an employer's rejection mail. */
export class NoticeTemplate {
  /** MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: TemplateId,
    readonly employerId: EmployerId,
    public name: string,
    public subject: string,
    public body: string,
    public isDefault: boolean,
    readonly createdAt: Date,
  ) {}
}

const NOT_DENIED = '(?!.{0,12}(?:ません|ない|ねます))';
const DENIAL = '(?<!\\b(?:not|never|cannot|can.t|no|neither|nor)\\b.{0,20})';

/**
 * 採用の約束 — wordings that promise what only a later employer can decide (職業安定法5条の4, 的確な表示). A sentence that denies
 * such a promise (保証するものではありません, "we cannot guarantee a job") is none.
 */
const promises = [
  `(?:採用|内定|就職|転職|入社)(?:を|は|が)?(?:お約束|約束|確約|保証|確実)${NOT_DENIED}`,
  `(?:必ず|確実に|100%)(?:採用|内定|就職|転職|入社)${NOT_DENIED}`,
  `${DENIAL}\\b(?:guarantee|guarantees|promise|promises)(?: you)? (?:a |an |the )?(?:new )?(?:job|offer|position|employment)\\b`,
  `${DENIAL}\\bguaranteed (?:job|offer|position|employment|placement)\\b`,
  `\\b(?:job|offer|position|employment) is guaranteed\\b`,
  `\\byou will (?:definitely |certainly |surely )?(?:be hired|get a job|receive an offer)\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/**
 * Refuses a wording that could not be sent: an unknown or unclosed placeholder, a promise of a job, or a body without the relay link,
 * which would make the mail an ordinary rejection.
 */
export function checkWording(subject: string, body: string): void {
  for (const [field, text] of [
    ['subject', subject],
    ['body', body],
  ] as const) {
    const rest = text.replace(/\{\{([a-zA-Z]+)\}\}/g, (whole, name: string) =>
      placeholders.includes(name as Placeholder) ? '' : whole,
    );
    if (/\{\{|\}\}/.test(rest)) refuse(field, 'PLACEHOLDER_UNKNOWN');
    const words = text.normalize('NFKC').replace(/[^\S\n]+/g, ' ');
    if (promises.some((promise) => promise.test(words))) refuse(field, 'PROMISES_A_JOB');
  }
  if (!body.includes('{{relayUrl}}')) refuse('body', 'PLACEHOLDER_MISSING');
}

/** リマインド — the one mail that follows a notice which nobody has answered. It is the hub's own wording and presses nobody. */
export const REMINDER_WORDING = {
  subject: '「キャリアリレー」のご案内について（{{employerName}}）',
  body: `{{candidateName}} 様

先日、{{employerName}} より「{{position}}」の選考結果とあわせて、「キャリアリレー」をご案内しました。
ご案内の期限が近づいておりますので、念のためお知らせいたします。

詳しい説明とお手続きはこちらです
{{relayUrl}}

ご希望でない場合は、何もなさる必要はありません。情報がどこかへ渡ることも、今後のご応募に影響することもありません。
この件でのお知らせは、これが最後です。
`,
} as const;

/** What is sent when the employer has no wording of its own. It promises nothing but that the person decides. */
export const DEFAULT_WORDING = {
  subject: '選考結果のご連絡と、次の機会のご案内（{{employerName}}）',
  body: `{{candidateName}} 様

{{employerName}} 採用担当です。
このたびは「{{position}}」にご応募いただき、ありがとうございました。
慎重に検討いたしました結果、誠に残念ながら、今回はご希望に沿うことができませんでした。

今回の結果は、{{candidateName}} 様のご経験の価値を決めるものではありません。
ご希望の方には、許可を受けた人材紹介会社を通じて、ほかの企業に出会う「キャリアリレー」をご案内しています。

　・どの情報を、どの会社に、いつまで見せるかは、ご自身で決められます
　・何もなさらなければ、情報がどこかへ渡ることはありません
　・お断りになっても、今後の当社へのご応募に影響はありません
　・同意は、いつでも取り消せます

詳しい説明とお手続きはこちらです（14日間有効）
{{relayUrl}}

末筆ながら、これからのご活躍を心よりお祈り申し上げます。
`,
} as const;
