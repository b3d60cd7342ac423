import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../platform/errors/catalog.js';
import { reasons } from '../../platform/errors/reasons.js';
import { sources } from '../support/sources.js';

describe('every refusal', () => {
  const product = sources().filter(({ path }) => !/^clients\/|errors\/(catalog|reasons)\.ts$/.test(path));
  const uses = (code: string) => (source: { text: string }) => new RegExp(`\\b${code}\\b`).test(source.text);

  it('of the catalogue is used by the product', () => {
    expect(Object.keys(catalogue).filter((code) => !product.some(uses(code)))).toEqual([]);
  });

  it('of the catalogue is expected by a test', () => {
    const tests = sources(['test']).filter(({ path }) => !path.startsWith('test/architecture/'));
    expect(Object.keys(catalogue).filter((code) => !tests.some(uses(code)))).toEqual([]);
  });

  it('of the reasons is used by the product', () => {
    expect(Object.keys(reasons).filter((reason) => !product.some(uses(reason)))).toEqual([]);
  });
});
