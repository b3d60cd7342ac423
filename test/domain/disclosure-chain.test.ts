import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CandidateId, ConsentId } from '../../platform/ids.js';
import {
  CHAIN_START,
  type DisclosureLink,
  firstBroken,
  linkHash,
} from '../../subgraphs/candidate/domain/disclosure.js';

const link = (seq: number, from: Partial<DisclosureLink>): DisclosureLink => ({
  candidateId: '01900000-0000-7000-8000-00000000c001' as CandidateId,
  seq,
  audience: 1,
  consentId: '01900000-0000-7000-8000-00000000c002' as ConsentId,
  items: 1n,
  day: '2026-06-01',
  firstAt: 1_780_000_000_000,
  lastAt: 1_780_000_000_000,
  times: 1,
  ...from,
});

const parts = fc.array(
  fc.record({ audience: fc.nat(5), items: fc.bigInt({ min: 1n, max: 1n << 33n }), times: fc.nat(9) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

function chain(from: readonly Partial<DisclosureLink>[]) {
  let hash: Buffer = CHAIN_START;
  const links = from.map((one, index) => {
    const made = link(index + 1, one);
    hash = linkHash(hash, made);
    return { ...made, hash };
  });
  return { links, head: { fromSeq: 0, fromHash: CHAIN_START, seq: links.length, hash } };
}

describe('a chain of disclosures', () => {
  it('is whole as it was recorded, also when its oldest links were let go', () => {
    fc.assert(
      fc.property(parts, fc.nat(12), (from, cut) => {
        const { links, head } = chain(from);
        expect(firstBroken(links, head)).toBeNull();
        const gone = cut % (links.length + 1);
        const start = { ...head, fromSeq: gone, fromHash: links[gone - 1]?.hash ?? CHAIN_START };
        expect(firstBroken(links.slice(gone), start)).toBeNull();
      }),
    );
  });

  it('names its first broken link, whatever was done to it', () => {
    const damages = fc.constantFrom<'change' | 'remove' | 'swap' | 'rehash'>('change', 'remove', 'swap', 'rehash');
    fc.assert(
      fc.property(parts, fc.nat(11), damages, (from, at, damage) => {
        const { links, head } = chain(from);
        const seq = at % links.length;
        const hurt: (DisclosureLink & { items: bigint; seq: number; times: number; hash: Buffer })[] = links.map(
          (one) => ({ ...one }),
        );
        const found = hurt[seq];
        if (!found) return;
        if (damage === 'change') found.items ^= 1n;
        if (damage === 'remove') hurt.splice(seq, 1);
        if (damage === 'swap') found.seq += 1;
        if (damage === 'rehash') {
          found.times += 1;
          found.hash = linkHash(links[seq - 1]?.hash ?? CHAIN_START, found);
        }
        const last = seq === links.length - 1;
        // A link forged with its hash shows in the one after it, and the last one in the head.
        const expected = damage === 'rehash' ? (last ? 'the head' : `link ${seq + 2} `) : `link ${seq + 1} `;
        expect(`${firstBroken(hurt, head)} `).toContain(expected);
      }),
    );
  });

  it('without a head, or with more or fewer links than its head says, is broken', () => {
    const { links, head } = chain([{}, {}]);
    expect(firstBroken(links, null)).toContain('link 2 is beyond');
    expect(firstBroken([], head)).toContain('link 1 is missing');
    expect(firstBroken([], null)).toBeNull();
  });
});
