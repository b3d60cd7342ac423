import { createHash } from 'node:crypto';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { dayOf } from '../../platform/calendar.js';
import { searchForm } from '../../platform/text/normalise.js';
import { foldRelease } from '../../subgraphs/candidate/domain/release.js';
import {
  activeConsentsOf,
  blockedAgenciesOf,
  type FoldedConsent,
  foldedConsents,
  releasedColumns,
} from '../../subgraphs/candidate/storage/release-sources.js';
import { AGENCIES, type MadePerson, personAt, randomFrom, SEED, skillNames, TODAY } from './population.js';

const BATCH = 5_000;
/** Who passed everyone on; no member of the hub. */
const EMPLOYER = '01900000-0000-7000-8000-000000000001';

/**
 * Fills a migrated database that holds the demo members and nobody else: people and consents by COPY, then what is released
 * by the product's own fold. `largest` is the agency that a fifth of everyone consents to.
 */
export async function fill(
  databaseUrl: string,
  people: number,
  largest: string,
  say: (text: string) => void,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const audiences = await makeAudiences(pool, largest);
    const numbers = await makeSkills(pool);
    const indexes = await dropIndexes(pool);
    for (let from = 0; from < people; from += BATCH * 10) {
      const made = Array.from({ length: Math.min(BATCH * 10, people - from) }, (_, index) =>
        personAt(from + index, audiences),
      );
      await copyPeople(pool, made, numbers);
      say(`${from + made.length} people`);
    }
    let after = '00000000-0000-0000-0000-000000000000';
    for (let done = 0; ; done += BATCH) {
      const last = await fold(database, after);
      if (last === null) break;
      after = last;
      if (done % (BATCH * 10) === 0) say(`${Math.min(people, done + BATCH)} folded`);
    }
    for (const definition of indexes) await pool.query(definition);
    await pool.query('vacuum analyze');
  } finally {
    await database.destroy();
  }
}

/** Numbers of the agencies, largest first; those that are no members of the hub hold their share of people all the same. */
async function makeAudiences(pool: pg.Pool, largest: string): Promise<number[]> {
  const random = randomFrom(SEED);
  const ids = Array.from({ length: AGENCIES - 1 }, () =>
    createHash('sha256')
      .update(String(random()))
      .digest('hex')
      .slice(0, 32)
      .replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-7$3-8$4-'),
  );
  await pool.query(
    `insert into candidate.audience (kind, member_id, standing, permit_from, permit_to, version)
     select 'AGENCY', id, 'ACTIVE', '2024-01-01', '2029-01-01', 1 from unnest($1::uuid[]) id on conflict do nothing`,
    [ids],
  );
  const { rows } = await pool.query<{ number: number }>(
    `select number from candidate.audience where member_id = $1 or member_id = any ($2::uuid[]) order by member_id = $1 desc, number`,
    [largest, ids],
  );
  return rows.map(({ number }) => number);
}

async function makeSkills(pool: pg.Pool): Promise<Map<string, number>> {
  await pool.query('insert into candidate.skill (name) select unnest($1::text[]) on conflict do nothing', [skillNames]);
  const { rows } = await pool.query<{ id: number; name: string }>('select id, name from candidate.skill');
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Building an index over what is there takes a tenth of the time of keeping it while rows come. Answers how to make them again. */
async function dropIndexes(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = 'candidate.release'::regclass and not indisprimary and not indisunique`,
  );
  for (const { name } of rows) await pool.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

const quoted = (value: unknown): string => {
  if (value === null) return '';
  const text = value instanceof Date ? value.toISOString() : String(value);
  return `"${text.replaceAll('"', '""')}"`;
};
const arrayOf = (values: readonly (string | number)[]) => `{${values.map((value) => JSON.stringify(value)).join(',')}}`;

async function copyPeople(
  pool: pg.Pool,
  people: readonly MadePerson[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tasuki-copy-'));
  chmodSync(folder, 0o755);
  const copy = async (table: string, columns: string, lines: Iterable<string>) => {
    const path = join(folder, 'rows.csv');
    const file = openSync(path, 'w', 0o644);
    for (const line of lines) writeSync(file, line);
    closeSync(file);
    await pool.query(`copy candidate.${table} (${columns}) from '${path}' (format csv)`);
  };
  try {
    await copy(
      'candidate',
      PERSON_COLUMNS,
      map(people, (person) => personLine(person, numbers)),
    );
    await copy('origin', ORIGIN_COLUMNS, map(people, originLine));
    await copy('consent', CONSENT_COLUMNS, map(people, consentLines));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* map<From, To>(list: Iterable<From>, make: (one: From) => To): Iterable<To> {
  for (const one of list) yield make(one);
}

const PERSON_COLUMNS = `id, mailbox, mailbox_hash, created_at, headline, occupation, skills, skill_ids, years_of_experience, prefecture,
  open_to_relocation, career, name, name_kana, birth_year, contact_email, contact_phone, current_salary, desired_salary,
  available_from, profile_text, career_text, updated_at, confirmed_at`;

function personLine(person: MadePerson, numbers: ReadonlyMap<string, number>): string {
  const mailbox = `${person.id}@example.jp`;
  const named = person.skills.map((skill) => skillNames[skill] ?? '');
  const career = {
    positions: [{ employerName: '株式会社みなと', title: person.title, from: '2019-04', to: null, description: null }],
    educations: [],
    certifications: [],
    summary: person.summary,
  };
  const two = (number: number) => String(number).padStart(2, '0');
  const values = [
    person.id,
    mailbox,
    `\\x${createHash('sha256').update(mailbox).digest('hex')}`,
    person.updatedAt,
    person.headline,
    two(person.occupation),
    arrayOf(named),
    arrayOf(named.map((name) => numbers.get(name) ?? 0)),
    person.years,
    two(person.prefecture),
    person.relocation,
    JSON.stringify(career),
    `候補 ${person.id.slice(-6)}`,
    'コウホ',
    1990,
    mailbox,
    '+819012345678',
    person.desiredSalary - 500_000,
    person.desiredSalary,
    person.availableFrom,
    searchForm(person.headline),
    searchForm(`${person.summary} ${person.title}`),
    person.updatedAt,
    person.updatedAt,
  ];
  return `${values.map(quoted).join(',')}\n`;
}

const ORIGIN_COLUMNS = `candidate_id, registration_id, employer_id, position, stage_reached, rejected_on, evaluation, evaluation_shareable,
  outcome_shown, wants_to_reapply, outcome_version, accepted_at`;

/** Whoever is known to the hub was passed on by somebody; his registration bears his own number. */
function originLine({ id, title, updatedAt }: MadePerson): string {
  const evaluation = { scores: [{ criterion: '専門性', score: 4 }], comment: null, writtenOn: dayOf(updatedAt) };
  const values = [
    id,
    id,
    EMPLOYER,
    title,
    'FINAL_INTERVIEW',
    dayOf(updatedAt),
    JSON.stringify(evaluation),
    true,
    false,
    false,
    1,
    updatedAt,
  ];
  return `${values.map(quoted).join(',')}\n`;
}

const CONSENT_COLUMNS =
  'candidate_id, id, audience, scopes, granted_at, expires_at, registration_ids, notice_version, revoked_at, receipt';

function consentLines({ id: candidateId, consents }: MadePerson): string {
  return consents
    .map(({ id, audience, scopes, grantedAt, expiresAt, revokedAt }) =>
      [candidateId, id, audience, scopes, grantedAt, expiresAt, '{}', 'bench', revokedAt, 'bench']
        .map(quoted)
        .join(','),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Releases what the next people have consented to, as `refold` does for one; the last of them, or null after everyone. */
async function fold(database: Kysely<unknown>, after: string): Promise<string | null> {
  const now = sql`${TODAY.toISOString()}::timestamptz`;
  const { rows } = await sql<{
    id: string;
    consents: FoldedConsent[] | null;
    blocked: number[] | null;
    recency: string;
  }>`
    select p.id, ${activeConsentsOf(sql.ref('p.id'), now)} as consents, ${blockedAgenciesOf(sql.ref('p.id'))} as blocked, p.updated_at as recency
      from candidate.candidate p where p.id > ${after}::uuid order by p.id limit ${BATCH}`.execute(database);
  const wanted = rows.flatMap(({ id, consents, blocked, recency }) =>
    foldRelease(foldedConsents(consents), blocked ?? []).map((row) => ({ ...row, id, recency })),
  );
  await sql`insert into candidate.release
      (candidate_id, audience, scopes, excepted, recency, valid_until, ${sql.join(releasedColumns.map(({ column }) => sql.ref(column)))}, consent_ids, consent_scopes)
    select c.id, w.audience, w.scopes, w.excepted, w.recency, w."validUntil", ${sql.join(releasedColumns.map(({ value }) => value('w')))},
           w."consentIds", w."consentScopes"
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w
        (id uuid, audience int, scopes smallint, excepted int[], recency timestamptz, "validUntil" timestamptz, "consentIds" uuid[], "consentScopes" smallint[])
      join candidate.candidate c on c.id = w.id`.execute(database);
  return rows.at(-1)?.id ?? null;
}
