import type { InvitationStatus } from '../domain/invitation.js';
import { NOTICE_VERSION, noticeText } from '../domain/notice.js';
import { findByToken } from '../storage/invitation-store.js';
import type { CandidateCtx } from '../storage/own.js';

export interface InvitationView {
  readonly employerName: string;
  readonly position: string;
  readonly expiresAt: Date;
  readonly status: InvitationStatus;
  readonly noticeVersion: string;
  readonly notice: string;
}

/** What a link shows to whoever holds it: who asks, and what would be agreed. Nothing of the person, and nothing changes. */
export async function readInvitation(ctx: CandidateCtx, token: string): Promise<InvitationView> {
  const invitation = await findByToken(ctx, token);
  const { employerName, position, expiresAt } = invitation;
  const status = invitation.statusAt(ctx.now());
  return {
    employerName,
    position,
    expiresAt,
    status,
    noticeVersion: NOTICE_VERSION,
    notice: noticeText(NOTICE_VERSION),
  };
}
