import pg from 'pg';

export interface Relation {
  readonly name: string;
  readonly schema: string;
  /** As pg_class has it: r table, p partitioned, v view, m materialised view, S sequence, f foreign. */
  readonly kind: string;
  readonly column: string | null;
}

/** Everything in the database that holds or makes rows, the system's own catalogue aside. */
export async function relations(owner: pg.Client): Promise<Relation[]> {
  const { rows } = await owner.query<Relation>(
    `select format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema, c.relkind as kind,
            (select format('%I', a.attname) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity <> 'a' and a.attgenerated = ''
              order by a.attnum limit 1) as "column"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'
      order by 1`,
  );
  return rows;
}

/** Every way to touch a relation, by name. */
export function attempts({ name, kind, column }: Relation): Record<string, string> {
  if (kind === 'S')
    return {
      select: `select last_value from ${name}`,
      next: `select nextval('${name}')`,
      set: `select setval('${name}', 99)`,
    };
  return {
    select: `select ${column} from ${name} limit 1`,
    whole: `select row_to_json(t)::text from ${name} t limit 1`,
    insert: `insert into ${name} default values`,
    update: `update ${name} set ${column} = ${column}`,
    delete: `delete from ${name}`,
    truncate: `truncate ${name}`,
    lock: `lock table ${name} in share mode`,
    copy: `copy (select * from ${name}) to stdout`,
    refer: `create table pg_temp.hostile (a text); create trigger t before insert on ${name} execute function suppress_redundant_updates_trigger()`,
    drop: `drop ${kind === 'v' ? 'view' : 'table'} ${name}`,
    alter: `alter table ${name} add column hostile int`,
  };
}

export interface Outcome {
  /** SQLSTATE; null when it was done. */
  readonly refused: string | null;
  /** Everything that came back: rows, or the error with all its parts. */
  readonly text: string;
}

const DENIED = '42501';
export const denied = DENIED;

/** Tries one statement and takes it back. */
export async function attempt(client: pg.Client, statement: string): Promise<Outcome> {
  try {
    await client.query('begin');
    const result = await client.query(statement);
    return {
      refused: null,
      text: JSON.stringify(Array.isArray(result) ? result.map(({ rows }) => rows) : result.rows),
    };
  } catch (error) {
    const { code, message, detail, hint, where } = error as pg.DatabaseError;
    return { refused: code ?? 'NONE', text: [message, detail, hint, where].join(' ') };
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
}

/** Ways out of the database, into other roles, and into what others do; each with what it would give. */
export function escapes(roles: readonly string[], ownerPid: number): Record<string, string> {
  return {
    ...Object.fromEntries(roles.map((role) => [`become ${role}`, `set role ${role}`])),
    'become the owner': 'set session authorization postgres',
    'run a program': "copy (select 1) to program 'id'",
    'read a program': "create temp table hostile_out (line text); copy hostile_out from program 'id'",
    'write a file': "copy (select 1) to '/tmp/tasuki-hostile'",
    'read a file': "select pg_read_file('/etc/passwd')",
    'read bytes': "select pg_read_binary_file('PG_VERSION')",
    'list a folder': "select pg_ls_dir('.')",
    'list logs': 'select * from pg_ls_logdir()',
    'import a large object': "select lo_import('/etc/passwd')",
    'export a large object': "select lo_export(1, '/tmp/tasuki-hostile')",
    dblink: 'create extension dblink',
    file_fdw: 'create extension file_fdw',
    'foreign server': 'create server s foreign data wrapper postgres_fdw',
    language: 'create extension plpython3u',
    role: 'create role hostile superuser login',
    'own rights': 'alter role current_user superuser',
    schema: 'create schema hostile',
    table: 'create table public.hostile (a int)',
    'table beside the view': 'create table candidate.hostile (a int)',
    function: "create function public.hostile() returns int language sql as 'select 1'",
    'function beside the view':
      "create function candidate.hostile() returns int language sql security definer as 'select 1'",
    operator: 'create operator public.=== (leftarg = text, rightarg = text, function = texteq)',
    view: 'create view public.hostile as select 1',
    database: 'create database hostile',
    'passwords of roles': 'select rolpassword from pg_authid',
    'shadow passwords': 'select passwd from pg_shadow',
    'all statistics': 'select * from pg_statistic limit 1',
    'file settings': 'select * from pg_hba_file_rules',
    'change a setting': "alter system set log_statement = 'all'",
    'reload settings': 'select pg_reload_conf()',
    'end another session': `select pg_terminate_backend(${ownerPid})`,
    'stop another query': `select pg_cancel_backend(${ownerPid})`,
    'anonymous superuser block': "do $$ begin execute 'set role postgres'; end $$",
  };
}

/** Questions that are answered, whose answers must hold nothing that is not released. */
export const curious: readonly string[] = [
  'select * from candidate.released',
  'select * from candidate.release',
  'select usename, query, client_addr from pg_stat_activity',
  'select * from pg_stats',
  'select * from pg_stat_user_tables',
  'select * from pg_locks',
  'select * from pg_prepared_statements',
  'select * from pg_settings',
  "select pg_get_viewdef('candidate.released'::regclass)",
  'select (contact::text)::int from candidate.released',
  'select (identity::text)::int from candidate.released',
  'select (conditions::text)::int from candidate.released',
  'select 1 / (length(career::text) - length(career::text)) from candidate.released',
  "select * from candidate.released where (contact ->> 'email')::int > 0",
  'select r.*, (row_to_json(r)::text)::int from candidate.released r',
  'select * from candidate.released order by contact, conditions, career',
  'select query_to_xml($$select * from candidate.candidate$$, true, true, $$$$)',
  'select schema_to_xml($$candidate$$, true, true, $$$$)',
  "select table_to_xml('candidate.candidate', true, true, '')",
  'select database_to_xml(true, true, $$$$)',
  "select ts_stat('select to_tsvector(name) from candidate.candidate')",
  'explain (analyze, verbose, buffers) select * from candidate.released',
  "select currval('candidate.skill_id_seq')",
  'insert into candidate.disclosure_log select * from candidate.disclosure_log returning *',
  "insert into candidate.disclosure_log (id, audience, at, candidate_ids, consent_ids, items) values (gen_random_uuid(), 1, now(), '{}', '{}', '{}') returning *",
];
