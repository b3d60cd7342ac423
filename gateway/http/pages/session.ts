import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { addHours } from '../../../platform/calendar.js';
import type { Clock } from '../../../platform/clock.js';
import type { Config } from '../../../platform/config.js';
import { keyedHash, randomToken, sameHash, seal, unseal } from '../../../platform/crypto.js';
import type { GatewayStore } from '../../store.js';
import { cookieOf, type Sentence } from './language.js';
import type { Offer } from './offer.js';

/** What a form sent: the text of every field, as typed. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** An answer to an invitation that is being written, or a consent that is being given. */
export interface Draft {
  /** The link that is being answered; none for somebody who has joined. */
  readonly link?: string;
  readonly profile?: Typed;
  readonly career?: Typed;
  readonly offers?: readonly Offer[];
  /** 法人番号. */
  readonly blockedEmployers?: readonly string[];
  /** Employers by name, as typed. */
  readonly blockedNames?: readonly string[];
  readonly blockedAgencies?: readonly string[];
  readonly showOutcome?: boolean;
  /** Where the code went, masked. */
  readonly sentTo?: string;
  /** Makes giving a consent twice the same as giving it once. */
  readonly key?: string;
}

/** What was sent to a page and refused: shown there again until the next thing that is sent. */
export interface Refused {
  readonly at: string;
  readonly typed: Typed;
  /** By field; '' is about the page as a whole. */
  readonly errors: Readonly<Record<string, Sentence>>;
}

export interface Visit {
  readonly accessToken?: string;
  /** Whose code is awaited. */
  readonly signingIn?: string;
  /** Until when a code that went to another mailbox of this person is good. */
  readonly provingUntil?: string;
  readonly draft?: Draft;
  readonly refused?: Refused;
}

const LIFETIME_HOURS = 2;

/**
 * A visit to the candidate's pages, and the access token in it. The browser holds one random key in a cookie; the
 * database holds what that key unseals, under a hash of it. So nobody can read an unfinished form in the database, and
 * signing out is deleting a row. A visit is over two hours after the last thing that was sent.
 */
export class Session {
  private constructor(
    private readonly shop: SessionShop,
    private readonly response: Response,
    private known: string | null,
    public visit: Visit,
  ) {}

  static async of(shop: SessionShop, request: Request, response: Response): Promise<Session> {
    const key = cookieOf(request, shop.cookie);
    return key && /^[\w-]{43}$/.test(key)
      ? new Session(shop, response, key, await shop.read(key))
      : new Session(shop, response, null, {});
  }

  /** The key of the visit; it begins, and its cookie is handed out, with the first form that is shown. */
  private get key(): string {
    if (this.known === null) {
      this.known = randomToken();
      this.shop.hand(this.response, this.known);
    }
    return this.known;
  }

  /** What a form of this visit carries, and no page elsewhere can know. */
  get formToken(): string {
    return keyedHash(Buffer.from(this.key), 'form', '').toString('base64url');
  }

  isFormToken(given: string | undefined): boolean {
    return sameHash(Buffer.from(given ?? ''), Buffer.from(this.formToken));
  }

  async keep(visit: Visit): Promise<void> {
    this.visit = visit;
    await this.shop.write(this.key, visit);
  }

  /** Goes on under another key, since the visitor is now known: a key that somebody planted before is worth nothing. */
  async renew(visit: Visit): Promise<void> {
    if (this.known !== null) await this.shop.drop(this.known);
    this.known = null;
    await this.keep(visit);
  }

  /** Forgets everything, here and in the browser. */
  async end(): Promise<void> {
    if (this.known !== null) await this.shop.drop(this.known);
    this.known = null;
    this.visit = {};
    this.shop.takeBack(this.response);
  }
}

/** Where visits rest. */
export class SessionShop {
  readonly cookie: string;
  private readonly attributes: string;

  constructor(
    private readonly store: GatewayStore,
    private readonly clock: Clock,
    config: Config,
  ) {
    const secure = config.publicUrl.startsWith('https:');
    this.cookie = secure ? '__Host-tasuki' : 'tasuki';
    // Lax, since the person comes from a mail: a stricter cookie would not arrive with the first request.
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  hand(response: Response, key: string): void {
    response.append('set-cookie', `${this.cookie}=${key}; ${this.attributes}`);
  }

  takeBack(response: Response): void {
    response.append('set-cookie', `${this.cookie}=; Max-Age=0; ${this.attributes}`);
  }

  async read(key: string): Promise<Visit> {
    const sealed = await this.store.pageSession(hashOf(key), this.clock.now());
    return sealed ? (JSON.parse(unseal(sealKey(key), sealed)) as Visit) : {};
  }

  write(key: string, visit: Visit): Promise<void> {
    const now = this.clock.now();
    const sealed = seal(sealKey(key), JSON.stringify(visit));
    return this.store.keepPageSession(hashOf(key), sealed, now, addHours(now, LIFETIME_HOURS));
  }

  drop(key: string): Promise<void> {
    return this.store.dropPageSession(hashOf(key));
  }
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function sealKey(key: string): Buffer {
  return keyedHash(Buffer.from(key), 'seal', '');
}
