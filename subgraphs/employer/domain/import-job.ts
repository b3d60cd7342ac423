import type { ErrorCode } from '../../../platform/errors/catalog.js';
import { type ErrorDetails, HubError } from '../../../platform/errors/hub-error.js';
import type { ReasonCode } from '../../../platform/errors/reasons.js';

export const importStates = ['WAITING', 'RUNNING', 'DONE', 'FAILED'] as const;
export type ImportState = (typeof importStates)[number];

/** A row that was not registered, and why. `column` is the heading as the file writes it. */
export interface RefusedRow {
  readonly row: number;
  readonly column: string | null;
  readonly code: ErrorCode;
  readonly reason: ReasonCode | null;
}

/** A refusal as its file's owner is told of it. */
export function told({ row, column, code, reason }: RefusedRow): {
  row: number;
  column: string | null;
  code: string;
  message: string;
  messageJa: string;
} {
  const details: ErrorDetails = reason ? { reason } : {};
  const { message, messageJa } = new HubError(code, details);
  return { row, column, code, message, messageJa };
}

/** Rows stored in one transaction: what a crash can have to do again. */
export const PORTION = 500;
/** Bytes of a file. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Bytes of a file that rest in one row of the database, and are in memory at once. */
export const CHUNK_BYTES = 256 * 1024;
