/**
 * Who may import whom: the table of the house's laws. `from` and `to` are paths from the root; a law forbids what it
 * matches. Each law has a planted violation in test/architecture that must be found.
 */
const own = (slot: string): string => `^subgraphs/([^/]+)/${slot}/`;

export interface Law {
  readonly name: string;
  readonly comment?: string;
  readonly severity: 'error';
  readonly from: Record<string, unknown>;
  readonly to: Record<string, unknown>;
}

/** Everything in the same subgraph but these slots. */
const slotMay = (name: string, slot: string, comment: string, allowed: readonly string[]): Law => ({
  name,
  comment,
  severity: 'error',
  from: { path: own(slot) },
  to: { pathNot: allowed.map((path) => path.replace('<own>', '^subgraphs/$1')) },
});

const PURE = '^platform/(ids|calendar|crypto)\\.ts$|^platform/(errors|text)/|^schema/';
const BUILTIN_CRYPTO = '^(node:)?crypto$';

export const forbidden: readonly Law[] = [
  {
    name: 'no-cycles',
    comment: 'Calls go down, never back up. Wire types may name each other: GraphQL does.',
    severity: 'error',
    from: { pathNot: '\\.(type|input)\\.ts$' },
    to: { circular: true, viaOnly: { pathNot: '\\.(type|input)\\.ts$|^platform/' } },
  },
  slotMay('domain-is-pure', 'domain', 'Plain classes and pure functions: no package, no clock, no database.', [
    '<own>/domain/',
    PURE,
    BUILTIN_CRYPTO,
  ]),
  slotMay('storage-serves-domain', 'storage', 'Mappings, SQL and own parts; never what stands above it.', [
    '<own>/(domain|storage|adapters)/',
    '^platform/',
    '^schema/',
    'node_modules/',
    '^(node:)?(crypto|util)$',
  ]),
  slotMay('adapters-stand-alone', 'adapters', 'One outside system each, behind an interface.', [
    '<own>/(domain|adapters)/',
    '^platform/',
    '^schema/',
    'node_modules/',
    '^(node:)?(stream|crypto|dns|net|util)$',
  ]),
  slotMay(
    'operations-know-no-wire',
    'operations',
    'Own domain, storage and adapters; no GraphQL, no SQL, no other operation.',
    ['<own>/(domain|storage|adapters)/', '^platform/', '^schema/', 'node_modules/dataloader/'],
  ),
  slotMay('api-is-thin', 'api', 'Wire types and one line per field; no ORM, no adapters.', [
    '<own>/(api|operations|domain|storage)/',
    '^platform/',
    '^schema/',
    'node_modules/(type-graphql|graphql)/',
  ]),
  slotMay('reactions-translate', 'reactions', 'A foreign fact becomes one own operation.', [
    '<own>/(operations|storage)/',
    '^platform/',
    '^schema/events\\.ts$',
  ]),
  {
    name: 'permissions-know-rules-only',
    severity: 'error',
    from: { path: '^subgraphs/[^/]+/permissions\\.ts$' },
    to: { pathNot: '^platform/auth/rules\\.ts$' },
  },
  {
    name: 'subgraphs-do-not-know-each-other',
    comment: 'Sideways only by an event, a federation key or a question through the owner’s schema.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/' },
    to: { path: '^subgraphs/([^/]+)/', pathNot: '^subgraphs/$1/' },
  },
  {
    name: 'schema-runs-nothing',
    severity: 'error',
    from: { path: '^schema/' },
    to: { pathNot: ['^schema/', '^platform/ids\\.ts$'] },
  },
  {
    name: 'platform-knows-no-business',
    severity: 'error',
    from: { path: '^platform/' },
    to: { path: '^(subgraphs|gateway|deploy|clients|test)/' },
  },
  {
    name: 'gateway-is-only-a-door',
    severity: 'error',
    from: { path: '^gateway/' },
    to: { path: '^(subgraphs|deploy|clients|test)/' },
  },
  {
    name: 'clients-stand-outside',
    comment: 'What a client knows of the hub is its schema, as anybody could.',
    severity: 'error',
    from: { path: '^clients/' },
    to: { path: '^(subgraphs|platform|gateway|deploy|test|schema)/', pathNot: '^schema/generated/' },
  },
  {
    name: 'product-knows-no-test',
    severity: 'error',
    from: { pathNot: '^test/' },
    to: { path: '^test/' },
  },
  {
    name: 'deploy-is-the-top',
    severity: 'error',
    from: { pathNot: '^(deploy|test)/' },
    to: { path: '^deploy/' },
  },
];

export const options = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(dist|node_modules|\\.tasuki)/' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.js', '.mjs'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
};
