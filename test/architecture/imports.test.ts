import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { projectRoot } from '../../platform/paths.js';
import { forbidden, options } from './laws.js';

const ROOMS = ['bench', 'clients', 'deploy', 'gateway', 'platform', 'schema', 'subgraphs'];

async function summary(baseDir: string, folders: readonly string[]): Promise<ICruiseResult['summary']> {
  const result = await cruise([...folders], { ...options, baseDir, validate: true, ruleSet: { forbidden } } as never);
  return (result.output as ICruiseResult).summary;
}

async function violations(
  baseDir: string,
  folders: readonly string[],
): Promise<{ rule: string; from: string; to: string }[]> {
  return (await summary(baseDir, folders)).violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

describe('imports', () => {
  it('follow the laws of the house', async () => {
    const { totalDependenciesCruised, violations: found } = await summary(projectRoot, ROOMS);
    expect(totalDependenciesCruised).toBeGreaterThan(800);
    expect(found.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  const house = mkdtempSync(join(tmpdir(), 'tasuki-house-'));
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  /** For each law a file that breaks it, and what it imports. Static, type-only, dynamic and re-exported imports all count. */
  const planted: Record<string, [from: string, code: string, to: string]> = {
    'no-cycles': [
      'subgraphs/a/domain/x.ts',
      `import { y } from './y.js'; export const x = y;`,
      'subgraphs/a/domain/y.ts',
    ],
    'domain-is-pure': [
      'subgraphs/a/domain/x.ts',
      `import type { Q } from '../storage/q.js'; export type X = Q;`,
      'subgraphs/a/storage/q.ts',
    ],
    'storage-serves-domain': [
      'subgraphs/a/storage/x.ts',
      `export { q } from '../operations/q.js';`,
      'subgraphs/a/operations/q.ts',
    ],
    'adapters-stand-alone': [
      'subgraphs/a/adapters/x.ts',
      `import { q } from '../storage/q.js'; export const x = q;`,
      'subgraphs/a/storage/q.ts',
    ],
    'operations-know-no-wire': [
      'subgraphs/a/operations/x.ts',
      `export const x = () => import('./q.js');`,
      'subgraphs/a/operations/q.ts',
    ],
    'api-is-thin': [
      'subgraphs/a/api/x.ts',
      `import { q } from '../adapters/q.js'; export const x = q;`,
      'subgraphs/a/adapters/q.ts',
    ],
    'reactions-translate': [
      'subgraphs/a/reactions/x.ts',
      `import { q } from '../domain/q.js'; export const x = q;`,
      'subgraphs/a/domain/q.ts',
    ],
    'permissions-know-rules-only': [
      'subgraphs/a/permissions.ts',
      `import { q } from './storage/q.js'; export const x = q;`,
      'subgraphs/a/storage/q.ts',
    ],
    'subgraphs-do-not-know-each-other': [
      'subgraphs/a/operations/x.ts',
      `import type { Q } from '../../b/domain/q.js'; export type X = Q;`,
      'subgraphs/b/domain/q.ts',
    ],
    'schema-runs-nothing': [
      'schema/x.ts',
      `import { q } from '../platform/q.js'; export const x = q;`,
      'platform/q.ts',
    ],
    'platform-knows-no-business': [
      'platform/x.ts',
      `import { q } from '../subgraphs/a/q.js'; export const x = q;`,
      'subgraphs/a/q.ts',
    ],
    'gateway-is-only-a-door': [
      'gateway/x.ts',
      `import { q } from '../subgraphs/a/q.js'; export const x = q;`,
      'subgraphs/a/q.ts',
    ],
    'clients-stand-outside': [
      'clients/x.ts',
      `import type { Q } from '../platform/q.js'; export type X = Q;`,
      'platform/q.ts',
    ],
    'product-knows-no-test': ['deploy/x.ts', `import { q } from '../test/q.js'; export const x = q;`, 'test/q.ts'],
    'deploy-is-the-top': ['platform/x.ts', `import { q } from '../deploy/q.js'; export const x = q;`, 'deploy/q.ts'],
  };

  it('have a planted violation for each law', () => {
    expect(Object.keys(planted).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(planted))('that break %s are found', async (law, [from, code, to]) => {
    const root = join(house, law);
    const back =
      law === 'no-cycles'
        ? `import { x } from './x.js'; export const y = x;`
        : 'export const q = 1; export type Q = 1;';
    for (const [path, text] of [
      [from, code],
      [to, back],
    ] as const) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const found = await violations(
      root,
      [from.split('/')[0] ?? '', to.split('/')[0] ?? ''].filter((folder, index, all) => all.indexOf(folder) === index),
    );
    expect(found.filter(({ rule }) => rule === law)).not.toEqual([]);
  });
});
