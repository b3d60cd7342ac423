import { connectMember, type MemberOptions } from './core/member.js';
import type { Methods } from './core/methods.js';
import * as documents from './generated/employer.js';

export { isTasukiError, TasukiError } from './core/errors.js';
export { verifyWebhook } from './core/webhooks.js';
export type * from './generated/employer.js';
export type { ErrorCode } from './generated/error-codes.js';

export type EmployerClient = Methods<typeof documents>;

/** 採用企業 — passes people on, offers openings, uses its free placements. */
export function connectEmployer(options: MemberOptions): EmployerClient {
  return connectMember(documents, options);
}
