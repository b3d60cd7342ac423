import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newIdAt } from '../../platform/ids.js';
import { rotated } from '../../platform/key-rotation.js';
import { generateKeys, type Keys, needKey } from '../../platform/keys.js';
import { PairwiseIds } from '../../platform/opaque-id.js';
import { ReceiptSigner } from '../../subgraphs/candidate/adapters/receipt-signer.js';

const START = Date.parse('2026-01-01T00:00:00Z');
const day = (days: number) => new Date(START + days * 86_400_000);
const pairwise = (keys: Keys) => new PairwiseIds(needKey(keys, 'pairwise'));

describe('a rotation', () => {
  it('of the key of pairwise ids changes no id that a viewer holds, and makes new ones under the new key', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 4 }), fc.nat(300), (rotations, joined) => {
        let keys = generateKeys();
        const id = newIdAt(day(joined));
        let held: string | null = null;
        for (const at of [...rotations].sort((a, b) => a - b)) {
          if (joined < at) held ??= pairwise(keys).encode('agency:x', id);
          keys = rotated(keys, 'pairwise', day(at));
          if (held) expect(pairwise(keys).encode('agency:x', id)).toBe(held);
        }
        const now = pairwise(keys);
        expect(now.decode('agency:x', now.encode('agency:x', id))).toBe(id);
        expect(Buffer.from(now.encode('agency:x', newIdAt(day(400))), 'base64url')[0]).toBe(rotations.length + 1);
        expect(now.encode('agency:y', id)).not.toBe(now.encode('agency:x', id));
      }),
    );
  });

  it('of the key of receipts leaves earlier receipts good, and its public half in the JWKS', () => {
    const before = generateKeys();
    const receipt = new ReceiptSigner(needKey(before, 'receipt')).sign({ consentReceiptID: 'one' });
    const after = rotated(rotated(before, 'receipt', day(1)), 'receipt', day(2));
    const signer = new ReceiptSigner(needKey(after, 'receipt'), after.receiptPublic);
    expect(signer.open(receipt)).toEqual({ consentReceiptID: 'one' });
    expect(signer.open(signer.sign({ consentReceiptID: 'two' }))).toEqual({ consentReceiptID: 'two' });
    expect(new ReceiptSigner(needKey(generateKeys(), 'receipt')).open(receipt)).toBeNull();
    expect(signer.open(receipt.replace(/^[^.]+/, Buffer.from('{"alg":"none"}').toString('base64url')))).toBeNull();
    expect(after.receipt?.kid).toBe('receipt-3');
    for (const jwk of after.receiptPublic ?? []) expect(jwk).not.toHaveProperty('d');
  });

  it('of the key of candidates’ tokens keeps every public half that a living token may need', () => {
    const before = generateKeys();
    const after = rotated(before, 'candidateToken', day(1));
    expect(after.candidateTokenPublic?.map(({ kid }) => kid)).toEqual(['candidate-1', 'candidate-2']);
    expect(after.candidateToken?.kid).toBe('candidate-2');
  });
});
