import { addDays, addMinutes } from '../../../platform/calendar.js';
import { sameHash } from '../../../platform/crypto.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type { EmployerId, InvitationId, RegistrationId } from '../../../platform/ids.js';

export const invitationStatuses = ['OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

const LINK_DAYS = 14;
/** How long after its end a link can still be renewed. */
const RENEWAL_DAYS = 30;
const CODE_MINUTES = 10;
const TRIES = 3;

/**
 * 案内 — the link that a registered person gets. Opening it shows who asks and changes nothing; answering it takes the
 * code that was sent to the invited mailbox. Only hashes of link and code rest here.
 */
export class Invitation {
  status: InvitationStatus = 'OPEN';
  codeHash: Buffer | null = null;
  codeExpiresAt: Date | null = null;
  wrongTries = 0;
  answeredAt: Date | null = null;
  /** The link as the rejection mail has it: good for rating and for never being asked again, even after a renewal. */
  mailTokenHash: Buffer;

  /** MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: InvitationId,
    readonly registrationId: RegistrationId,
    readonly employerId: EmployerId,
    readonly employerName: string,
    readonly position: string,
    readonly mailboxHash: Buffer,
    public tokenHash: Buffer,
    public expiresAt: Date,
    readonly createdAt: Date,
  ) {
    this.mailTokenHash = tokenHash;
  }

  static expiryFrom(now: Date): Date {
    return addDays(now, LINK_DAYS);
  }

  /** What the link shows: its end comes by the clock, without anything being written. */
  statusAt(now: Date): InvitationStatus {
    return this.status === 'OPEN' && this.expiresAt <= now ? 'EXPIRED' : this.status;
  }

  /** Refuses an invitation that can no longer be answered. */
  checkAnswerable(now: Date): void {
    const status = this.statusAt(now);
    if (status === 'EXPIRED') fail('INVITATION_EXPIRED');
    if (status !== 'OPEN') fail('CONFLICT', { reason: 'INVITATION_CLOSED' });
    if (this.wrongTries >= TRIES) fail('INVITATION_LOCKED');
  }

  /** A new link for an invitation that ran out or was locked; the old link stops working. */
  renew(tokenHash: Buffer, now: Date): void {
    if (this.status !== 'OPEN') fail('CONFLICT', { reason: 'INVITATION_CLOSED' });
    if (now > addDays(this.expiresAt, RENEWAL_DAYS)) fail('INVITATION_EXPIRED');
    this.tokenHash = tokenHash;
    this.expiresAt = Invitation.expiryFrom(now);
    this.wrongTries = 0;
    this.codeHash = null;
  }

  /** The mail that was to carry the link never left: the next one carries another. */
  replaceUnsent(tokenHash: Buffer, now: Date): void {
    this.renew(tokenHash, now);
    this.mailTokenHash = tokenHash;
  }

  expectCode(codeHash: Buffer, now: Date): Date {
    this.codeHash = codeHash;
    this.codeExpiresAt = addMinutes(now, CODE_MINUTES);
    return this.codeExpiresAt;
  }

  /** True for the right code in time. A wrong one counts; the third locks the link. */
  tryCode(codeHash: Buffer, now: Date): boolean {
    const right =
      this.codeHash !== null &&
      this.codeExpiresAt !== null &&
      this.codeExpiresAt > now &&
      sameHash(this.codeHash, codeHash);
    if (!right) this.wrongTries += 1;
    return right;
  }

  answer(status: 'ACCEPTED' | 'DECLINED', now: Date): void {
    this.status = status;
    this.answeredAt = now;
    this.codeHash = null;
  }

  cancel(now: Date): void {
    if (this.status !== 'OPEN') return;
    this.status = 'CANCELLED';
    this.answeredAt = now;
  }
}
