import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Peers } from '../../platform/graphql/ask.js';
import type { AgencyId, CandidateId, EmployerId } from '../../platform/ids.js';
import { proposeIntroduction } from '../../subgraphs/agency/operations/propose-introduction.js';
import { readIntroduction } from '../../subgraphs/agency/operations/read-introduction.js';
import { registerAgency } from '../../subgraphs/agency/operations/register-agency.js';
import { setAgencyStanding } from '../../subgraphs/agency/operations/set-agency-standing.js';
import type { AgencyCtx } from '../../subgraphs/agency/storage/own.js';
import { agency as agencySubgraph } from '../../subgraphs/agency/subgraph.js';
import { openBench, type SubgraphBench } from '../support/subgraph.js';

describe('losing sight of a person', () => {
  const person = randomUUID() as CandidateId;
  const employer = { id: randomUUID() as EmployerId, groupNumbers: [], groupNames: [], groupEmployerIds: [] };
  const peers: Peers = {
    execute: async (_subgraph, { query }) => {
      if (query.includes('introducible'))
        return { data: { introducible: { ref: person, possible: true, authorisedBy: [], otherLegs: [] } } };
      if (query.includes('openingForIntroduction'))
        return {
          data: {
            openingForIntroduction: {
              status: 'OPEN',
              occupation: '02',
              title: 'エンジニア',
              description: '開発',
              employer,
            },
          },
        };
      return { data: { setAudienceStanding: true } };
    },
  };
  let bench: SubgraphBench;
  let agencyId: AgencyId;
  beforeAll(async () => {
    bench = await openBench(agencySubgraph, peers, new Date('2026-04-01T00:00:00Z'));
    const operator = bench.subgraph.open({ kind: 'operator' }) as AgencyCtx;
    const facts = {
      name: 'そらキャリア',
      corporateNumber: '4900000000005',
      permitNumber: '13-ユ-399001',
      permitValidFrom: '2024-04-01',
      permitValidTo: '2027-03-31',
      specialities: [],
      feeRatePercent: 30,
      refundPolicy: null,
    };
    agencyId = (await registerAgency(operator, facts)).id as AgencyId;
    const decision = { agencyId, standing: 'ACTIVE' as const, reason: '確認' };
    await setAgencyStanding(bench.subgraph.open({ kind: 'operator' }) as AgencyCtx, decision);
  });
  afterAll(() => bench?.close());

  const asAgency = () => bench.subgraph.open({ kind: 'agency', id: agencyId }) as AgencyCtx;
  const tell = (lostAt: string) => {
    const lost = { candidateId: person, employerIds: [], agencyIds: [agencyId], onlyAgencyIds: null, lostAt };
    return bench.subgraph.tasks['agency:on-AudiencesLost']?.({
      id: randomUUID(),
      event: { type: 'AudiencesLost', ...lost },
    });
  };

  it('cancels what was proposed before it, and nothing that a later consent allowed, however late it is told', async () => {
    const { id } = await proposeIntroduction(asAgency(), {
      candidateId: 'any',
      jobOpeningId: randomUUID(),
      message: 'ご提案',
      conditions: '正社員',
    });
    await tell('2026-03-31T23:59:59.000Z');
    expect((await readIntroduction(asAgency(), id)).status).toBe('PROPOSED');
    await tell('2026-04-01T00:00:01.000Z');
    expect((await readIntroduction(asAgency(), id)).status).toBe('CANCELLED');
  });
});
