import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { createPlanExecutor } from '../../gateway/plan/executor.js';
import { JsonText } from '../../gateway/plan/json-text.js';
import { plansOf } from '../../gateway/supergraph.js';
import type { SubgraphAnswer, SubgraphRequest } from '../../platform/graphql/ask.js';
import { projectRoot } from '../../platform/paths.js';
import { subgraphNames } from '../../schema/roles.js';

/*
 * Apollo's own executor is the model: random operations over the whole API, answered by subgraphs that make up their
 * values, leave out what may be null, know nothing of some entities, refuse some fields and use every value of an enum.
 */
const read = (name: string) => readFileSync(join(projectRoot, 'schema/generated', `${name}.graphql`), 'utf8');

const dice = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE(0);

/** A value of this type made from a number alone. */
function made(type: GraphQLOutputType, seed: number): unknown {
  if (isNonNullType(type)) return made(type.ofType, seed);
  if (isListType(type)) return Array.from({ length: seed % 4 }, (_, index) => made(type.ofType, dice(seed, index)));
  if (isEnumType(type)) return type.getValues()[seed % type.getValues().length]?.name;
  if (isObjectType(type)) return { id: String(seed), ref: String(seed), __typename: type.name };
  return (
    { Int: seed % 1000, Float: 0.5, Boolean: seed % 2 === 0, DateTime: new Date(seed * 1000).toISOString() }[
      getNamedType(type).name
    ] ?? `value ${seed}`
  );
}

const resolver =
  (world: number): GraphQLFieldResolver<{ id?: unknown } & Record<string, unknown>, unknown> =>
  (source, args, _context, { fieldName, returnType, parentType }) => {
    const seed = dice(world, parentType.name, source?.id, fieldName, args);
    if (seed % 29 === 0) throw new Error('refused');
    if (!isNonNullType(returnType) && seed % 5 === 0) return null;
    if (seed % 97 === 0) return null;
    return source?.[fieldName] ?? made(returnType, seed);
  };

function subgraphs(): Map<string, GraphQLSchema> {
  return new Map(
    subgraphNames.map((name) => {
      const typeDefs = parse(read(name));
      const known = (key: { id?: string }) => (dice(name, key.id) % 4 === 0 ? null : key);
      const entities = typeDefs.definitions.flatMap((one) =>
        one.kind === 'ObjectTypeDefinition' && one.directives?.some((directive) => directive.name.value === 'key')
          ? [[one.name.value, { __resolveReference: known }]]
          : [],
      );
      return [name, buildSubgraphSchema([{ typeDefs, resolvers: Object.fromEntries(entities) }])];
    }),
  );
}

/** Text for an argument, as simple as its type allows. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')}}`;
  }
  return (
    { Int: '1', Float: '1.0', Boolean: 'true', Date: '"2026-06-01"', DateTime: '"2026-06-01T00:00:00Z"' }[type.name] ??
    '"text"'
  );
}

type Draw = (below: number) => number;

/** Selections of a type: fields under other names, twice and in fragments; unless they are plain, under conditions too. */
function selections(type: GraphQLObjectType, draw: Draw, depth: number, isPlain: boolean): string {
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 0 || !isObjectType(getNamedType(field.type)),
  );
  const chosen = Array.from({ length: isPlain && depth === 3 ? 1 : 1 + draw(5) }, () => fields[draw(fields.length)]);
  const texts = chosen.flatMap((field) => {
    if (!field) return [];
    const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
    const args = needed.length > 0 ? `(${needed.map((arg) => `${arg.name}: ${literal(arg.type)}`).join(', ')})` : '';
    const named = getNamedType(field.type);
    const below = isObjectType(named) ? ` {${selections(named, draw, depth - 1, isPlain)}}` : '';
    const alias = ['', '', '', `also_${field.name}: `, `__proto__${draw(100)}: `][draw(5)];
    const condition = ['', '', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: $no)'][
      isPlain ? 0 : draw(7)
    ];
    return [`${alias}${field.name}${args}${condition}${below}`];
  });
  const within = `... on ${type.name} { ${texts[0]} }`;
  texts.push(['', '__typename', within, `... @include(if: $no) { ${texts.at(-1)} }`][draw(isPlain ? 3 : 4)] ?? '');
  return texts.join(' ');
}

describe('running plans', () => {
  const behind = subgraphs();
  let world = 0;
  const send = async (
    name: string,
    { query, variables }: SubgraphRequest,
    mayBeText = false,
  ): Promise<SubgraphAnswer> => {
    const result = await execute({
      schema: behind.get(name) as GraphQLSchema,
      document: parse(query),
      variableValues: variables ?? {},
      fieldResolver: resolver(world) as GraphQLFieldResolver<unknown, unknown>,
    });
    if (mayBeText && !result.errors) return { text: JSON.stringify(result.data) };
    return JSON.parse(JSON.stringify(result)) as SubgraphAnswer;
  };
  const gateway = new ApolloGateway({
    supergraphSdl: read('supergraph'),
    buildService: ({ name }) => ({
      process: async ({ request: { query = '', variables } }) => (await send(name, { query, variables })) as never,
    }),
  });
  beforeAll(() => gateway.load({ apollo: {} } as never));
  afterAll(() => gateway.stop());

  it('answers what Apollo answers, value for value and error for error', async () => {
    const apollo = gateway.executor;
    const { schema } = plansOf(gateway);
    const ours = createPlanExecutor(plansOf(gateway)).execute;
    const root = schema.getQueryType() as GraphQLObjectType;
    const told = { nulls: 0, errors: 0, values: 0, texts: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.infiniteStream(fc.nat()), fc.boolean(), async (seed, numbers, yes) => {
        world = seed;
        const draw: Draw = (below) => (numbers.next().value as number) % below;
        const [isPlain, mayBeText] = [draw(2) === 0, draw(4) > 0];
        const asked = `{ ${selections(root, draw, isPlain ? 3 : 4, isPlain)} }`;
        const text = isPlain ? asked : `query($yes: Boolean!, $no: Boolean! = false) ${asked}`;
        const document = parse(text);
        // Two fields of one name that ask for different things are no operation.
        fc.pre(validate(schema, document).length === 0);
        const variables = { yes };
        const request = {
          request: { query: text, variables },
          document,
          queryHash: text,
          source: text,
          context: {},
          metrics: {},
          logger: console,
        };
        const [theirs, mine] = [await apollo(request as never), await ours({ document, variables, mayBeText }, send)];
        const errorsOf = (errors: readonly { message: string; path?: unknown }[] = []) =>
          errors.map(({ message, path }) => ({ message, path }));
        const data = mine.data instanceof JsonText ? JSON.parse(mine.data.json) : mine.data;
        // Only the order of fields may differ: Apollo moves those that a fragment asks for again.
        expect(data).toEqual(JSON.parse(JSON.stringify(theirs.data ?? null)));
        if (mine.data instanceof JsonText) told.texts += 1;
        expect(errorsOf(mine.errors)).toEqual(errorsOf(theirs.errors));
        const said = JSON.stringify(data);
        told.nulls += said.split('null').length - 1;
        told.values += said.split('value ').length - 1;
        told.errors += mine.errors?.length ?? 0;
      }),
      { numRuns: 250 },
    );
    // A test of nulls and errors that meets none is no test.
    expect(Math.min(told.nulls, told.errors, told.values, told.texts)).toBeGreaterThan(2);
  });
});
