import { sql } from 'kysely';
import { keyedHash, seal, unseal } from '../crypto.js';
import type { MailId } from '../ids.js';
import { deriveKey, type Keys, needKey } from '../keys.js';
import { type Ctx, row, rows, type Tx } from '../storage/context.js';
import { normaliseEmail } from '../text/normalise.js';
import type { MailTransport, OutgoingMail } from './transport.js';

/** A mail to be sent after the transaction that decided on it. */
export interface QueuedMail extends Omit<OutgoingMail, 'id' | 'to'> {
  /** Null: nobody gets it, at the same cost, where it must not show whether somebody does. */
  readonly to: string | null;
  /** What it is for, such as `rejection-notice`; shown in logs and never personal. */
  readonly kind: string;
}

/** A mail that is written when it is sent, because what it says may have ceased to be so by then. */
export interface MailToWrite {
  /** By which its subgraph knows who writes it. */
  readonly kind: string;
  readonly to: string;
  /** What it is to be written from: ids and facts. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Writes a mail at the moment of sending; null when there is nothing to say any more. */
export type MailWriter<Own> = (ctx: Ctx<Own>, facts: MailToWrite['facts']) => Promise<QueuedMail | null>;
export type MailWriters<Own> = Readonly<Record<string, MailWriter<Own>>>;

interface WaitingMail {
  readonly kind: string;
  readonly mail: Omit<QueuedMail, 'kind'> | Omit<MailToWrite, 'kind'>;
}

/** The name of the job that sends one mail. */
export const SEND_MAIL = 'send-mail';
const MAX_ATTEMPTS = 10;

/**
 * Mails wait sealed in the subgraph's own schema; the job that sends one names only its id. After sending, what it said
 * is wiped. A mail found half sent by a crash is not sent again over SMTP: it stays UNCERTAIN, for a person to see.
 */
export class MailQueue {
  private readonly sealKey: Buffer;
  private readonly mailboxKey: Buffer;

  constructor(
    keys: Keys,
    private readonly transport: MailTransport,
  ) {
    this.sealKey = deriveKey(needKey(keys, 'seal'), 'mail');
    this.mailboxKey = mailboxKey(keys);
  }

  async queue(tx: Tx, { kind, ...mail }: QueuedMail | MailToWrite): Promise<MailId> {
    const id = tx.newId<MailId>();
    await rows(
      tx,
      sql`insert into ${table(tx)} (id, kind, sealed, state, queued_at, recipient_hash)
          values (${id}, ${kind}, ${seal(this.sealKey, JSON.stringify(mail))}, 'QUEUED', ${tx.now()}, ${mailboxHash(this.mailboxKey, mail.to ?? '')})`,
    );
    await tx.enqueue(SEND_MAIL, { mailId: id });
    return id;
  }

  async send<Own>(ctx: Ctx<Own>, id: string, writers: MailWriters<Own>): Promise<void> {
    const waiting = await this.claim(ctx, id);
    if (!waiting) return;
    try {
      const mail = await written(ctx, waiting, writers);
      const to = mail?.to ?? null;
      if (mail && to !== null) await this.transport.send(ctx, { ...mail, id, to });
    } catch (error) {
      await this.putBack(ctx, id, error);
      return;
    }
    await rows(
      ctx,
      sql`update ${table(ctx)} set state = 'SENT', sealed = null, sent_at = ${ctx.now()} where id = ${id}`,
    );
  }

  /** Forgets every mail to this address, sent or not. */
  async forget(tx: Tx, address: string): Promise<void> {
    await rows(tx, sql`delete from ${table(tx)} where recipient_hash = ${mailboxHash(this.mailboxKey, address)}`);
    await this.transport.forget?.(tx, address);
  }

  /** The mail, now SENDING; null when there is nothing (more) to do. */
  private async claim(ctx: Ctx, id: string): Promise<WaitingMail | null> {
    const doubtful = this.transport.idempotent ? 'SENDING' : 'UNCERTAIN';
    const claimed = await row<{ state: string; kind: string; sealed: Buffer }>(
      ctx,
      sql`update ${table(ctx)} set state = case state when 'QUEUED' then 'SENDING' else ${doubtful} end, attempts = attempts + 1
           where id = ${id} and state in ('QUEUED', 'SENDING') returning state, kind, sealed`,
    );
    if (claimed?.state === 'UNCERTAIN') ctx.log.warn('mail uncertain', { mailId: id, subgraph: ctx.subgraph });
    if (claimed?.state !== 'SENDING') return null;
    return { kind: claimed.kind, mail: JSON.parse(unseal(this.sealKey, claimed.sealed)) as WaitingMail['mail'] };
  }

  /** A refusal for good or too many attempts end it; anything else is tried again by the job's backoff. */
  private async putBack(ctx: Ctx, id: string, error: unknown): Promise<void> {
    const permanent = isRefusal(error);
    const after = await row<{ state: string }>(
      ctx,
      sql`update ${table(ctx)} set state = case when ${permanent} or attempts >= ${MAX_ATTEMPTS} then 'FAILED' else 'QUEUED' end
           where id = ${id} returning state`,
    );
    ctx.log.error('mail not sent', error, { mailId: id, subgraph: ctx.subgraph, code: after?.state });
    if (after?.state === 'QUEUED') throw error;
  }
}

async function written<Own>(
  ctx: Ctx<Own>,
  { kind, mail }: WaitingMail,
  writers: MailWriters<Own>,
): Promise<Omit<QueuedMail, 'kind'> | null> {
  if (!('facts' in mail)) return mail;
  const write = writers[kind];
  if (!write) throw new Error(`Nobody writes mails of the kind ${kind}`);
  return write(ctx, mail.facts);
}

/** A 5xx about the recipient or the mail itself; one about our login or connection is our trouble, and passes. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** The key under which a mailbox is recognised across the hub, without being readable. */
export function mailboxKey(keys: Keys): Buffer {
  return deriveKey(needKey(keys, 'hash'), 'mailbox');
}

export function mailboxHash(key: Buffer, address: string): Buffer {
  return keyedHash(key, 'mailbox', normaliseEmail(address));
}

function table(ctx: Ctx) {
  return sql.table(`${ctx.subgraph}.mail`);
}
