import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { envExample } from '../platform/config.js';
import { catalogue } from '../platform/errors/catalog.js';
import { reasons } from '../platform/errors/reasons.js';
import { buildGraph } from '../platform/graphql/build-subgraph.js';
import { projectRoot } from '../platform/paths.js';
import { subgraphs } from './all.js';

/** Every generated file by its path from the root: four SDLs, the supergraph, the API as clients see it, the errors, the variables. */
export async function generate(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const services = [];
  for (const definition of Object.values(subgraphs)) {
    const { sdl } = await buildGraph(definition);
    files[`schema/generated/${definition.name}.graphql`] = `${sdl}\n`;
    services.push({ name: definition.name, url: `http://${definition.name}.invalid/graphql`, typeDefs: parse(sdl) });
  }
  const composed = composeServices(services);
  if (composed.errors)
    throw new Error(composed.errors.map((error) => `${String(error.extensions?.code)}: ${error.message}`).join('\n'));
  files['schema/generated/supergraph.graphql'] = `${composed.supergraphSdl}\n`;
  const api = Supergraph.build(composed.supergraphSdl).apiSchema().toGraphQLJSSchema();
  files['schema/generated/api.graphql'] = `${printSchema(api)}\n`;
  files['schema/generated/errors.md'] = errorsPage();
  files['.env.example'] = envExample();
  return files;
}

function errorsPage(): string {
  const codes = Object.entries(catalogue).map(
    ([code, { kind, retryable, message, messageJa }]) =>
      `| \`${code}\` | ${kind} | ${retryable ? 'yes' : 'no'} | ${message} | ${messageJa} |`,
  );
  const whys = Object.entries(reasons).map(
    ([reason, { message, messageJa }]) => `| \`${reason}\` | ${message} | ${messageJa} |`,
  );
  return [
    '# Errors',
    '',
    'Every error carries `extensions { code, kind, retryable, requestId, messageJa }`; a refused value also its `field` and the `reason`.',
    '',
    '| code | kind | retryable | English | 日本語 |',
    '|---|---|---|---|---|',
    ...codes,
    '',
    '## Reasons',
    '',
    '| reason | English | 日本語 |',
    '|---|---|---|',
    ...whys,
    '',
  ].join('\n');
}

/** Paths whose committed text differs from what the code says now. */
export async function staleFiles(): Promise<string[]> {
  const files = await generate();
  return Object.entries(files).flatMap(([path, text]) => (read(path) === text ? [] : [path]));
}

function read(path: string): string | null {
  try {
    return readFileSync(join(projectRoot, path), 'utf8');
  } catch {
    return null;
  }
}

if (process.argv[1]?.endsWith('emit-schema.js')) {
  mkdirSync(join(projectRoot, 'schema/generated'), { recursive: true });
  for (const [path, text] of Object.entries(await generate())) writeFileSync(join(projectRoot, path), text);
}
