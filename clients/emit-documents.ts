import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, isInputObjectType, parse } from 'graphql';

/**
 * From the operations of our clients, checked against the schema: their types, the documents that the gateway trusts by
 * their hash, and the error codes. `npm run schema` writes them, a test compares them.
 */
const root = join(import.meta.dirname, '..');
const api = 'schema/generated/api.graphql';

/** Each set of operations, where its types go, and whether it sends hashes in place of documents. */
const sets = [
  ...['employer', 'agency', 'candidate', 'analytics'].map((entry) => ({
    operations: `clients/sdk/operations/${entry}`,
    module: `clients/sdk/generated/${entry}.ts`,
    trusted: false,
  })),
  { operations: 'clients/web/operations', module: 'clients/web/generated/operations.ts', trusted: true },
];

const config = {
  documentMode: 'string',
  enumType: 'string-literal',
  scalars: { DateTime: 'string', Date: 'string' },
  strictScalars: true,
  useTypeImports: true,
  pureMagicComment: true,
};

interface Source {
  readonly location: string;
  readonly document: DocumentNode;
  readonly rawSDL: string;
}

/** Every generated file by its path from the root. */
export async function generateDocuments(): Promise<Record<string, string>> {
  const schema = parse(read(api) ?? '');
  const files: Record<string, string> = { 'clients/sdk/generated/error-codes.ts': errorCodes() };
  for (const { operations, module, trusted } of sets) {
    const made = await typesOf(schema, sourcesIn(operations), trusted);
    files[module] = made.types;
    if (made.documents) files['schema/generated/trusted-documents.json'] = `${made.documents}\n`;
  }
  return files;
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const location = join(folder, name);
      const rawSDL = read(location) ?? '';
      return { location, rawSDL, document: parse(rawSDL) };
    });
}

async function typesOf(schema: DocumentNode, documents: Source[], trusted: boolean) {
  const built = buildASTSchema(schema);
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: './',
    schema,
    documents,
    config,
    presetConfig: {
      fragmentMasking: false,
      onExecutableDocumentNode: (document: DocumentNode) => ({ kind: kindOf(document, built) }),
      ...(trusted ? { persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: sha256 } } : {}),
    },
    plugins: [],
    pluginMap: {},
  } as never);
  const text = async (name: string) => {
    const output = outputs.find(({ filename }) => filename.endsWith(name));
    return output ? codegen(output) : undefined;
  };
  return { types: (await text('graphql.ts')) ?? '', documents: await text('persisted-documents.json') };
}

/** A query, a mutation, or a mutation that an idempotency key makes safe to repeat. */
function kindOf({ definitions }: DocumentNode, schema: GraphQLSchema): string {
  const operation = definitions.find((definition) => definition.kind === 'OperationDefinition');
  if (operation?.operation !== 'mutation') return 'query';
  const field = operation.selectionSet.selections[0];
  const name = field?.kind === 'Field' ? field.name.value : '';
  const given = field?.kind === 'Field' ? field.arguments?.[0]?.value : undefined;
  if (given?.kind !== 'Variable') throw new Error(`${operation.name?.value} must take its input as a variable.`);
  const input = schema.getMutationType()?.getFields()[name]?.args[0]?.type;
  const type = schema.getType(String(input).replace('!', ''));
  return isInputObjectType(type) && 'idempotencyKey' in type.getFields() ? 'keyed' : 'mutation';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The closed list of codes, from the page that the hub writes of it. */
function errorCodes(): string {
  const rows = [...(read('schema/generated/errors.md') ?? '').matchAll(CODE_ROW)].map(
    ([, code, kind, retryable, message, messageJa]) =>
      `  ${code}: { kind: '${kind}', retryable: ${retryable === 'yes'}, message: ${JSON.stringify(message)}, messageJa: ${JSON.stringify(messageJa)} },`,
  );
  return `/** Every code that an error of the hub may carry. */
export const errorCodes = {
${rows.join('\n')}
} as const;

export type ErrorCode = keyof typeof errorCodes;
export type ErrorKind = (typeof errorCodes)[ErrorCode]['kind'];
`;
}

const CODE_ROW = /^\| `(\w+)` \| (\w+) \| (yes|no) \| (.+) \| (.+) \|$/gm;

/** Paths whose committed text differs from what the operations and the schema say now. */
export async function staleDocuments(): Promise<string[]> {
  return Object.entries(await generateDocuments()).flatMap(([path, text]) => (read(path) === text ? [] : [path]));
}

function read(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

if (process.argv[1] && relative(process.argv[1], import.meta.filename) === '') {
  for (const [path, text] of Object.entries(await generateDocuments())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
