import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ConsentId } from '../../platform/ids.js';
import { generateKeys } from '../../platform/keys.js';
import { PairwiseIds } from '../../platform/opaque-id.js';
import { NETWORK } from '../../subgraphs/candidate/domain/audience.js';
import { changesBetween, type SeenRow } from '../../subgraphs/candidate/domain/pool-change.js';
import { type ActiveConsent, foldRelease, servedFrom } from '../../subgraphs/candidate/domain/release.js';
import { decodeChangeCursor, encodeChangeCursor } from '../../subgraphs/candidate/storage/change-cursor.js';

const NOW = new Date('2026-06-01T00:00:00Z');
/** The last one is named by nothing. */
const AGENCIES = [1, 2, 3, 9];

const consents: fc.Arbitrary<ActiveConsent[]> = fc.array(
  fc.record({
    id: fc.nat().map((n) => `c${n}` as ConsentId),
    audience: fc.constantFrom(NETWORK, NETWORK, 1, 2, 3),
    kind: fc.constant('AGENCY' as const),
    scopes: fc.constantFrom(1, 3, 5),
    grantedAt: fc.constant(NOW),
    expiresAt: fc.constantFrom(1, 2, 3).map((days) => new Date(NOW.getTime() + days * 86_400_000)),
  }),
  { maxLength: 4 },
);
const state: fc.Arbitrary<SeenRow[]> = fc
  .record({
    consents,
    blocked: fc.subarray([1, 2, 3]),
    recency: fc.constantFrom(1, 2).map((n) => new Date(NOW.getTime() - n)),
  })
  .map(({ consents: given, blocked, recency }) => foldRelease(given, blocked).map((row) => ({ ...row, recency })));

describe('the feed', () => {
  it('tells an agency of a change exactly when its own view has changed', () => {
    fc.assert(
      fc.property(state, state, fc.constantFrom(0, 1, 2, 4), (before, after, changed) => {
        const changes = changesBetween(before, after, changed, NOW);
        for (const agency of AGENCIES) {
          const told = changes.filter(
            ({ audience, excepted }) => audience === agency || (audience === NETWORK && !excepted.includes(agency)),
          );
          const [was, is] = [servedFrom(before, agency, 'AGENCY'), servedFrom(after, agency, 'AGENCY')];
          const view = (row: SeenRow | null) =>
            row && [row.scopes, row.validUntil.getTime(), row.recency.getTime()].join();
          const differs = view(was) !== view(is) || (was !== null && is !== null && (is.scopes & changed) !== 0);
          const expected = !differs ? [] : !is ? ['VANISHED'] : !was ? ['APPEARED'] : ['CHANGED'];
          expect(told.map(({ kind }) => kind)).toEqual(expected);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells of whoever the clock had hidden that he has appeared', () => {
    const [row] = foldRelease(
      [{ id: 'c' as ConsentId, audience: 1, kind: 'AGENCY', scopes: 1, grantedAt: NOW, expiresAt: NOW }],
      [],
    ).map((one) => ({ ...one, recency: NOW }));
    if (!row) throw new Error('nothing folded');
    const later = { ...row, validUntil: new Date(NOW.getTime() + 1) };
    expect(changesBetween([row], [later], 0, NOW).map(({ kind }) => kind)).toEqual(['APPEARED']);
    expect(changesBetween([row], [], 0, NOW).map(({ kind }) => kind)).toEqual(['VANISHED']);
  });
});

describe('a cursor of the feed', () => {
  const ids = new PairwiseIds(generateKeys().pairwise as never);
  const id = '0197a000-0000-7000-8000-0000000000ff';
  const cursor = { version: 3, day: 20_600, position: 2 ** 40 + 7, place: null };

  it('comes back as it was given', () => {
    const inside = { ...cursor, place: { at: NOW, id } };
    expect(decodeChangeCursor(ids, 'agency:a', encodeChangeCursor(ids, 'agency:a', cursor))).toEqual(cursor);
    expect(decodeChangeCursor(ids, 'agency:a', encodeChangeCursor(ids, 'agency:a', inside))).toEqual(inside);
  });

  it('is worth nothing to another agency, and cannot be made up', () => {
    const text = encodeChangeCursor(ids, 'agency:a', cursor);
    expect(decodeChangeCursor(ids, 'agency:b', text)).toBeNull();
    const asPerson = Buffer.from(ids.encode('agency:a', id)).toString('base64url');
    for (const made of ['', 'bm8', asPerson, Buffer.from(`${Buffer.from(text, 'base64url')}:x`).toString('base64url')])
      expect(decodeChangeCursor(ids, 'agency:a', made)).toBeNull();
  });
});
