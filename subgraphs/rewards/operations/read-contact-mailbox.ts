import { contactOf, memberOf } from '../storage/contact-store.js';
import type { RewardsCtx } from '../storage/own.js';

/** 連絡先 — the calling member's mailbox for reports and reminders; null when there is none. */
export function readContactMailbox(ctx: RewardsCtx): Promise<string | null> {
  return contactOf(ctx, memberOf(ctx).id);
}
