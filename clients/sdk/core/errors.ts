import { type ErrorCode, type ErrorKind, errorCodes } from '../generated/error-codes.js';

/** What the hub says of an error; `field` names the input that was refused, `reason` why. */
export interface ErrorDetails {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly retryable: boolean;
  readonly requestId: string;
  readonly messageJa: string;
  readonly field?: string;
  readonly reason?: string;
}

/** A refusal or failure of the hub. `message` is English, `messageJa` Japanese; both may be shown to a person. */
export class TasukiError extends Error implements ErrorDetails {
  override readonly name = 'TasukiError';
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly retryable: boolean;
  readonly requestId: string;
  readonly messageJa: string;
  readonly field?: string;
  readonly reason?: string;

  constructor(message: string, details: ErrorDetails, options?: ErrorOptions) {
    super(message, options);
    this.code = details.code;
    this.kind = details.kind;
    this.retryable = details.retryable;
    this.requestId = details.requestId;
    this.messageJa = details.messageJa;
    if (details.field !== undefined) this.field = details.field;
    if (details.reason !== undefined) this.reason = details.reason;
  }
}

/** The hub did not answer, or not in its own words. */
export function unanswered(cause: unknown): TasukiError {
  const { kind, retryable, message, messageJa } = errorCodes.UNAVAILABLE;
  return new TasukiError(message, { code: 'UNAVAILABLE', kind, retryable, requestId: '', messageJa }, { cause });
}

/** True for an error of the hub with one of these codes. */
export function isTasukiError(error: unknown, ...codes: ErrorCode[]): error is TasukiError {
  return error instanceof TasukiError && (codes.length === 0 || codes.includes(error.code));
}
