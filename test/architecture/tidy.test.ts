import { describe, expect, it } from '@jest/globals';
import { ROOMS, sources } from '../support/sources.js';
import { styleLaws } from './laws-of-style.js';

describe('the sources', () => {
  const all = sources([...ROOMS, 'test']);

  it.each(styleLaws.map((law) => [law.name, law] as const))('keep the law: %s', (_name, law) => {
    expect(all.flatMap((source) => law.breaks(source))).toEqual([]);
  });

  it('skip and focus no test', () => {
    const marks = all.filter(
      ({ path, text }) =>
        path.startsWith('test/') &&
        /\b(it|test|describe)\.(skip|only|todo)\(|\bx(it|describe)\(/.test(text.replace(/\/.*\/[a-z]*\.test/g, '')),
    );
    expect(marks.map(({ path }) => path).filter((path) => path !== 'test/architecture/tidy.test.ts')).toEqual([]);
  });
});
