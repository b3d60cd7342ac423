import { describe, expect, it } from '@jest/globals';
import { staleFiles } from '../../subgraphs/emit-schema.js';

describe('generated files', () => {
  it('are what the code says now (else: npm run schema)', async () => {
    expect(await staleFiles()).toEqual([]);
  });
});
