import type { FetchDataRewrite } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { Row } from './row.js';

const ON = '... on ';

/** Does to what goes to a subgraph, or came from it, what the plan says: another name for a key, another value in its place. */
export function rewrite(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
): void {
  for (const one of rewrites ?? []) {
    const last = one.path.at(-1);
    if (last === undefined) continue;
    atPath(schema, one.path.slice(0, -1), value, (row) => {
      if (one.kind === 'ValueSetter') {
        row[last] = one.setValueTo;
        return;
      }
      const held = row[last];
      if (!held) return;
      row[one.renameKeyTo] = held;
      delete row[last];
    });
  }
}

function atPath(schema: GraphQLSchema, path: readonly string[], value: unknown, change: (row: Row) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) atPath(schema, path, one, change);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const row = value as Row;
  const [first, ...rest] = path;
  if (first === undefined) change(row);
  else if (!first.startsWith(ON)) atPath(schema, rest, row[first], change);
  else if (row.__typename === undefined || isOfType(schema, row, first.slice(ON.length)))
    atPath(schema, rest, row, change);
}

/** Whether an object that tells its type is of this one, or of one that implements or belongs to it. */
export function isOfType(schema: GraphQLSchema, { __typename }: Row, wanted: string): boolean {
  if (__typename === wanted) return true;
  const [type, abstract] = [schema.getType(String(__typename)), schema.getType(wanted)];
  return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}
