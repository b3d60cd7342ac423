import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../calendar.js';
import type { CandidateId, RegistrationId } from '../ids.js';
import { type Ctx, row, rows, type Tx } from './context.js';

/** A person, by the ids under which the subgraphs know him. */
export interface DataSubject {
  readonly candidateId: CandidateId;
  /** The registrations that he accepted. */
  readonly registrationIds: readonly RegistrationId[];
}

/** What the law wants kept of an erased person: under which name, by which law, and until when. */
export interface Keeping {
  readonly kind: string;
  readonly law: string;
  /** An aggregate over the person's rows that answers a day in Japan; a row is kept until then. */
  readonly until: (today: Day) => RawBuilder<unknown>;
}

/**
 * What becomes of the rows about one person when he is erased: they go, they lose these columns (each with the
 * expression that takes its place), or they stay, because nothing in them leads to him once the others are gone.
 */
export type OnErasure = 'DELETE' | 'STAYS' | Readonly<Record<string, RawBuilder<unknown>>>;

/** A table with rows about people. */
export interface PersonalTable {
  /** Columns that say something of a person. */
  readonly personal: readonly string[];
  /** Columns that say nothing of a person. Ids, instants and flags need not be named. */
  readonly plain?: readonly string[];
  /** The condition that finds one person's rows. */
  readonly of: (subject: DataSubject) => RawBuilder<unknown>;
  readonly onErasure: OnErasure;
  readonly kept?: Keeping;
  /** Under which name the rows are in what a person gets of his data; null when they are not, and `docs/my-data.md` says why. */
  readonly section: string | null;
  /** The select that fills the section, where the rows as they are would not be understood. */
  readonly exported?: (subject: DataSubject) => RawBuilder<unknown>;
  /** Columns that the section leaves out: inner numbers and hashes, and what is another's judgement. */
  readonly withheld?: readonly string[];
}

/** A table without people: every column that is no id, instant or flag is named as plain. */
export interface PlainTable {
  readonly plain: readonly string[];
}

/**
 * 個人データの台帳 — every table of one subgraph's schema, by name. It is erased from top to bottom: a table by which
 * others are found stands below them. A test holds it against the database, column by column.
 */
export type PersonalData = Readonly<Record<string, PersonalTable | PlainTable>>;

export function isPersonal(table: PersonalTable | PlainTable): table is PersonalTable {
  return 'personal' in table;
}

function personalTables(data: PersonalData): [string, PersonalTable][] {
  return Object.entries(data).flatMap(([name, table]) => (isPersonal(table) ? [[name, table] as const] : [])) as [
    string,
    PersonalTable,
  ][];
}

/** Erases one person from every table of this subgraph. */
export async function eraseFrom(tx: Tx, data: PersonalData, subject: DataSubject): Promise<void> {
  for (const [name, { of, onErasure }] of personalTables(data)) {
    if (onErasure === 'STAYS') continue;
    const table = sql.table(`${tx.subgraph}.${name}`);
    if (onErasure === 'DELETE') {
      await rows(tx, sql`delete from ${table} where ${of(subject)}`);
      continue;
    }
    const changes = Object.entries(onErasure).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
    await rows(tx, sql`update ${table} set ${sql.join(changes)} where ${of(subject)}`);
  }
}

/** Erases one person from one table only, of which columns lose their values. */
export async function eraseColumns(tx: Tx, data: PersonalData, name: string, subject: DataSubject): Promise<void> {
  const table = data[name];
  if (table && isPersonal(table)) await eraseFrom(tx, { [name]: table }, subject);
}

/** What is kept of an erased person, and what the person may see of it. */
export interface KeptRecord {
  readonly kind: string;
  readonly law: string;
  readonly until: Day;
}

/** What this subgraph keeps of the person after erasing him; nothing for tables in which he does not occur. */
export async function keptOf(ctx: Ctx, data: PersonalData, subject: DataSubject, today: Day): Promise<KeptRecord[]> {
  const found: KeptRecord[] = [];
  for (const [name, { of, kept }] of personalTables(data)) {
    if (!kept) continue;
    const table = sql.table(`${ctx.subgraph}.${name}`);
    const last = await row<{ until: Day | null; count: string }>(
      ctx,
      sql`select (${kept.until(today)})::date::text as until, count(*) as count from ${table} where ${of(subject)}`,
    );
    if (last?.until && Number(last.count) > 0) found.push({ kind: kept.kind, law: kept.law, until: last.until });
  }
  return found;
}

export type Sections = Record<string, readonly Record<string, unknown>[]>;

/** Everything in this subgraph's tables about the person, by section. */
export async function sectionsOf(ctx: Ctx, data: PersonalData, subject: DataSubject): Promise<Sections> {
  const sections: Record<string, Record<string, unknown>[]> = {};
  for (const [name, { of, section, exported, withheld = [] }] of personalTables(data)) {
    if (section === null) continue;
    const select =
      exported?.(subject) ?? sql`select * from ${sql.table(`${ctx.subgraph}.${name}`)} where ${of(subject)}`;
    const left = sql`${[...withheld]}::text[]`;
    const found = await rows<{ record: Record<string, unknown> }>(
      ctx,
      sql`select to_jsonb(entry) - ${left} as record from (${select}) entry`,
    );
    sections[section] = [...(sections[section] ?? []), ...found.map(({ record }) => camelCased(record))];
  }
  return sections;
}

/** Sections of several subgraphs as one; what has the same name is put together. */
export function together(all: readonly Sections[]): Sections {
  const merged: Record<string, Record<string, unknown>[]> = {};
  for (const [name, records] of all.flatMap((sections) => Object.entries(sections)))
    merged[name] = [...(merged[name] ?? []), ...records];
  return merged;
}

function camelCased(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** The tables that every subgraph has. `mailsTo` finds the mails to the person, where people are written to. */
export function commonPersonalData(
  mailsTo: ((subject: DataSubject) => RawBuilder<unknown>) | null,
  keysOf: ((subject: DataSubject) => RawBuilder<unknown>) | null,
): PersonalData {
  const mail = ['kind', 'state', 'attempts'];
  const idempotency = ['actor', 'operation', 'key', 'answer'];
  return {
    // Ids and facts: a test looks for anything else in them.
    outbox: { plain: ['type', 'facts'] },
    inbox: { plain: ['type', 'facts'] },
    timer: { plain: ['name'] },
    mail: mailsTo
      ? {
          personal: ['sealed', 'recipient_hash'],
          plain: mail,
          of: mailsTo,
          onErasure: 'DELETE',
          section: 'mails',
          withheld: ['sealed', 'recipient_hash'],
        }
      : { plain: [...mail, 'sealed', 'recipient_hash'] },
    idempotency: keysOf
      ? {
          personal: ['body_hash'],
          plain: idempotency,
          of: keysOf,
          onErasure: 'DELETE',
          section: null,
        }
      : { plain: [...idempotency, 'body_hash'] },
  };
}
