import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Visit = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** The fields selected under `path` below the field being resolved, on objects of `type`; dotted paths to the leaves. */
export function selectedLeaves(info: GraphQLResolveInfo, path: readonly string[], type: string): Set<string> {
  let sets = info.fieldNodes.map((node) => node.selectionSet);
  for (const step of path) {
    sets = sets.flatMap((set) =>
      fieldsOf(set, info, null)
        .filter((field) => field.name.value === step)
        .map((field) => field.selectionSet),
    );
  }
  const leaves = new Set<string>();
  for (const set of sets) collect(set, info, type, '', leaves);
  return leaves;
}

/** True when `name` is selected directly under the field being resolved. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some((node) =>
    fieldsOf(node.selectionSet, info, null).some((field) => field.name.value === name),
  );
}

function collect(
  set: SelectionSetNode | undefined,
  info: Visit,
  type: string | null,
  prefix: string,
  into: Set<string>,
): void {
  for (const field of fieldsOf(set, info, type)) {
    const path = `${prefix}${field.name.value}`;
    into.add(path);
    collect(field.selectionSet, info, null, `${path}.`, into);
  }
}

function fieldsOf(set: SelectionSetNode | undefined, info: Visit, type: string | null): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection): FieldNode[] => {
    if (!included(selection.directives, info)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment: FragmentDefinitionNode | typeof selection | undefined =
      selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    const on = fragment?.typeCondition?.name.value;
    if (type !== null && on !== undefined && on !== type) return [];
    return fieldsOf(fragment?.selectionSet, info, type);
  });
}

function included(directives: FieldNode['directives'], info: Visit): boolean {
  return (directives ?? []).every((directive) => {
    const argument = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    const value =
      argument?.kind === Kind.VARIABLE
        ? info.variableValues[argument.name.value]
        : argument?.kind === Kind.BOOLEAN && argument.value;
    return directive.name.value === 'skip' ? value !== true : directive.name.value !== 'include' || value === true;
  });
}
