import type { ApolloGateway } from '@apollo/gateway';
import { type DocumentNode, type FieldNode, getNamedType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

type Executor = ApolloGateway['executor'];
type Request = Parameters<Executor>[0];

/** What the added id is called in an answer until it is taken out again. */
const ADDED = 'idOfTheWholeCandidate';

const ADDED_ID: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: ADDED },
  name: { kind: Kind.NAME, value: 'id' },
};

/**
 * Makes a candidate of whom nothing is released null as a whole (`Introduction.candidate`), whatever was asked of him.
 * Where a subgraph answers null for an entity, Apollo's gateway makes each field null and leaves the object standing,
 * unless a field that cannot be null was asked for; so the id is asked for as well, and taken out of the answer.
 */
export function wholeCandidates(executor: Executor): Executor {
  const completed = new WeakMap<DocumentNode, DocumentNode>();
  return async (request) => {
    const { document } = request;
    const whole = completed.get(document) ?? withIds(request);
    completed.set(document, whole);
    if (whole === document) return executor(request);
    const answer = await executor({ ...request, document: whole });
    removeIds(answer.data);
    return answer;
  };
}

/** The document that asks for the id of every candidate who may be null; the same document where there is none. */
function withIds({ document, schema }: Request): DocumentNode {
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

function removeIds(value: unknown): void {
  if (Array.isArray(value)) for (const one of value) removeIds(one);
  if (typeof value !== 'object' || value === null) return;
  delete (value as Record<string, unknown>)[ADDED];
  for (const one of Object.values(value)) removeIds(one);
}
