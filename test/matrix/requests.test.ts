import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { type Actor, ActorSigner } from '../../platform/auth/actor.js';
import { plusDays } from '../../platform/calendar.js';
import type { Keys } from '../../platform/keys.js';
import { projectRoot } from '../../platform/paths.js';
import { type SubgraphName, subgraphNames } from '../../schema/roles.js';
import { startHub, type TestHub } from '../support/hub.js';
import { approve, codes, hire, join as joinRelay, openJob, propose, searchPool } from '../support/story.js';
import { entryFor, type Letter } from './table.js';

const PEOPLE: Partial<Record<Letter, string>> = {
  E: 'employer-aozora',
  A: 'agency-mirai',
  N: 'analyst',
  O: 'operator',
};
const generated = (file: string) => readFileSync(join(projectRoot, 'schema/generated', file), 'utf8');

/** A value that the type admits, as GraphQL text. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && !field.defaultValue);
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  const values: Record<string, string> = {
    Int: '1',
    Float: '1.5',
    Boolean: 'false',
    Date: '"2026-04-01"',
    DateTime: '"2026-04-01T00:00:00Z"',
  };
  return values[type.name] ?? '"x"';
}

function ask(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const args = given.length > 0 ? `(${given.map((arg) => `${arg.name}: ${literal(arg.type)}`).join(', ')})` : '';
  return `${field.name}${args}${leafOf(field)}`;
}

/** The selection of the first plain value below a field. */
function leafOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(({ args }) => args.length === 0);
  const leaf = fields.find((one) => isLeafType(getNamedType(one.type)));
  return ` { ${leaf ? leaf.name : `${fields[0]?.name}${fields[0] ? leafOf(fields[0]) : ''}`} }`;
}

/** In which subgraph a root field lives, by the table. */
function home(type: string, field: string): string | undefined {
  return subgraphNames.map((name) => entryFor(name, type, field)).find((entry) => entry !== undefined);
}

describe('every role × every question of the API', () => {
  let hub: TestHub;
  const tokens: Partial<Record<Letter, string | null>> = { P: null };
  let ids: { introduction: string; placement: string; opening: string };
  const actors: Partial<Record<Letter, Actor>> = { P: { kind: 'anonymous' } };
  const keys = JSON.parse(process.env.TASUKI_TEST_KEYS ?? '{}') as Keys;
  const signer = new ActorSigner(keys.actor ?? '', 'gateway', { now: () => new Date() });

  /** A question at a subgraph's own door, signed as the gateway signs it. */
  async function atDoor(subgraph: SubgraphName, actor: Actor, query: string, variables: object) {
    const port = Number(new URL(hub.url).port) + 1 + subgraphNames.indexOf(subgraph);
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await signer.sign(actor, subgraph)}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: { _entities: unknown[] } | null; errors?: object[] };
  }

  beforeAll(async () => {
    hub = await startHub('five processes');
    for (const [letter, client] of Object.entries(PEOPLE)) tokens[letter as Letter] = await hub.token(client);
    const [other, employer] = [await hub.token('employer-toto'), tokens.E ?? ''];
    const scopes = ['PROFILE', 'CAREER', 'CONDITIONS'];
    const network = [{ audience: { kind: 'NETWORK' as const }, scopes }];
    const opening = await openJob(hub, employer);
    const introduced = async () => {
      const person = await joinRelay(hub, other, network);
      const [found] = (await searchPool(hub, tokens.A ?? '')).edges;
      const introduction = await propose(hub, tokens.A ?? '', found?.node.id ?? '', opening);
      await approve(hub, person.token, introduction);
      return { ...person, introduction };
    };
    // Who has been hired is shown to nobody any more, so another one is there to be seen.
    const hired = await introduced();
    const startsOn = plusDays(new Date().toISOString().slice(0, 10), 20);
    const placement = await hire(hub, hired.introduction, { agency: tokens.A ?? '', employer, startsOn });
    const { token, introduction } = await introduced();
    tokens.C = token;
    ids = { introduction, placement, opening };
    const claims = (token: string | null | undefined) =>
      JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as { tasuki_org: never };
    actors.E = { kind: 'employer', id: claims(tokens.E).tasuki_org };
    actors.A = { kind: 'agency', id: claims(tokens.A).tasuki_org };
    actors.C = { kind: 'candidate', id: claims(tokens.C).tasuki_org };
    actors.N = { kind: 'analyst' };
    actors.O = { kind: 'operator' };
  }, 60_000);
  afterAll(() => hub?.stop());

  it('shows by _entities what the table admits, and nothing else', async () => {
    const keysOf: Record<string, object> = {
      Candidate: { ref: (actors.C as { id: string }).id },
      Introduction: { id: ids.introduction },
      Placement: { id: ids.placement },
      JobOpening: { id: ids.opening },
      Employer: { id: (actors.E as { id: string }).id },
      Agency: { id: (actors.A as { id: string }).id },
    };
    const shown = new Set<string>();
    const wrong: string[] = [];
    for (const subgraph of subgraphNames) {
      const schema: GraphQLSchema = buildASTSchema(parse(generated(`${subgraph}.graphql`)), { assumeValid: true });
      for (const type of Object.values(schema.getTypeMap())) {
        if (!isObjectType(type) || !type.astNode?.directives?.some(({ name }) => name.value === 'key')) continue;
        for (const field of Object.values(type.getFields())) {
          const entry = entryFor(subgraph, type.name, field.name) ?? '';
          const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} { asked: ${ask(field)} } } }`;
          for (const [letter, actor] of Object.entries(actors)) {
            const key = keysOf[type.name];
            if (!key) throw new Error(`No key of ${type.name}`);
            const answer = await atDoor(subgraph, actor, query, { of: [{ __typename: type.name, ...key }] });
            const [entity] = (answer.data?._entities ?? [null]) as ({ asked?: unknown } | null)[];
            const value = entity?.asked ?? null;
            const admitted = entry === '*' || (!entry.includes('>') && entry.includes(letter));
            if (value !== null) shown.add(`${type.name}.${field.name} ${letter}`);
            if (value !== null && !admitted) wrong.push(`${subgraph} ${type.name}.${field.name} for ${letter}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    // Those who may see did see, so that the emptiness above is the rules' doing.
    for (const seen of [
      'Candidate.profile A',
      'Candidate.identity E',
      'Introduction.status C',
      'Placement.fee E',
      'Employer.rewards E',
    ])
      expect(shown).toContain(seen);
  }, 60_000);

  // Last: an admitted question may change what is there.
  it('is refused or heard at the public door as the table has it', async () => {
    const schema = buildASTSchema(parse(generated('api.graphql')));
    const wrong: string[] = [];
    for (const root of [schema.getQueryType(), schema.getMutationType()]) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        const entry = home(root?.name ?? '', field.name) ?? '';
        const query = `${root === schema.getMutationType() ? 'mutation' : 'query'} { ${ask(field)} }`;
        for (const [letter, token] of Object.entries(tokens)) {
          const found = codes(await hub.ask(token ?? null, query));
          const refusal = letter === 'P' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
          const admitted = entry === '*' || entry.includes(letter);
          if (found.includes(refusal) === admitted) wrong.push(`${field.name} for ${letter}: ${found}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
