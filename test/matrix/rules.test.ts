import { buildSubgraphSchema } from '@apollo/subgraph';
import { describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import { guard, type Permissions } from '../../platform/auth/rules.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { buildGraph } from '../../platform/graphql/build-subgraph.js';
import { type SubgraphName, subgraphNames } from '../../schema/roles.js';
import { subgraphs } from '../../subgraphs/all.js';
import { askers, entryFor, type Letter, table } from './table.js';

const vias = [undefined, ...subgraphNames];

function admits(entry: string, letter: Letter, via: SubgraphName | undefined): boolean {
  if (entry === '*') return true;
  const [asker, kinds] = entry.includes('>') ? entry.split('>') : [undefined, entry];
  return (asker === undefined || asker === via) && (kinds ?? '').includes(letter);
}

/** The schema of a subgraph behind these rules, with nothing behind the rules. */
async function guarded(subgraph: SubgraphName, permissions: Permissions = subgraphs[subgraph].permissions) {
  const { sdl } = await buildGraph(subgraphs[subgraph] as never);
  return guard(buildSubgraphSchema([{ typeDefs: parse(sdl) }]), permissions);
}

const REFUSALS = ['FORBIDDEN', 'UNAUTHENTICATED'];

/** The code with which the rule refuses this actor, or null. */
async function refusal(resolve: (context: object) => unknown, actor: object): Promise<string | null> {
  const found = await Promise.resolve()
    .then(() => resolve({ actor }))
    .catch((error: unknown) => error);
  return found instanceof HubError && REFUSALS.includes(found.code) ? found.code : null;
}

async function differences(subgraph: SubgraphName, schema: GraphQLSchema): Promise<string[]> {
  const found: string[] = [];
  const used = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const entry = entryFor(subgraph, type.name, field.name);
      used.add(table[subgraph][place] === undefined ? type.name : place);
      if (entry === undefined) {
        found.push(`${place} is not in the table`);
        continue;
      }
      for (const [letter, kind] of Object.entries(askers) as [Letter, string][]) {
        for (const via of entry.includes('>') ? vias : [undefined]) {
          const actor = { kind, ...(via ? { via } : {}) };
          const code = await refusal((context) => field.resolve?.({}, {}, context, {} as never), actor);
          const expected = admits(entry, letter, via) ? null : REFUSALS[kind === 'anonymous' ? 1 : 0];
          if (code !== expected) found.push(`${place} for ${kind} via ${via}: ${code} instead of ${expected}`);
        }
      }
    }
  }
  for (const line of Object.keys(table[subgraph])) if (!used.has(line)) found.push(`${line} stands for nothing`);
  return found;
}

describe('every asker × every field', () => {
  it.each(subgraphNames.map((name) => [name] as const))('of %s, as the table has it', async (name) => {
    expect(await differences(name, await guarded(name))).toEqual([]);
  });

  it('finds a rule that is too wide, one that is too narrow, and a field that nobody decided on', async () => {
    const { permissions } = subgraphs.agency;
    const schema = await guarded('agency', {
      ...permissions,
      Agency: permissions.AgencyPayload ?? {},
      PlacementPayload: permissions.IntroductionPayload ?? {},
    });
    const found = await differences('agency', schema);
    expect(found).toContain('Agency.name for employer via undefined: FORBIDDEN instead of null');
    expect(found).toContain('PlacementPayload.placement for candidate via undefined: null instead of FORBIDDEN');
    expect(await differences('rewards', schema)).toContain('Query.myAgency is not in the table');
  });
});
