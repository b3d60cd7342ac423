import type { Log } from '../log.js';
import type { Tx } from '../storage/context.js';

/** Work to be done after the transaction that asked for it: at least once, in any order. Payloads are ids and facts. */
export interface Job {
  /** `<subgraph>:<what>`; the subgraph's own process does it. */
  readonly task: string;
  readonly payload: Record<string, unknown>;
}

export type Tasks = Record<string, (payload: Record<string, unknown>) => Promise<void>>;

/**
 * What carries jobs from a transaction to the process that does them. `add` belongs to the transaction: the job exists
 * exactly if the change does. The engine on PostgreSQL is graphile-worker; another one implements the same three calls.
 */
export interface EventEngine {
  add(tx: Tx, jobs: readonly Job[]): Promise<void>;
  /** Begins to do these tasks; resolves to the call that stops after the running ones. */
  start(tasks: Tasks, log: Log): Promise<() => Promise<void>>;
  /** Jobs that wait or run, and the age of the oldest that is due, in milliseconds. */
  backlog(): Promise<{ count: number; oldestMs: number }>;
}
