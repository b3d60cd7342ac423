import { connectMember, type MemberOptions } from './core/member.js';
import type { Methods } from './core/methods.js';
import * as documents from './generated/analytics.js';

export { isTasukiError, TasukiError } from './core/errors.js';
export { verifyWebhook } from './core/webhooks.js';
export type * from './generated/analytics.js';
export type { ErrorCode } from './generated/error-codes.js';

export type AnalyticsClient = Methods<typeof documents>;

/** 分析 — the figures of the whole network, for analysts and operators. */
export function connectAnalytics(options: MemberOptions): AnalyticsClient {
  return connectMember(documents, options);
}
