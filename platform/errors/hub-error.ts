import { catalogue, type ErrorCode } from './catalog.js';
import { type ReasonCode, reasons } from './reasons.js';

/** What else a refusal says: the field that was refused, and why. Never a value that was sent. */
export interface ErrorDetails {
  readonly field?: string;
  readonly reason?: ReasonCode;
}

/** The only error that domain, operations and rules know. Its code comes from the closed catalogue. */
export class HubError extends Error {
  override readonly name = 'HubError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(details.reason ? reasons[details.reason].message : catalogue[code].message);
  }

  get messageJa(): string {
    return this.details.reason ? reasons[this.details.reason].messageJa : catalogue[this.code].messageJa;
  }
}

/** Refuses. Domain and operations call this and never `throw`. */
export function fail(code: ErrorCode, details?: ErrorDetails): never {
  throw new HubError(code, details);
}

/** Refuses a value, naming its field and why. */
export function refuse(field: string, reason: ReasonCode): never {
  throw new HubError('INVALID_INPUT', { field, reason });
}
