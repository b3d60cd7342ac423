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

/**
 * Refuses a wording that could not be sent: an unknown or unclosed placeholder, or a body without the relay link,
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
  }
  if (!body.includes('{{relayUrl}}')) refuse('body', 'PLACEHOLDER_MISSING');
}

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
