import { describe, expect, it } from '@jest/globals';
import { staleDocuments } from '../../clients/emit-documents.js';
import { staleFiles } from '../../subgraphs/emit-schema.js';

describe('generated files', () => {
  it('are what the code says now (else: npm run schema)', async () => {
    expect(await staleFiles()).toEqual([]);
    expect(await staleDocuments()).toEqual([]);
  });
});
