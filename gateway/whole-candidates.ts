import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Addition } from './plan/executor.js';

/** What the added id is called. */
const NAME = 'idOfTheWholeCandidate';

const ADDED_ID: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: NAME },
  name: { kind: Kind.NAME, value: 'id' },
};

/**
 * Makes a candidate of whom nothing is released null as a whole (`Introduction.candidate`), whatever was asked of him.
 * Where a subgraph answers null for an entity, each field that was asked of it is null and the object stands, unless a
 * field that cannot be null was asked for; so the id of every candidate who may be null is asked for as well.
 */
export function wholeCandidates(schema: GraphQLSchema): Addition {
  return { name: NAME, add: (document) => withIds(schema, document) };
}

function withIds(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(field) {
          const type = types.getType();
          if (!type || type !== getNamedType(type) || String(type) !== 'Candidate' || !field.selectionSet)
            return undefined;
          return {
            ...field,
            selectionSet: { ...field.selectionSet, selections: [...field.selectionSet.selections, ADDED_ID] },
          };
        },
      },
    }),
  );
}
