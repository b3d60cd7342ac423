import { jwtVerify, SignJWT } from 'jose';
import type { AgencyRole, SubgraphName } from '../../schema/roles.js';
import type { Clock } from '../clock.js';
import { HubError } from '../errors/hub-error.js';
import type { AgencyId, CandidateId, EmployerId } from '../ids.js';
import { deriveKey } from '../keys.js';

/**
 * 操作主体 — who asks. `system` is the hub itself: a timer, a reaction, or one subgraph asking another without a caller.
 * `via` names the subgraph that forwards the question; the gateway never sets it.
 */
export type Actor = (
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'employer'; readonly id: EmployerId }
  /** `role` is absent when the agency lists no logins: then its issuer alone says who acts for it. */
  | { readonly kind: 'agency'; readonly id: AgencyId; readonly role?: AgencyRole }
  | { readonly kind: 'candidate'; readonly id: CandidateId }
  | { readonly kind: 'analyst' }
  | { readonly kind: 'operator' }
  | { readonly kind: 'system' }
) & { readonly via?: SubgraphName };

export type ActorKind = Actor['kind'];

const LIFETIME_S = 60;
const REUSE_MS = 20_000;

/** Signs actors for one subgraph each and remembers what it signed for a third of a token's life. */
export class ActorSigner {
  private readonly signed = new Map<string, { token: string; until: number }>();

  constructor(
    private readonly actorSecret: string,
    private readonly issuer: 'gateway' | SubgraphName,
    private readonly clock: Clock,
  ) {}

  /** A token of 60 seconds that only `audience` accepts. */
  async sign(actor: Actor, audience: SubgraphName): Promise<string> {
    const cacheKey = `${audience} ${JSON.stringify(actor)}`;
    const at = this.clock.now().getTime();
    const known = this.signed.get(cacheKey);
    if (known && known.until > at) return known.token;
    const issuedAt = Math.floor(at / 1000);
    const token = await new SignJWT({ actor })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_S)
      .sign(deriveKey(this.actorSecret, `actor:${this.issuer}>${audience}`));
    if (this.signed.size > 10_000) this.signed.clear();
    this.signed.set(cacheKey, { token, until: at + REUSE_MS });
    return token;
  }
}

/** Verifies on the side of one subgraph. Whatever is not signed for it within the last minute is UNAUTHENTICATED. */
export class ActorVerifier {
  private readonly verified = new Map<string, { actor: Actor; until: number }>();

  constructor(
    private readonly actorSecret: string,
    private readonly audience: SubgraphName,
    private readonly clock: Clock,
  ) {}

  async verify(token: string | undefined): Promise<Actor> {
    if (!token) throw new HubError('UNAUTHENTICATED');
    const at = this.clock.now().getTime();
    const known = this.verified.get(token);
    if (known && known.until > at) return known.actor;
    const { actor, expiresAt } = await this.check(token);
    if (this.verified.size > 10_000) this.verified.clear();
    this.verified.set(token, { actor, until: expiresAt * 1000 });
    return actor;
  }

  private async check(token: string): Promise<{ actor: Actor; expiresAt: number }> {
    const key = (header: { alg?: string }, { payload }: { payload: string }) => {
      if (header.alg !== 'HS256') throw new HubError('UNAUTHENTICATED');
      const { iss } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss?: string };
      return deriveKey(this.actorSecret, `actor:${String(iss)}>${this.audience}`);
    };
    try {
      const { payload } = await jwtVerify(token, key as never, {
        audience: this.audience,
        currentDate: this.clock.now(),
        algorithms: ['HS256'],
      });
      const actor = payload.actor as Actor;
      const via = payload.iss === 'gateway' ? undefined : (payload.iss as SubgraphName);
      return { actor: via ? { ...actor, via } : actor, expiresAt: payload.exp ?? 0 };
    } catch {
      throw new HubError('UNAUTHENTICATED');
    }
  }
}
