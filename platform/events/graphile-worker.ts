import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import { rows } from '../storage/context.js';
import type { EventEngine, Job } from './engine.js';
import { announcePool, freeOrphanedJobs } from './orphans.js';

const SCHEMA = 'jobs';

/**
 * graphile-worker on the hub's own PostgreSQL: `add_job` inside the transaction, so no relay is needed. The queue's
 * tables belong to the role `tasuki_jobs`; a subgraph's role may only call `jobs.enqueue`.
 */
export function graphileEngine(jobsUrl: string, concurrency: number): EventEngine & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: jobsUrl, max: concurrency + 3 });
  // A broken connection is replaced on the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    async add(tx, jobs: readonly Job[]) {
      for (const job of jobs) {
        await rows(tx, sql`select jobs.enqueue(${job.task}, ${JSON.stringify(job.payload)}::json)`);
      }
    },
    async start(tasks, log) {
      const taskList = Object.fromEntries(
        Object.entries(tasks).map(([name, work]) => [
          name,
          (payload: unknown) => work(payload as Record<string, unknown>),
        ]),
      );
      const events: WorkerEvents = new EventEmitter();
      events.on('job:error', ({ job, error }) =>
        log.error('job failed', error, { operation: job.task_identifier, jobId: job.id, attempt: job.attempts }),
      );
      events.on('pool:gracefulShutdown:error', ({ error }) => log.error('jobs not ended', error));
      const withdraw = announcePool(jobsUrl, events, log);
      const stopFreeing = freeOrphanedJobs(pool, log);
      const runner = await run({
        pgPool: pool,
        events,
        schema: SCHEMA,
        taskList,
        concurrency,
        pollInterval: 1000,
        noHandleSignals: true,
        // The worker's own sentences quote payloads; what an operator needs comes by the events above.
        logger: new Logger(() => () => undefined),
      });
      // `stop` rejects this promise when the database is gone already; nobody waits for it then.
      runner.promise.catch(() => undefined);
      return async () => {
        await stopFreeing();
        await runner.stop();
        await withdraw();
      };
    },
    async backlog() {
      const { rows: found } = await pool.query<{ count: string; oldest_ms: string | null }>(
        `select count(*) as count, extract(epoch from now() - min(run_at)) * 1000 as oldest_ms
           from jobs._private_jobs where attempts < max_attempts and (locked_at is not null or run_at <= now())`,
      );
      return { count: Number(found[0]?.count ?? 0), oldestMs: Math.max(0, Number(found[0]?.oldest_ms ?? 0)) };
    },
    close: () => pool.end(),
  };
}
