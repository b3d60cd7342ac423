import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

type Variables = Record<string, unknown>;

/**
 * Fills in what a caller left out where the document or an input object's field has a default: graphql-jit coerces
 * variables without it. Null when none of the document's variables can need it.
 */
export function inputDefaults(
  schema: GraphQLSchema,
  document: DocumentNode,
): ((variables: Variables) => Variables) | null {
  const fillers = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return (definition.variableDefinitions ?? []).flatMap((variable) => fillerOf(schema, variable) ?? []);
  });
  if (fillers.length === 0) return null;
  return (variables) => {
    const filled = { ...variables };
    for (const { name, fill } of fillers) {
      const value = fill(filled[name]);
      if (value !== undefined) filled[name] = value;
    }
    return filled;
  };
}

interface Filler {
  readonly name: string;
  readonly fill: (given: unknown) => unknown;
}

function fillerOf(schema: GraphQLSchema, { variable, type, defaultValue }: VariableDefinitionNode): Filler | null {
  const found = typeFromAST(schema, type);
  if (!found || !isInputType(found)) return null;
  const standard = defaultValue ? valueFromASTUntyped(defaultValue) : undefined;
  if (standard === undefined && !hasDefaults(found, new Set())) return null;
  return { name: variable.name.value, fill: (given) => fill(found, given === undefined ? standard : given) };
}

function hasDefaults(type: GraphQLInputType, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some(
    (field) => field.defaultValue !== undefined || hasDefaults(field.type, seen),
  );
}

function fill(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return fill(type.ofType, value);
  if (isListType(type))
    return Array.isArray(value) ? value.map((item) => fill(type.ofType, item)) : fill(type.ofType, value);
  if (!isInputObjectType(type) || typeof value !== 'object') return value;
  const given = value as Variables;
  const filled: Variables = { ...given };
  for (const [name, field] of Object.entries(type.getFields())) {
    if (given[name] !== undefined) filled[name] = fill(field.type, given[name]);
    else if (field.defaultValue !== undefined) filled[name] = field.defaultValue;
  }
  return filled;
}
