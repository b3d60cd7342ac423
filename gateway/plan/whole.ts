import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { type Fragments, fragmentsOf } from './fragments.js';

/** A document's part, and the fragments that it may name. */
interface Part {
  readonly sets: readonly SelectionSetNode[];
  readonly fragments: Fragments;
}

interface Asked {
  readonly field: FieldNode;
  readonly sets: SelectionSetNode[];
}

/**
 * The only step of a plan whose answer is the client's answer as it stands: the same fields under the same names in the
 * same order, nothing added, and no value that only the supergraph knows. Null for every other plan, and where it is not
 * plain: interfaces, unions and fields under conditions.
 */
export function wholeFetch(
  { schema, supergraph }: { readonly schema: GraphQLSchema; readonly supergraph: GraphQLSchema },
  { node }: QueryPlan,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): FetchNode | null {
  if (node?.kind !== 'Fetch' || node.requires || node.outputRewrites || node.inputRewrites) return null;
  const root = schema.getRootType(operation.operation);
  const document = parse(node.operation);
  const fetched = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!root || !fetched) return null;
  const same = sameFields(
    { sets: [operation.selectionSet], fragments },
    { sets: [fetched.selectionSet], fragments: fragmentsOf(document) },
    root,
    { schema, supergraph },
  );
  return same ? node : null;
}

function sameFields(
  client: Part,
  step: Part,
  type: GraphQLObjectType,
  schemas: { schema: GraphQLSchema; supergraph: GraphQLSchema },
): boolean {
  const [mine, theirs] = [fieldsOf(client, type.name), fieldsOf(step, type.name)];
  if (!mine || !theirs || mine.size !== theirs.size) return false;
  const others = [...theirs];
  return [...mine].every(([name, asked], index) => {
    const [otherName, other] = others[index] ?? [];
    if (!other || otherName !== name || other.field.name.value !== asked.field.name.value) return false;
    const named = getNamedType(type.getFields()[asked.field.name.value]?.type);
    if (!named) return asked.field.name.value === '__typename';
    if (isEnumType(named)) {
      const known = schemas.supergraph.getType(named.name);
      return isEnumType(known) && known.getValues().length === named.getValues().length;
    }
    if (isLeafType(named)) return true;
    return (
      isObjectType(named) && sameFields({ ...client, sets: asked.sets }, { ...step, sets: other.sets }, named, schemas)
    );
  });
}

/** What is asked of an object of this type, by name; null when it is not known without looking at the object or the variables. */
function fieldsOf({ sets, fragments }: Part, type: string): Map<string, Asked> | null {
  const found = new Map<string, Asked>();
  const collect = (set: SelectionSetNode): boolean =>
    set.selections.every((selection) => {
      if (selection.directives?.length) return false;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const known = found.get(name) ?? { field: selection, sets: [] };
        if (selection.selectionSet) known.sets.push(selection.selectionSet);
        found.set(name, known);
        return true;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      if (!fragment || (fragment.typeCondition && fragment.typeCondition.name.value !== type)) return false;
      return collect(fragment.selectionSet);
    });
  return sets.every(collect) ? found : null;
}
