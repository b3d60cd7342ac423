import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { needKey } from '../../platform/keys.js';
import { PairwiseIds } from '../../platform/opaque-id.js';
import { projectRoot } from '../../platform/paths.js';
import { scopesOf } from '../../schema/release-scopes.js';
import type { BenchData } from './data.js';
import { start } from './processes.js';
import { bodyBehind, edgesIn, type Variant } from './variants.js';
import { PAGE } from './workloads.js';

/*
 * Programs of others, beside ours on the same data. Their packages are installed when they are first measured, and are
 * none of the product's.
 */
const folder = join(projectRoot, 'bench/variants');
const POSTGRAPHILE = 'http://127.0.0.1:4885';
const HIVE = 'http://127.0.0.1:4886';
const SERVICES_PORT = 4900;
const ROLE = 'tasuki_bench';

/** PostGraphile over a function of its own, and Hive Gateway over our subgraphs. */
export async function othersOn(data: BenchData, say: (text: string) => void): Promise<Variant[]> {
  if (!existsSync(join(folder, 'node_modules'))) {
    say('installing PostGraphile and Hive Gateway');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  }
  await prepareSchema(data);
  return [postgraphile(data), hive(data)];
}

async function prepareSchema({ url }: BenchData): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [ROLE]);
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${ROLE} login password '${ROLE}'`);
    await client.query(readFileSync(join(folder, 'postgraphile.sql'), 'utf8'));
  } finally {
    await client.end();
  }
}

/** The hub's fields, as PostGraphile names them: what is a list of objects is JSON, and everything else a column. */
const FLAT_QUERY = `query Pool($yearsMax: Int!) { candidatePool(yearsMax: $yearsMax, many: ${PAGE}) { nodes {
  candidateId scopes headline occupation skills yearsOfExperience prefecture openToRelocation career name nameKana birthYear
  email phone currentSalary desiredSalary availableFrom evaluation origin } } }`;

/** Answers the broad search only: that is the one that it was tuned for. */
function postgraphile(data: BenchData): Variant {
  const database = new URL(data.url);
  database.username = ROLE;
  database.password = ROLE;
  const ids = new PairwiseIds(needKey(data.keys, 'pairwise'));
  return {
    name: 'PostGraphile',
    kind: 'other',
    workloads: ['broad'],
    endpoint: { url: POSTGRAPHILE, path: '/graphql', headers: {} },
    bodyOf: async (_pool, { conditions: { yearsMax } }) =>
      JSON.stringify({ query: FLAT_QUERY, variables: { yearsMax } }),
    edgesOf: (text) =>
      (JSON.parse(text) as { data: { candidatePool: { nodes: FlatPerson[] } } }).data.candidatePool.nodes.map(
        (node) => ({
          node: personOf(node, (id) => ids.encode(`agency:${data.searched.memberId}`, id)),
        }),
      ),
    start: () =>
      start(
        [join(folder, 'postgraphile.mjs')],
        {
          PATH: process.env.PATH,
          GRAPHILE_ENV: 'production',
          VARIANT_DATABASE_URL: database.href,
          VARIANT_PORT: new URL(POSTGRAPHILE).port,
          VARIANT_AUDIENCE: String(data.searched.number),
        },
        () => answers(POSTGRAPHILE),
      ),
  };
}

type Asked = { readonly employerId?: string };
type Career = {
  readonly positions: object[];
  readonly educations: object[];
  readonly certifications: string[];
  readonly summary: string;
};

interface FlatPerson extends Readonly<Record<string, unknown>> {
  readonly candidateId: string;
  readonly scopes: number;
  readonly career: Career | null;
  readonly evaluation: Asked[] | null;
  readonly origin: Asked[] | null;
}

/** A person in the hub's own form, to be compared. */
function personOf(flat: FlatPerson, idOf: (id: string) => string): object {
  const releasedScopes = scopesOf(flat.scopes);
  const group = (scope: string, fields: readonly string[]) =>
    (releasedScopes as readonly string[]).includes(scope)
      ? Object.fromEntries(fields.map((field) => [field, flat[field] ?? null]))
      : null;
  const without = (list: Asked[] | null) => list?.map(({ employerId: _employer, ...asked }) => asked) ?? null;
  return {
    id: idOf(flat.candidateId),
    releasedScopes,
    profile: group('PROFILE', [
      'headline',
      'occupation',
      'skills',
      'yearsOfExperience',
      'prefecture',
      'openToRelocation',
    ]),
    career: flat.career,
    identity: group('IDENTITY', ['name', 'nameKana', 'birthYear']),
    contact: group('CONTACT', ['email', 'phone']),
    conditions: group('CONDITIONS', ['currentSalary', 'desiredSalary', 'availableFrom']),
    evaluation: without(flat.evaluation),
    origin: without(flat.origin),
  };
}

/** Hive Gateway before our subgraphs in processes of their own; it answers every search as the hub does. */
function hive(data: BenchData): Variant {
  return {
    name: 'Hive Gateway',
    kind: 'other',
    endpoint: { url: HIVE, path: '/graphql', headers: {} },
    bodyOf(pool, search) {
      return bodyBehind(pool, this.endpoint, search);
    },
    edgesOf: edgesIn,
    async start() {
      const services = await data.hub('services.js', SERVICES_PORT);
      const gateway = await start(
        [join(folder, 'hive.mjs')],
        {
          PATH: process.env.PATH,
          VARIANT_PORT: new URL(HIVE).port,
          VARIANT_FIRST_PORT: String(SERVICES_PORT + 1),
          VARIANT_KEYS_FILE: data.keysFile,
          VARIANT_ACTOR: JSON.stringify({ kind: 'agency', id: data.searched.memberId, role: 'ADMIN' }),
          VARIANT_SUPERGRAPH: join(projectRoot, 'schema/generated/supergraph.graphql'),
        },
        () => answers(HIVE),
      );
      return {
        pids: [...services.pids, ...gateway.pids],
        async stop() {
          await gateway.stop();
          await services.stop();
        },
      };
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  return answer.ok;
}
