import { describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { FEDERATION_ROOT, only, type Permissions } from '../../platform/auth/rules.js';
import { buildGraph } from '../../platform/graphql/build-subgraph.js';
import { subgraphs } from '../../subgraphs/all.js';

/** Types and fields of a schema that the permissions do not name, and names in the permissions that the schema lacks. */
function gaps(schema: GraphQLSchema, permissions: Permissions): string[] {
  const missing: string[] = [];
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  for (const type of types) {
    const entry = permissions[type.name];
    if (entry === undefined) missing.push(type.name);
    if (entry === undefined || isRule(entry) || !isObjectType(type)) continue;
    for (const field of Object.keys(type.getFields())) if (!(field in entry)) missing.push(`${type.name}.${field}`);
    for (const field of Object.keys(entry))
      if (!(field in type.getFields())) missing.push(`${type.name}.${field} does not exist`);
  }
  const names = new Set(types.map(({ name }) => name));
  return [
    ...missing,
    ...Object.keys(permissions)
      .filter((name) => !names.has(name))
      .map((name) => `${name} does not exist`),
  ];
}

function isRule(entry: object): boolean {
  return typeof (entry as { resolve?: unknown }).resolve === 'function';
}

describe('permissions', () => {
  it.each(Object.values(subgraphs).map((definition) => [definition.name, definition] as const))(
    'of %s name every type and every field',
    async (_name, definition) => {
      const { schema } = await buildGraph(definition);
      expect(gaps(schema, definition.permissions)).toEqual([]);
    },
  );

  it('of which one is missing are found', async () => {
    const definition = subgraphs.agency;
    const { schema } = await buildGraph(definition);
    const { Agency: _agency, ...withoutType } = definition.permissions;
    expect(gaps(schema, withoutType)).toContain('Agency');
    expect(
      gaps(schema, { ...definition.permissions, Query: { ...FEDERATION_ROOT, myAgency: only('agency') } }),
    ).toContain('Query.agencies');
  });
});
