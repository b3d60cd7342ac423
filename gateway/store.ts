import pg from 'pg';
import type { CandidateId } from '../platform/ids.js';

export interface DevMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: Date;
}

/** The little that the gateway itself keeps or reads in the database: the test clock's offset, the development mailbox, visits to pages. */
export class GatewayStore {
  readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 5 });
    // A broken connection is replaced on the next use; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async clockOffset(): Promise<number> {
    const { rows } = await this.pool.query<{ offset_ms: string }>('select offset_ms from platform.clock');
    return Number(rows[0]?.offset_ms ?? 0);
  }

  /** Moves the offset forward; a smaller one is ignored. Answers the one that holds. */
  async moveClock(offsetMs: number): Promise<number> {
    const { rows } = await this.pool.query<{ offset_ms: string }>(
      'update platform.clock set offset_ms = greatest(offset_ms, $1) returning offset_ms',
      [Math.round(offsetMs)],
    );
    return Number(rows[0]?.offset_ms ?? 0);
  }

  /** Mails that wait in the development mailbox, newest first. */
  async devMails(to: string | undefined): Promise<DevMail[]> {
    const { rows } = await this.pool.query<DevMail>(
      `select id, recipient as "to", subject, body_text as text, body_html as html, sent_at as "sentAt" from platform.dev_mail
        where $1::text is null or lower(recipient) = lower($1) order by sent_at desc, id desc limit 1000`,
      [to ?? null],
    );
    return rows;
  }

  /** Whether this person was erased, so that a token of his is worth nothing. */
  async isErased(candidateId: CandidateId): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from platform.erased_person where candidate_id = $1', [
      candidateId,
    ]);
    return rowCount !== 0;
  }

  /** What a visit left, sealed; null once it is over. */
  async pageSession(keyHash: Buffer, now: Date): Promise<Buffer | null> {
    const { rows } = await this.pool.query<{ sealed: Buffer }>(
      'select sealed from platform.page_session where key_hash = $1 and expires_at > $2',
      [keyHash, now],
    );
    return rows[0]?.sealed ?? null;
  }

  /** Keeps a visit, and forgets those that are over. */
  async keepPageSession(keyHash: Buffer, sealed: Buffer, now: Date, expiresAt: Date): Promise<void> {
    await this.pool.query(
      `with over as (delete from platform.page_session where expires_at <= $3 and key_hash <> $1)
       insert into platform.page_session (key_hash, sealed, expires_at) values ($1, $2, $4)
       on conflict (key_hash) do update set sealed = excluded.sealed, expires_at = excluded.expires_at`,
      [keyHash, sealed, now, expiresAt],
    );
  }

  async dropPageSession(keyHash: Buffer): Promise<void> {
    await this.pool.query('delete from platform.page_session where key_hash = $1', [keyHash]);
  }

  async check(): Promise<void> {
    await this.pool.query('select 1');
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
