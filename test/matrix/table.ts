import type { SubgraphName } from '../../schema/roles.js';
import { agency } from './table/agency.js';
import { candidate } from './table/candidate.js';
import { employer } from './table/employer.js';
import { rewards } from './table/rewards.js';

/**
 * Who may ask for what, to be read by a person: one line for each type or field, apart from the permissions that it
 * checks. Letters are those of `askers`; `agency>EC` is a field that only the agency subgraph asks, on behalf of an
 * employer or a candidate, and `*` is everyone. A line of a type stands for its fields that have no line of their own.
 */
export const askers = {
  E: 'employer',
  A: 'agency',
  C: 'candidate',
  N: 'analyst',
  O: 'operator',
  P: 'anonymous',
  S: 'system',
} as const;

export type Letter = keyof typeof askers;

export const table: Record<SubgraphName, Record<string, string>> = { employer, candidate, agency, rewards };

/** Whether the table admits this asker, and from which subgraph the question has to come, if from one. */
export function entryFor(subgraph: SubgraphName, type: string, field: string): string | undefined {
  return table[subgraph][`${type}.${field}`] ?? table[subgraph][type];
}
