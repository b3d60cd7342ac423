import { registerEnumType } from 'type-graphql';

const registered = new Map<string, Record<string, string>>();

/** A GraphQL enum of these values. Subgraphs that share an enum get the same one. */
export function graphqlEnum<Value extends string>(name: string, values: readonly Value[]): Record<Value, Value> {
  const known = registered.get(name);
  if (known) return known as Record<Value, Value>;
  const made = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(made, { name });
  registered.set(name, made);
  return made;
}
