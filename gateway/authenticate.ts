import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Actor } from '../platform/auth/actor.js';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { HubError } from '../platform/errors/hub-error.js';
import { type AgencyId, type CandidateId, type EmployerId, isUuid } from '../platform/ids.js';
import { type Keys, needKey } from '../platform/keys.js';
import { ORG_CLAIM, ROLE_CLAIM, type Role } from '../schema/roles.js';
import type { Admit } from './admission.js';

export type Authenticate = (authorization: string | undefined, requestId: string) => Promise<Actor>;

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** Seconds by which an issuer's clock may differ from ours. */
const LEEWAY_S = 5;

interface Verified {
  readonly actor: Actor;
  readonly subject: string;
  readonly until: number;
}

/**
 * From a bearer token to who is asking. Tokens come from the configured issuer, or, for candidates, from the hub itself.
 * No token is an anonymous caller; a token that is wrong in any way, or that `admit` turns away, is UNAUTHENTICATED.
 */
export function createAuthenticator(config: Config, keys: Keys, clock: Clock, admit: Admit): Authenticate {
  const candidates = createLocalJWKSet({ keys: needKey(keys, 'candidateTokenPublic') as never });
  const issuers = new Map<string, JWTVerifyGetKey>([
    [config.issuer, issuerKeys(config, keys)],
    [`${config.publicUrl}/candidates`, candidates],
  ]);
  const verified = new Map<string, Verified>();

  async function verify(token: string): Promise<Verified> {
    const issuer = decodeJwt(token).iss ?? '';
    const key = issuers.get(issuer);
    if (!key) throw new HubError('UNAUTHENTICATED');
    const { payload } = await jwtVerify(token, key, {
      issuer,
      audience: config.OIDC_AUDIENCE,
      algorithms: ALGORITHMS,
      currentDate: clock.now(),
      clockTolerance: LEEWAY_S,
      requiredClaims: ['exp', 'iat', 'sub', ROLE_CLAIM],
    });
    const role = payload[ROLE_CLAIM] as Role;
    const byHub = key === candidates;
    if (byHub !== (role === 'CANDIDATE')) throw new HubError('UNAUTHENTICATED');
    return { actor: actorOf(role, payload[ORG_CLAIM]), subject: payload.sub ?? '', until: (payload.exp ?? 0) * 1000 };
  }

  async function recognise(token: string): Promise<Verified> {
    const known = verified.get(token);
    if (known && known.until > clock.now().getTime()) return known;
    const fresh = await verify(token).catch((error: unknown) => {
      throw error instanceof HubError ? error : new HubError('UNAUTHENTICATED');
    });
    if (verified.size > 10_000) verified.clear();
    verified.set(token, fresh);
    return fresh;
  }

  return async (authorization, requestId) => {
    if (!authorization) return { kind: 'anonymous' };
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (!token) throw new HubError('UNAUTHENTICATED');
    const { actor, subject } = await recognise(token);
    return admit(actor, subject, requestId);
  };
}

function issuerKeys(config: Config, keys: Keys): JWTVerifyGetKey {
  if (!config.OIDC_ISSUER) {
    const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicKey } = needKey(keys, 'issuer');
    return createLocalJWKSet({ keys: [publicKey as never] });
  }
  let remote: JWTVerifyGetKey | undefined;
  return async (header, token) => {
    remote ??= await discover(config.issuer);
    return remote(header, token);
  };
}

/** The issuer's keys, at the address that its discovery document names. UNAVAILABLE while the issuer does not say. */
async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const document = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await fetch(document, { signal: AbortSignal.timeout(5_000) })
    .then((response) => response.json() as Promise<{ jwks_uri: string }>)
    .catch(() => null);
  if (!found) throw new HubError('UNAVAILABLE');
  const keys = createRemoteJWKSet(new URL(found.jwks_uri));
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      // A key that the issuer does not have is a wrong token; an issuer that does not answer is no fault of the caller's.
      throw error instanceof errors.JWKSNoMatchingKey ? error : new HubError('UNAVAILABLE');
    }
  };
}

function actorOf(role: Role, org: unknown): Actor {
  if (role === 'ANALYST') return { kind: 'analyst' };
  if (role === 'OPERATOR') return { kind: 'operator' };
  if (typeof org !== 'string' || !isUuid(org)) throw new HubError('UNAUTHENTICATED');
  if (role === 'EMPLOYER') return { kind: 'employer', id: org as EmployerId };
  if (role === 'AGENCY') return { kind: 'agency', id: org as AgencyId };
  if (role === 'CANDIDATE') return { kind: 'candidate', id: org as CandidateId };
  throw new HubError('UNAUTHENTICATED');
}
