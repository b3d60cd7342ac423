import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../log.js';

/**
 * graphile-worker gives the jobs of a process that was killed to nobody for four hours. Here each pool of workers holds
 * an advisory lock for as long as its process lives, and a job whose pool's lock can be had is an orphan.
 */
const HOLD = 'select pg_advisory_lock(hashtextextended($1, 0))';
const ORPHANING = `select locked_by from (select distinct locked_by from jobs._private_jobs
    where locked_at < now() - $1 * interval '1 second') as held
  where pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`;
/** Seconds that a new pool has for taking its lock. */
const GRACE_SECONDS = 2;
const EVERY_MS = 2000;
const RECONNECT_MS = 500;

/** Holds the lock of the pool that begins, on a connection of its own, again after that connection broke, until the answer is called. */
export function announcePool(url: string, events: WorkerEvents, log: Log): () => Promise<void> {
  let session: pg.Client | undefined;
  let opening: Promise<void> | undefined;
  let ended = false;

  const hold = async (pool: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => holdLater(pool));
    await client.connect();
    session = client;
    await client.query(HOLD, [pool]);
  };
  const holdNow = (pool: string) => {
    opening = hold(pool).catch((error: unknown) => {
      log.warn('jobs not held, trying again', { code: sqlState(error) });
      holdLater(pool);
    });
  };
  const holdLater = (pool: string) => {
    setTimeout(() => {
      if (!ended) holdNow(pool);
    }, RECONNECT_MS).unref();
  };
  events.once('pool:create', ({ workerPool }) => holdNow(workerPool.id));
  return async () => {
    ended = true;
    await opening;
    await session?.end();
  };
}

/** Gives the jobs of dead pools back to the queue, now and again, until the answer is called; safe in any number of processes at once. */
export function freeOrphanedJobs(jobs: pg.Pool, log: Log): () => Promise<void> {
  let looking: Promise<void> | undefined;
  const look = async () => {
    const { rows } = await jobs.query<{ locked_by: string }>(ORPHANING, [GRACE_SECONDS]);
    if (rows.length === 0) return;
    await jobs.query('select jobs.force_unlock_workers($1::text[])', [rows.map((row) => row.locked_by)]);
    log.warn('jobs of ended processes are free again', { count: rows.length });
  };
  const interval = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => log.warn('orphaned jobs not looked for', { code: sqlState(error) }))
      .finally(() => {
        looking = undefined;
      });
  }, EVERY_MS).unref();
  return async () => {
    clearInterval(interval);
    await looking;
  };
}

function sqlState(error: unknown): string {
  return String((error as { code?: unknown }).code ?? 'CONNECTION');
}
