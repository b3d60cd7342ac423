import { addDays, addMinutes } from '../../../platform/calendar.js';
import { sameHash } from '../../../platform/crypto.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type { EmployerId, InvitationId, RegistrationId } from '../../../platform/ids.js';

export const invitationStatuses = ['OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** The link of a mail that is about to be sent; none for whoever is not to get it. */
export interface OpenedInvitation {
  readonly registrationId: string;
  readonly token: string | null;
}

const LINK_DAYS = 14;
/** Days in which one employer invites one person for one position once, even if it takes a registration back in between. */
export const QUIET_DAYS = 180;
/** How long after it was first sent an invitation can be renewed and answered: then what was known of the person is gone. */
export const INVITATION_DAYS = 30;
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
  /** The reminder's link, as far as it answers, and for what it is good for ever. */
  reminderHash: Buffer | null = null;
  reminderMailHash: Buffer | null = null;

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
    const end = addDays(this.createdAt, INVITATION_DAYS);
    if (now >= end) fail('INVITATION_EXPIRED');
    const expiresAt = Invitation.expiryFrom(now);
    this.tokenHash = tokenHash;
    this.expiresAt = expiresAt < end ? expiresAt : end;
    this.wrongTries = 0;
    this.codeHash = null;
    this.reminderHash = null;
  }

  /** True if the person is to be reminded: he has neither answered nor asked for a new link nor locked the one he has. */
  remind(tokenHash: Buffer, now: Date): boolean {
    const untouched = this.statusAt(now) === 'OPEN' && this.wrongTries < TRIES;
    if (!untouched || !sameHash(this.tokenHash, this.mailTokenHash)) return false;
    this.reminderHash = tokenHash;
    this.reminderMailHash = tokenHash;
    return true;
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
