import { pino } from 'pino';

/**
 * What a log line may hold. A field that is not here cannot be logged: the type refuses it, and a value that slips
 * past the type is dropped. None of them is ever personal data.
 */
export interface LogFields {
  readonly requestId?: string | undefined;
  readonly actorKind?: string | undefined;
  readonly memberId?: string | undefined;
  readonly subgraph?: string | undefined;
  readonly operation?: string | undefined;
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  readonly durationMs?: number | undefined;
  readonly event?: string | undefined;
  readonly eventId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly mailId?: string | undefined;
  readonly count?: number | undefined;
  readonly attempt?: number | undefined;
  readonly process?: string | undefined;
  readonly exit?: string | undefined;
}

const allowed = new Set<string>([
  'requestId',
  'actorKind',
  'memberId',
  'subgraph',
  'operation',
  'code',
  'status',
  'durationMs',
  'event',
  'eventId',
  'jobId',
  'mailId',
  'count',
  'attempt',
  'process',
  'exit',
] satisfies (keyof LogFields)[]);

export interface Log {
  info(what: string, fields?: LogFields): void;
  warn(what: string, fields?: LogFields): void;
  /** An error of ours. Its class, its SQLSTATE and where it arose are logged; its message may quote data and is not. */
  error(what: string, error: unknown, fields?: LogFields): void;
}

/** JSON lines on standard output. */
export function createLog(level: string): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (what, fields = {}) => out.info(only(fields), what),
    warn: (what, fields = {}) => out.warn(only(fields), what),
    error: (what, error, fields = {}) => out.error({ ...only(fields), ...describe(error) }, what),
  };
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

function only(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => allowed.has(name) && value !== undefined));
}

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint, table, schema } = error as Error & Record<string, unknown>;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  return {
    error: error.name,
    ...(typeof code === 'string' ? { sqlState: code } : {}),
    ...(typeof constraint === 'string' ? { constraint: `${String(schema)}.${String(table)}.${constraint}` } : {}),
    at: frames.map((line) => line.trim()),
  };
}
