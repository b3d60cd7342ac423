import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { evaluateRanking, rankingTable } from '../../bench/ranking.js';
import { projectRoot } from '../../platform/paths.js';

describe('the order by MATCH', () => {
  it('comes nearer to a judge’s than overlap of skills, and that nearer than newness', () => {
    const { MATCH = 0, 'plain skill overlap': overlap = 0, RECENCY = 0 } = evaluateRanking(7, 60);
    expect(MATCH).toBeGreaterThan(overlap + 0.1);
    expect(overlap).toBeGreaterThan(RECENCY + 0.1);
  });

  it('has the figures that docs/matching.md shows', () => {
    expect(readFileSync(join(projectRoot, 'docs/matching.md'), 'utf8')).toContain(rankingTable([1, 2, 3, 4, 5]));
  });
});
