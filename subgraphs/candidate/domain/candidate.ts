import type { CandidateId } from '../../../platform/ids.js';
import { searchForm } from '../../../platform/text/normalise.js';
import { releaseScopes } from '../../../schema/release-scopes.js';
import type { Career, Conditions, Contact, Identity, Profile } from './profile.js';

/** What a person sends of himself, each part whole or not at all. */
export interface ProfileParts {
  readonly profile?: Profile | undefined;
  readonly career?: Career | undefined;
  readonly identity?: Identity | undefined;
  readonly contact?: Contact | undefined;
  readonly conditions?: Conditions | undefined;
}

/** Days after which somebody who has not been heard of, and shows himself to nobody, is let go. */
export const IDLE_DAYS = 180;
/** Days of them that he has to answer whether he wants to stay. */
export const ANSWER_DAYS = 14;

/**
 * 候補者 — a person who accepted an invitation. One proven mailbox is one candidate.
 *
 * Nothing of him is read by agencies or employers from here: they are served from `candidate.release` and the view
 * `candidate.released`, which fold his consents into what each of them may see.
 */
export class Candidate {
  headline = '';
  occupation = '';
  skills: string[] = [];
  /** Numbers of the skills in the dictionary, in the order of `skills`. */
  skillIds: number[] = [];
  yearsOfExperience = 0;
  prefecture = '';
  openToRelocation = false;
  career: Career | null = null;
  name = '';
  nameKana: string | null = null;
  birthYear: number | null = null;
  contactEmail = '';
  contactPhone: string | null = null;
  currentSalary: number | null = null;
  desiredSalary: number | null = null;
  availableFrom: string | null = null;
  /** Normalised words of the profile and of the career: what a text search may find, by the scope it is released under. */
  profileText = '';
  careerText = '';
  updatedAt: Date;
  erasedAt: Date | null = null;
  /** When he last joined, consented, changed something or signed in: that he wants to stay. */
  confirmedAt: Date;
  /** When he was last asked whether he does, unless he has been heard of since. */
  askedToStayAt: Date | null = null;

  /** MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: CandidateId,
    /** Where codes, receipts and notices go: the mailbox that was proven, whatever contact address is released. */
    readonly mailbox: string,
    readonly mailboxHash: Buffer,
    readonly createdAt: Date,
  ) {
    this.updatedAt = createdAt;
    this.confirmedAt = createdAt;
  }

  /** He was heard of, so he wants to stay. */
  confirm(now: Date): void {
    this.confirmedAt = now;
    this.askedToStayAt = null;
  }

  /** Takes new values and answers the scopes whose values they are, as a mask. */
  describe(parts: ProfileParts, now: Date): number {
    let changed = 0;
    if (parts.profile) {
      Object.assign(this, parts.profile);
      this.profileText = searchForm(parts.profile.headline);
      changed |= releaseScopes.PROFILE.bit;
    }
    if (parts.career) {
      this.career = parts.career;
      this.careerText = careerWords(parts.career);
      changed |= releaseScopes.CAREER.bit;
    }
    if (parts.identity) {
      Object.assign(this, parts.identity);
      changed |= releaseScopes.IDENTITY.bit;
    }
    if (parts.contact) {
      this.contactEmail = parts.contact.email;
      this.contactPhone = parts.contact.phone;
      changed |= releaseScopes.CONTACT.bit;
    }
    if (parts.conditions) {
      Object.assign(this, parts.conditions);
      changed |= releaseScopes.CONDITIONS.bit;
    }
    if (changed !== 0) this.updatedAt = now;
    this.confirm(now);
    return changed;
  }

  /** Accepting a later invitation replaces what was sent with an earlier one, parts left out included. */
  forgetOptionalParts(): void {
    this.career = null;
    this.careerText = '';
    Object.assign(this, { currentSalary: null, desiredSalary: null, availableFrom: null });
  }
}

function careerWords(career: Career): string {
  return searchForm([career.summary ?? '', ...career.positions.map(({ title }) => title)].join(' '));
}
