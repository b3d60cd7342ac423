import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ConsentId } from '../../platform/ids.js';
import { NETWORK } from '../../subgraphs/candidate/domain/audience.js';
import { type ActiveConsent, foldRelease, servedFrom } from '../../subgraphs/candidate/domain/release.js';

const AGENCIES = [1, 2, 3];
const EMPLOYERS = [11, 12];
const NOBODY_CONSENTED = { AGENCY: 9, EMPLOYER: 19 } as const;
const NOW = new Date('2026-06-01T00:00:00Z');

const consents: fc.Arbitrary<ActiveConsent[]> = fc
  .array(
    fc.record({
      audience: fc.constantFrom(NETWORK, ...AGENCIES, ...EMPLOYERS),
      scopes: fc.integer({ min: 0, max: 63 }).map((others) => 1 | (others << 1)),
      grantedAt: fc.nat({ max: 5 }).map((minutes) => new Date(NOW.getTime() - minutes * 60_000)),
      expiresAt: fc.integer({ min: 1, max: 9 }).map((days) => new Date(NOW.getTime() + days * 86_400_000)),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map((one, index) => ({
      ...one,
      id: `c${index}` as ConsentId,
      kind:
        one.audience === NETWORK
          ? ('NETWORK' as const)
          : one.audience > 10
            ? ('EMPLOYER' as const)
            : ('AGENCY' as const),
    })),
  );

it('an agency is served its own consents and, unless blocked, the network’s; an employer its own only; nobody else anything', () => {
  fc.assert(
    fc.property(consents, fc.subarray(AGENCIES), (given, blocked) => {
      const rows = foldRelease(given, blocked);
      for (const kind of ['AGENCY', 'EMPLOYER'] as const) {
        for (const audience of [...(kind === 'AGENCY' ? AGENCIES : EMPLOYERS), NOBODY_CONSENTED[kind]]) {
          const counting = given.filter(
            (one) =>
              one.audience === audience ||
              (one.audience === NETWORK && kind === 'AGENCY' && !blocked.includes(audience)),
          );
          const served = servedFrom(rows, audience, kind);
          if (counting.length === 0) {
            expect(served).toBeNull();
            continue;
          }
          expect(served?.scopes).toBe(counting.reduce((mask, { scopes }) => mask | scopes, 0));
          expect(served?.validUntil.getTime()).toBe(Math.min(...counting.map(({ expiresAt }) => expiresAt.getTime())));
          expect([...(served?.consentIds ?? [])].sort()).toEqual(counting.map(({ id }) => id).sort());
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
