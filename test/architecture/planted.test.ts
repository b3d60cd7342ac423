import { describe, expect, it } from '@jest/globals';
import type { Source } from '../support/sources.js';
import { styleLaws } from './laws-of-style.js';

/** For each law of style a source that breaks it: a law that cannot fail is none. */
const planted: Record<string, Source> = {
  'one operation, one file, one name': {
    path: 'subgraphs/a/operations/revoke-consent.ts',
    text: 'export function revokeConsent() {}\nexport function other() {}\n',
  },
  'no decorator outside api, no mapping outside storage': {
    path: 'subgraphs/a/domain/x.ts',
    text: 'class X {\n  @Field(() => ID) id;\n}\n',
  },
  'the kind of actor is asked by rules and by requireActor and perKind only': {
    path: 'subgraphs/a/operations/x.ts',
    text: "if (ctx.actor.kind === 'agency') return;\n",
  },
  'domain and operations refuse through fail and refuse': { path: 'subgraphs/a/domain/x.ts', text: 'throw oops;\n' },
  'operations throw nothing of their own': { path: 'subgraphs/a/operations/x.ts', text: 'throw new Oops();\n' },
  'everything of a subgraph is in a slot': { path: 'subgraphs/a/helpers/x.ts', text: '' },
  'the environment is read in one place': { path: 'platform/x.ts', text: 'const a = process.env.A;\n' },
  'the time comes from the clock': { path: 'subgraphs/a/domain/x.ts', text: 'const now = new Date();\n' },
  'no type is imported inside an expression': {
    path: 'platform/x.ts',
    text: "let a: import('b').C;\n".replace("'b'", "''"),
  },
  'no swallowed error': { path: 'platform/x.ts', text: 'try { a(); } catch (error) {}\n' },
  'no word that the glossary forbids': { path: 'platform/x.ts', text: 'const wallet = 1;\n' },
  'files stay readable at one sitting': { path: 'platform/x.ts', text: 'a\n'.repeat(251) },
};

describe('the laws of style', () => {
  it('have a planted violation each', () => {
    expect(Object.keys(planted).sort()).toEqual(styleLaws.map(({ name }) => name).sort());
  });

  it.each(styleLaws.map((law) => [law.name, law] as const))('find what breaks: %s', (name, law) => {
    expect(law.breaks(planted[name] as Source)).not.toEqual([]);
  });
});
