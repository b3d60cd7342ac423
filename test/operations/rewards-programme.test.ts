import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { relayStandard } from '../../subgraphs/rewards/domain/programme.js';
import { publishProgramme } from '../../subgraphs/rewards/operations/publish-programme.js';
import type { RewardsCtx } from '../../subgraphs/rewards/storage/own.js';
import { rewards } from '../../subgraphs/rewards/subgraph.js';
import { noPeers, openBench, type SubgraphBench } from '../support/subgraph.js';

describe('publish programme', () => {
  let bench: SubgraphBench;
  const operator = () => bench.subgraph.open({ kind: 'operator' }) as RewardsCtx;
  beforeAll(async () => {
    bench = await openBench(rewards, noPeers);
  });
  afterAll(() => bench.close());

  it('begins with the standard programme', async () => {
    const { data, errors } = await bench.subgraph.execute(
      { query: '{ rewardProgrammes { version chainWeights clawback { withinDays percent } effectiveFrom } }' },
      { kind: 'operator' },
      'test',
    );
    expect(errors).toBeUndefined();
    expect(data?.rewardProgrammes).toEqual([
      {
        version: 'relay-standard-v1',
        chainWeights: [[60], [40, 20], [40, 12, 8]],
        clawback: [...relayStandard.clawback],
        effectiveFrom: relayStandard.effectiveFrom,
      },
    ]);
  });

  it('publishes the same version once, and never with other terms', async () => {
    const terms = { ...relayStandard, version: 'v2', effectiveFrom: '2026-05-01' };
    await publishProgramme(operator(), terms);
    await publishProgramme(operator(), terms);
    await expect(publishProgramme(operator(), { ...terms, unitsPerHire: 90 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'PROGRAMME_EXISTS' },
    });
  });

  it.each([
    ['effectiveFrom', { effectiveFrom: '2026-03-31' }],
    ['legalEvidence', { legalEvidence: ' ' }],
    ['version', { version: '' }],
    ['unitsPerHire', { unitsPerHire: 0 }],
    ['chainWeights', { chainWeights: [[60], [40]] }],
    ['chainWeights', { chainWeights: [[0]] }],
    [
      'clawback',
      {
        clawback: [
          { withinDays: 90, percent: 50 },
          { withinDays: 30, percent: 100 },
        ],
      },
    ],
    ['clawback', { clawback: [{ withinDays: 30, percent: 101 }] }],
  ])('refuses wrong terms and names the field: %s', async (field, wrong) => {
    const terms = { ...relayStandard, version: 'v3', effectiveFrom: '2026-05-01', ...wrong };
    await expect(publishProgramme(operator(), terms)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field },
    });
  });
});
