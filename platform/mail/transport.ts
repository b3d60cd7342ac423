import { sql } from 'kysely';
import nodemailer from 'nodemailer';
import { type Ctx, rows } from '../storage/context.js';

export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Record<string, string> | undefined;
  /** Files that go with it; the mailbox of development shows none. */
  readonly attachments?: readonly MailAttachment[] | undefined;
}

export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly contentBase64: string;
}

/** What carries a mail out of the hub. */
export interface MailTransport {
  /** True when sending the same id twice leaves one mail: then a doubtful mail is simply sent again. */
  readonly idempotent: boolean;
  send(ctx: Ctx, mail: OutgoingMail): Promise<void>;
  /** Forgets what it still holds for this address; a carrier that keeps nothing lacks this. */
  forget?(ctx: Ctx, address: string): Promise<void>;
}

/** SMTP, with a pool of connections. The mail's id makes its Message-ID, so servers can drop a repetition. */
export function smtpTransport(smtpUrl: string, from: string): MailTransport {
  const transporter = nodemailer.createTransport({ url: smtpUrl, pool: true, maxConnections: 4 } as never);
  const domain = from.replace(/^.*@/, '').replace(/>.*$/, '');
  return {
    idempotent: false,
    async send(_ctx, { id, headers, attachments = [], ...mail }) {
      await transporter.sendMail({
        ...mail,
        from,
        messageId: `<${id}@${domain}>`,
        ...(headers ? { headers } : {}),
        attachments: attachments.map(({ contentBase64, ...file }) => ({
          ...file,
          content: Buffer.from(contentBase64, 'base64'),
        })),
      });
    },
  };
}

/** The mailbox of development: mails wait in a table, to be read at /dev/mail. */
export const devTransport: MailTransport = {
  idempotent: true,
  async send(ctx, { id, to, subject, text, html }) {
    await rows(
      ctx,
      sql`insert into platform.dev_mail (id, recipient, subject, body_text, body_html, sent_at)
          values (${id}, ${to}, ${subject}, ${text}, ${html}, ${ctx.now()}) on conflict do nothing`,
    );
  },
  async forget(ctx, address) {
    await rows(ctx, sql`select platform.forget_dev_mail(${address})`);
  },
};
