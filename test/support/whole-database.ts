import pg from 'pg';
import { unseal } from '../../platform/crypto.js';
import { deriveKey, type Keys, needKey } from '../../platform/keys.js';

/** Every place in the whole database that holds one of these texts, sealed ones opened: `schema.table`, once each. */
export async function placesHolding(databaseUrl: string, keys: Keys, texts: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const sealKeys = ['mail', 'ats'].map((purpose) => deriveKey(needKey(keys, 'seal'), purpose));
  const holds = (text: string) => texts.some((wanted) => text.includes(wanted));
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('employer', 'candidate', 'agency', 'rewards', 'platform', 'jobs')`,
    );
    const found = new Set<string>();
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`select * from ${name}`);
      for (const row of rows) {
        for (const value of Object.values(row)) {
          const readable = Buffer.isBuffer(value)
            ? sealKeys.map((key) => opened(key, value)).join(' ')
            : JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part));
          if (holds(readable ?? '')) found.add(name);
        }
      }
    }
    return [...found].sort();
  } finally {
    await client.end();
  }
}

/** What was sealed, as text; a delivery's body in base64 too. */
function opened(key: Buffer, value: Buffer): string {
  if (value.length <= 32) return value.toString('latin1');
  try {
    const text = unseal(key, value);
    return `${text} ${text.replace(/"bodyBase64":"([^"]*)"/, (_, body: string) => Buffer.from(body, 'base64').toString())}`;
  } catch {
    return value.toString('latin1');
  }
}
