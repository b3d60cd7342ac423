import { connectMember, type MemberOptions } from './core/member.js';
import type { Methods } from './core/methods.js';
import * as documents from './generated/agency.js';

export { isTasukiError, TasukiError } from './core/errors.js';
export { verifyWebhook } from './core/webhooks.js';
export type * from './generated/agency.js';
export type { ErrorCode } from './generated/error-codes.js';

export type AgencyClient = Methods<typeof documents>;

/** 人材紹介会社 — searches the pool, introduces, reports hires. */
export function connectAgency(options: MemberOptions): AgencyClient {
  return connectMember(documents, options);
}
