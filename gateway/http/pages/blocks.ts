import type { Draft } from './session.js';

export type Blocks = Pick<Draft, 'blockedEmployers' | 'blockedNames' | 'blockedAgencies'>;

/** 拒否先 as the API takes them. */
export function blockInputs({ blockedAgencies = [], blockedEmployers = [], blockedNames = [] }: Blocks): object[] {
  return [
    ...blockedAgencies.map((agencyId) => ({ kind: 'AGENCY', agencyId })),
    ...blockedEmployers.map((corporateNumber) => ({ kind: 'EMPLOYER', corporateNumber })),
    ...blockedNames.map((employerName) => ({ kind: 'EMPLOYER', employerName })),
  ];
}
