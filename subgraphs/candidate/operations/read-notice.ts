import { fail } from '../../../platform/errors/hub-error.js';
import { isNoticeVersion, NOTICE_VERSION, noticeHash, noticeText } from '../domain/notice.js';
import type { CandidateCtx } from '../storage/own.js';

export interface ConsentNoticeView {
  readonly version: string;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, hexadecimal, as receipts hold it. */
  readonly sha256: string;
}

/** 同意の前の説明 — what people are told before they consent, in the version in force or an earlier one. */
export function readNotice(_ctx: CandidateCtx, version: string | null): ConsentNoticeView {
  const wanted = version ?? NOTICE_VERSION;
  if (!isNoticeVersion(wanted)) fail('NOT_FOUND');
  return { version: wanted, text: noticeText(wanted), sha256: noticeHash(wanted) };
}
