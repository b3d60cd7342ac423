import { sql } from 'kysely';
import { addHours, addMinutes } from '../../../platform/calendar.js';
import { sameHash } from '../../../platform/crypto.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import type { CandidateCtx, CandidateTx } from './own.js';

const CODES_AN_HOUR = 5;
const SIGN_IN_TRIES = 3;

interface NotedCode {
  readonly mailboxHash: Buffer;
  readonly purpose: 'INVITATION' | 'SIGN_IN';
  readonly codeHash: Buffer | null;
  readonly expiresAt: Date;
}

/** Notes that a code goes to a mailbox. The sixth within an hour is RATE_LIMITED, whatever it is for. */
export async function noteCode(tx: CandidateTx, code: NotedCode): Promise<void> {
  if (!(await mayHaveCode(tx, code))) fail('RATE_LIMITED');
}

/** The same, where the caller must not learn of the mailbox's limit: false for the sixth. */
export async function mayHaveCode(tx: CandidateTx, code: NotedCode): Promise<boolean> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`code:${code.mailboxHash.toString('hex')}`}, 0))`);
  const recent = await row<{ count: string }>(
    tx,
    sql`select count(*) as count from candidate.code_sent where mailbox_hash = ${code.mailboxHash} and sent_at > ${addHours(tx.now(), -1)}`,
  );
  if (Number(recent?.count ?? 0) >= CODES_AN_HOUR) return false;
  await rows(
    tx,
    sql`insert into candidate.code_sent (id, mailbox_hash, purpose, code_hash, sent_at, expires_at)
        values (${tx.newId()}, ${code.mailboxHash}, ${code.purpose}, ${code.codeHash}, ${tx.now()}, ${code.expiresAt})`,
  );
  return true;
}

/** True when this is the newest sign-in code of the mailbox, in time and not tried too often. The right one is spent; a wrong one counts. */
export async function spendSignInCode(tx: CandidateTx, mailboxHash: Buffer, codeHash: Buffer): Promise<boolean> {
  const newest = await row<{ id: string; codeHash: Buffer | null; wrongTries: number; expiresAt: Date }>(
    tx,
    sql`select id, code_hash as "codeHash", wrong_tries as "wrongTries", expires_at as "expiresAt" from candidate.code_sent
         where mailbox_hash = ${mailboxHash} and purpose = 'SIGN_IN' order by sent_at desc, id desc limit 1 for update`,
  );
  if (!newest) return false;
  // A code that was never mailed, since nobody is known by that mailbox, takes the same time to be wrong.
  const tryable = newest.codeHash !== null && newest.wrongTries < SIGN_IN_TRIES && newest.expiresAt > tx.now();
  const right = sameHash(newest.codeHash ?? Buffer.alloc(codeHash.length), codeHash) && tryable;
  await rows(
    tx,
    right
      ? sql`update candidate.code_sent set code_hash = null where id = ${newest.id}`
      : sql`update candidate.code_sent set wrong_tries = wrong_tries + 1 where id = ${newest.id}`,
  );
  return right;
}

/** Those of these mailboxes, as hexadecimal text, that are not to be written to. */
export async function tombstoned(ctx: Pick<Ctx, 'em'>, mailboxes: readonly Buffer[]): Promise<Set<string>> {
  const found = await rows<{ hash: string }>(
    ctx,
    sql`select encode(mailbox_hash, 'hex') as hash from candidate.tombstone where mailbox_hash = any(${[...mailboxes]}::bytea[])`,
  );
  return new Set(found.map(({ hash }) => hash));
}

export async function writeTombstone(
  tx: CandidateTx,
  mailboxHash: Buffer,
  kind: 'NEVER_ASK' | 'ERASED',
): Promise<void> {
  await rows(
    tx,
    sql`insert into candidate.tombstone (mailbox_hash, kind, made_at) values (${mailboxHash}, ${kind}, ${tx.now()}) on conflict do nothing`,
  );
}

const LINK_USES = 30;
const LINK_MINUTES = 10;

/**
 * Counts a use of a link, whether it is one or not; more than thirty within ten minutes are RATE_LIMITED. It is a
 * statement of its own, so that a use that fails counts as well.
 */
export async function countLinkUse(ctx: CandidateCtx, token: string): Promise<void> {
  const now = ctx.now();
  const since = addMinutes(now, -LINK_MINUTES);
  const used = await row<{ uses: number }>(
    ctx,
    sql`insert into candidate.link_use as u values (${ctx.own.secretHash('link', token)}, ${now}, 1)
        on conflict (token_hash) do update set uses = case when u.since < ${since} then 1 else u.uses + 1 end,
          since = case when u.since < ${since} then excluded.since else u.since end
        returning uses`,
  );
  if ((used?.uses ?? 0) > LINK_USES) fail('RATE_LIMITED');
}
