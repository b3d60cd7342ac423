import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../../platform/config.js';
import { launchPostgres } from '../../platform/embedded/postgres.js';
import { generateKeys, type Keys } from '../../platform/keys.js';
import { type DatabaseRole, roleUrl } from '../../platform/storage/roles.js';
import { fillFacts } from './facts.js';
import { fill } from './fill.js';
import { memberOf } from './operations.js';
import { type Running, startHub } from './processes.js';

/** Whose pool is asked for: the agency that most people consented to. */
export const AGENCY = 'agency-mirai';
/** Who registered most people. */
const EMPLOYER = 'employer-aozora';
const PORT = 4870;

/** A database that runs and holds so many people. */
export interface BenchData {
  readonly url: string;
  readonly keys: Keys;
  readonly keysFile: string;
  /** One address for every way of running a hub, so that one token is good for all. */
  readonly publicUrl: string;
  /** Whose pool is searched: `AGENCY`, and the number by which what is released names it. */
  readonly searched: { readonly number: number; readonly memberId: string };
  urlOf(role: DatabaseRole): string;
  /** Starts a script of `deploy` on these data. */
  hub(script: string, port: number): Promise<Running>;
  stop(): Promise<void>;
}

/** Starts the database of so many people, and fills it where that was not done in an earlier run. */
export async function openData(people: number, say: (text: string) => void): Promise<BenchData> {
  const folder = join(tmpdir(), `tasuki-bench-${people}`);
  mkdirSync(folder, { recursive: true });
  const keysFile = join(folder, 'keys.json');
  if (!existsSync(keysFile)) writeFileSync(keysFile, JSON.stringify(generateKeys()));
  const keys = JSON.parse(readFileSync(keysFile, 'utf8')) as Keys;
  const postgres = await launchPostgres({ folder: join(folder, 'postgres'), password: 'bench' });
  const publicUrl = `http://127.0.0.1:${PORT}`;
  const environment = {
    DATABASE_URL: postgres.url,
    KEYS_FILE: keysFile,
    LOG_LEVEL: 'error',
    PUBLIC_URL: publicUrl,
  };
  const config = readConfig(environment);
  const data: Omit<BenchData, 'searched'> = {
    url: postgres.url,
    keys,
    keysFile,
    publicUrl,
    urlOf: (role) => roleUrl(config, keys, postgres.url, role),
    hub: (script, port) => startHub(port, environment, { script, args: ['--empty'] }),
    stop: () => postgres.stop(),
  };
  try {
    await once(join(folder, 'filled'), data, AGENCY, (largest) => fill(postgres.url, people, largest, say));
    await once(join(folder, 'facts'), data, EMPLOYER, (largest) => fillFacts(postgres.url, people, largest, say));
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return { ...data, searched: await largestAudience(postgres.url) };
}

async function largestAudience(url: string): Promise<BenchData['searched']> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<BenchData['searched']>(
      `select number, member_id as "memberId" from candidate.audience where number = (
         select audience from candidate.release where audience > 0 group by audience order by count(*) desc limit 1)`,
    );
    if (!rows[0]) throw new Error('Nobody released anything to an agency');
    return rows[0];
  } finally {
    await client.end();
  }
}

/** Does this once in the life of the data, with the id of a demo member. */
async function once(
  done: string,
  data: Omit<BenchData, 'searched'>,
  client: string,
  make: (memberId: string) => Promise<void>,
): Promise<void> {
  if (existsSync(done)) return;
  const running = await data.hub('hub.js', PORT);
  const member = await memberOf(data.publicUrl, client);
  await running.stop();
  await make(member);
  writeFileSync(done, new Date().toISOString());
}
