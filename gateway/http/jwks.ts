import { createPublicKey } from 'node:crypto';
import type { Express } from 'express';
import type { Keys } from '../../platform/keys.js';

/** The public keys by which anyone can check what the hub signs: consent receipts and candidates' tokens. */
export function jwksRoute(app: Express, keys: Keys): void {
  const receipt = [...(keys.receipt ? [publicHalf(keys.receipt)] : []), ...(keys.receiptPublic ?? [])];
  const document = { keys: [...receipt, ...(keys.candidateTokenPublic ?? [])] };
  app.get('/.well-known/jwks.json', (_request, response) => {
    response.setHeader('cache-control', 'public, max-age=3600').json(document);
  });
}

function publicHalf(jwk: NonNullable<Keys['receipt']>): object {
  const { kid, alg, use } = jwk;
  return { ...createPublicKey({ key: jwk as never, format: 'jwk' }).export({ format: 'jwk' }), kid, alg, use };
}
