import { importJWK, SignJWT } from 'jose';
import { addHours } from '../../../platform/calendar.js';
import type { CandidateId } from '../../../platform/ids.js';
import type { Keys } from '../../../platform/keys.js';
import { ORG_CLAIM, ROLE_CLAIM } from '../../../schema/roles.js';

/** Issues candidates' access tokens: a person has no password, only a mailbox that he has proven. */
export interface TokenIssuer {
  issue(candidateId: CandidateId, now: Date): Promise<{ accessToken: string; expiresAt: Date }>;
}

const LIFETIME_HOURS = 24;

export function tokenIssuer(
  jwk: NonNullable<Keys['candidateToken']>,
  publicUrl: string,
  audience: string,
): TokenIssuer {
  const key = importJWK(jwk as never, 'EdDSA');
  return {
    async issue(candidateId, now) {
      const expiresAt = addHours(now, LIFETIME_HOURS);
      const accessToken = await new SignJWT({ [ROLE_CLAIM]: 'CANDIDATE', [ORG_CLAIM]: candidateId })
        .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid, typ: 'at+jwt' })
        .setIssuer(`${publicUrl}/candidates`)
        .setAudience(audience)
        .setSubject(candidateId)
        .setIssuedAt(Math.floor(now.getTime() / 1000))
        .setExpirationTime(Math.floor(expiresAt.getTime() / 1000))
        .sign(await key);
      return { accessToken, expiresAt };
    },
  };
}
