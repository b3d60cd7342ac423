import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The named fragments of a document. */
export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}
