import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { addDays } from '../../platform/calendar.js';
import type { Keys } from '../../platform/keys.js';
import { needKey } from '../../platform/keys.js';
import { PairwiseIds } from '../../platform/opaque-id.js';
import { viewOf } from '../../subgraphs/candidate/domain/candidate-view.js';
import { searchRelease } from '../../subgraphs/candidate/storage/pool-query.js';
import { PoolSnapshots } from '../../subgraphs/candidate/storage/pool-snapshots.js';
import { ReleaseReader } from '../../subgraphs/candidate/storage/release-reader.js';
import type { Search } from './workloads.js';
import { PAGE, SCOPES } from './workloads.js';

/*
 * The floor: what is left when everything is taken away but a socket, the statement and JSON. Bare node:http answers what
 * the hub answers, by the same SQL, to a body that says in numbers what is wanted; no token, no GraphQL, no record.
 */
interface Ask extends Search {
  readonly after: { readonly at: string; readonly id: string } | null;
}

/** A consent by itself, to be written or ended: what a grant or a revocation would be if nothing hung on it. */
interface Consent {
  readonly candidateId: string;
  readonly id: string;
}

const {
  FLOOR_DATABASE_URL,
  FLOOR_WRITER_URL,
  FLOOR_KEYS_FILE = '',
  FLOOR_PORT,
  FLOOR_AUDIENCE,
  FLOOR_VIEWER = '',
} = process.env;
const reader = new ReleaseReader(FLOOR_DATABASE_URL ?? '');
const snapshots = new PoolSnapshots(reader, (error) => {
  throw error;
});
const writer = new pg.Pool({ connectionString: FLOOR_WRITER_URL, max: 10 });
// It ends with its database: nothing of it is worth keeping.
writer.on('error', () => process.exit(0));
/** An audience that no member is. */
const NOBODY = 2 ** 31 - 1;
const LASTS_DAYS = 180;
const keys = JSON.parse(readFileSync(FLOOR_KEYS_FILE, 'utf8')) as Keys;
const pairwise = new PairwiseIds(needKey(keys, 'pairwise'));
const audience = Number(FLOOR_AUDIENCE);

async function answer(ask: Ask): Promise<string> {
  const now = new Date();
  const rows = await searchRelease(
    { reader, snapshots },
    {
      audience,
      now,
      today: now.toISOString().slice(0, 10),
      conditions: ask.conditions,
      target: ask.target,
      first: PAGE,
      after: ask.after && { score: null, at: new Date(ask.after.at), id: ask.after.id },
      scopes: SCOPES,
    },
  );
  const edges = rows.slice(0, PAGE).map((row) => {
    const { id, releasedScopes, profile, career, identity, contact, conditions, evaluation, origin } = viewOf(
      row,
      pairwise.encode(FLOOR_VIEWER, row.ref),
    );
    return {
      node: {
        id,
        releasedScopes,
        profile,
        career,
        identity,
        contact,
        conditions,
        evaluation: evaluation?.map(({ employerId: _employer, ...asked }) => asked) ?? null,
        origin: origin?.map(({ employerId: _employer, ...asked }) => asked) ?? null,
      },
    };
  });
  const last = rows[Math.min(rows.length, PAGE) - 1];
  const place = last ? { at: last.recency.toISOString(), id: last.ref } : null;
  return JSON.stringify({ data: { candidatePool: { pageInfo: { hasNextPage: rows.length > PAGE, place }, edges } } });
}

async function grant({ candidateId, id }: Consent): Promise<string> {
  const now = new Date();
  await writer.query(
    `insert into candidate.consent (candidate_id, id, audience, scopes, granted_at, expires_at, registration_ids, notice_version, receipt)
     values ($1, $2, $3, 7, $4, $5, '{}', 'bench', 'bench')`,
    [candidateId, id, NOBODY, now, addDays(now, LASTS_DAYS)],
  );
  return JSON.stringify({ data: { id } });
}

async function revoke({ candidateId, id }: Consent): Promise<string> {
  await writer.query('update candidate.consent set revoked_at = $3 where candidate_id = $1 and id = $2', [
    candidateId,
    id,
    new Date(),
  ]);
  return JSON.stringify({ data: { id } });
}

function respond(body: { readonly grant?: Consent; readonly revoke?: Consent } & Ask): Promise<string> {
  if (body.grant) return grant(body.grant);
  return body.revoke ? revoke(body.revoke) : answer(body);
}

createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', async () => {
    try {
      const body = await respond(JSON.parse(Buffer.concat(parts).toString()));
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
}).listen(Number(FLOOR_PORT), '127.0.0.1');
