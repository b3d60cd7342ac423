import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { Keys } from '../../../platform/keys.js';

/** Signs receipts as compact JWS (EdDSA over Ed25519); the public key is at /.well-known/jwks.json. */
export class ReceiptSigner {
  private readonly key: KeyObject;
  private readonly header: string;

  constructor(jwk: NonNullable<Keys['receipt']>) {
    this.key = createPrivateKey({ key: jwk as never, format: 'jwk' });
    this.header = encode({ alg: 'EdDSA', typ: 'JWT', kid: jwk.kid });
  }

  sign(payload: Record<string, unknown>): string {
    const signed = `${this.header}.${encode(payload)}`;
    return `${signed}.${sign(null, Buffer.from(signed), this.key).toString('base64url')}`;
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
