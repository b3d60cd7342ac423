import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLResolveInfo, type GraphQLSchema, parse, specifiedDirectives } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { guard, type Permissions } from '../auth/rules.js';
import type { Ctx } from '../storage/context.js';
import { CalendarDate, DateTime } from './scalars.js';

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@inaccessible"])\n';

/** Finds an entity that another subgraph refers to by its key; null when it does not exist for this viewer. */
export type Reference<C extends Ctx> = (key: never, ctx: C, info: GraphQLResolveInfo) => Promise<object | null>;

export interface GraphSource<C extends Ctx> {
  /** type-graphql resolver classes. */
  readonly resolvers: readonly (new () => object)[];
  /** Object types of this subgraph that no field of its own leads to, and every other of its types: type-graphql's registry is one for all subgraphs. */
  readonly types: readonly (new () => object)[];
  /** Entity type → how its key is resolved. */
  readonly references: Record<string, Reference<C>>;
  readonly permissions: Permissions;
}

export interface Graph {
  readonly sdl: string;
  /** The schema behind its permission rules. */
  readonly schema: GraphQLSchema;
}

/** From type-graphql classes to a federation 2 subgraph schema behind its rules. */
export async function buildGraph<C extends Ctx>(source: GraphSource<C>): Promise<Graph> {
  const plain = await buildSchema({
    resolvers: source.resolvers as never,
    orphanedTypes: source.types as never,
    validate: false,
    directives: [...specifiedDirectives],
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
  const sdl = FEDERATION_LINK + printSubgraphSchema(plain);
  const resolvers: Record<string, unknown> = { ...createResolversMap(plain), DateTime, Date: CalendarDate };
  for (const [type, resolve] of Object.entries(source.references)) {
    resolvers[type] = { ...(resolvers[type] as object | undefined), __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { sdl, schema: guard(schema, source.permissions) };
}
