import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Keys } from '../../../platform/keys.js';

/**
 * Signs receipts as compact JWS (EdDSA over Ed25519) and opens those that it signed, under earlier keys too; the public
 * keys are at /.well-known/jwks.json.
 */
export class ReceiptSigner {
  private readonly key: KeyObject;
  private readonly header: string;
  private readonly publicKeys = new Map<string, KeyObject>();

  constructor(jwk: NonNullable<Keys['receipt']>, earlier: NonNullable<Keys['receiptPublic']> = []) {
    this.key = createPrivateKey({ key: jwk as never, format: 'jwk' });
    this.header = encode({ alg: 'EdDSA', typ: 'JWT', kid: jwk.kid });
    for (const one of earlier) this.publicKeys.set(one.kid, createPublicKey({ key: one as never, format: 'jwk' }));
    this.publicKeys.set(jwk.kid, createPublicKey(this.key));
  }

  sign(payload: Record<string, unknown>): string {
    const signed = `${this.header}.${encode(payload)}`;
    return `${signed}.${sign(null, Buffer.from(signed), this.key).toString('base64url')}`;
  }

  /** What a receipt says; null when the hub did not sign it. */
  open<Claims>(receipt: string): Claims | null {
    const [header = '', payload = '', signature = ''] = receipt.split('.');
    const { alg, kid } = decode<{ alg?: string; kid?: string }>(header) ?? {};
    const key = this.publicKeys.get(kid ?? '');
    const signed = Buffer.from(`${header}.${payload}`);
    if (alg !== 'EdDSA' || !key || !verify(null, signed, key, Buffer.from(signature, 'base64url'))) return null;
    return decode<Claims>(payload);
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode<Value>(text: string): Value | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Value;
  } catch {
    return null;
  }
}
