// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are the compiled product's own templates
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../platform/paths.js';
import type { Observer } from './world.js';

/** A statement of the compiled product, and what stands in its place in the copy that leaks. */
interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface Leak {
  readonly name: string;
  /** Who could tell. */
  readonly observer: Observer;
  readonly edits: readonly Edit[];
}

const POOL = 'subgraphs/candidate/storage/pool-query.js';
const SCORE = 'subgraphs/candidate/storage/match-sql.js';
const FACETS = 'subgraphs/candidate/storage/pool-facets.js';
const FILTERS = 'subgraphs/candidate/storage/release-sql.js';
const READ = 'subgraphs/candidate/operations/read-candidate.js';
const SEARCH = 'subgraphs/candidate/operations/search-pool.js';
const FOLD = 'subgraphs/candidate/storage/release-store.js';
const READS = 'subgraphs/agency/storage/reads.js';

/** The pool reads as the owner, so that a leak can reach what the reading role cannot. */
const asOwner: Edit = {
  file: 'subgraphs/candidate/storage/own.js',
  from: "roleUrl(config, keys, databaseUrl, 'reader')",
  to: 'databaseUrl',
};
const hidden = (column: string, id: string) => `(select c.${column} from candidate.candidate c where c.id = ${id})`;
const afterReading = (statements: string): Edit => ({
  file: READ,
  from: 'readReleased(ctx.own.reader, reading, [ref]);',
  to: `readReleased(ctx.own.reader, reading, [ref]); if (!released[0]) { const hub = await import('../../../platform/errors/hub-error.js'); ${statements} }`,
});

export const leaks: readonly Leak[] = [
  {
    name: 'an introduction that was refused shows to the employer',
    observer: 'employer',
    edits: [
      {
        file: READS,
        from: 'employer_id = ${id} and approved_at is not null',
        to: "employer_id = ${id} and (approved_at is not null or status = 'DECLINED_BY_CANDIDATE')",
      },
    ],
  },
  {
    name: 'ids are not pairwise',
    observer: 'agencies',
    edits: [{ file: 'platform/opaque-id.js', from: '`pairwise:${viewer}`', to: "'pairwise'" }],
  },
  {
    name: 'a filter on the base table',
    observer: 'agency',
    edits: [
      asOwner,
      { file: FILTERS, from: '`desired_salary <= ', to: `\`${hidden('desired_salary', 'candidate_id')} <= ` },
    ],
  },
  {
    name: 'words are searched in an unreleased career',
    observer: 'agency',
    edits: [
      {
        file: 'subgraphs/candidate/storage/release-sources.js',
        from: "${when(2, 'c.career_text')(row)}",
        to: 'c.career_text',
      },
    ],
  },
  {
    name: 'people are counted before the filter',
    observer: 'agency',
    edits: [{ file: POOL, from: 'const parts = branches(p, search)', to: "const parts = ['true']" }],
  },
  {
    name: 'facets count whoever has a row, without the filter',
    observer: 'agency',
    edits: [{ file: FACETS, from: 'where ${where} order by', to: 'where ${where} or true order by' }],
  },
  {
    name: 'a facet counts an unreleased salary',
    observer: 'agency',
    edits: [
      asOwner,
      {
        file: FACETS,
        from: 'years, skills from candidate.release where',
        to: `${hidden('desired_salary', 'candidate_id')} / 1000000 as years, skills from candidate.release where`,
      },
    ],
  },
  {
    name: 'an error names the person',
    observer: 'agency',
    edits: [
      asOwner,
      afterReading(
        "const { rows } = await ctx.own.reader.query('select name from candidate.candidate where id = $1', [ref]); if (rows[0]) hub.refuse(rows[0].name, 'NOT_A_CURSOR');",
      ),
    ],
  },
  {
    name: 'a cursor holds a salary',
    observer: 'agency',
    edits: [
      asOwner,
      {
        file: POOL,
        from: "'desiredSalary', v.desired_salary)",
        to: `'desiredSalary', v.desired_salary, 'hidden', ${hidden('desired_salary', 'hit.candidate_id')})`,
      },
      { file: SEARCH, from: 'match: target && matchOf(', to: 'hidden: row.subject.hidden, match: target && matchOf(' },
      { file: SEARCH, from: '({ id, updatedAt, match })', to: '({ id, updatedAt, match, hidden })' },
      { file: SEARCH, from: 'at: updatedAt, id }', to: 'at: updatedAt, id: `${id}:${hidden}` }' },
      { file: 'subgraphs/candidate/domain/pool-cursor.js', from: 'rest.length === 0', to: 'rest.length < 2' },
    ],
  },
  {
    name: 'the score counts an unreleased salary',
    observer: 'agency',
    edits: [
      asOwner,
      {
        file: SCORE,
        from: 'case when desired_salary <= ',
        to: `case when ${hidden('desired_salary', 'candidate_id')} <= `,
      },
    ],
  },
  {
    name: 'the order follows an unreleased salary',
    observer: 'agency',
    edits: [
      asOwner,
      {
        file: POOL,
        from: "order by ${order.replace('recency', 'hit.recency').replace('candidate_id', 'hit.candidate_id')}",
        to: `order by ${hidden('current_salary', 'hit.candidate_id')} desc`,
      },
    ],
  },
  {
    name: 'a block can be told from nothing released',
    observer: 'agency',
    edits: [
      asOwner,
      afterReading(
        "const { rows } = await ctx.own.reader.query('select 1 from candidate.block where candidate_id = $1 and agency_id is not null', [ref]); if (rows[0]) hub.fail('FORBIDDEN');",
      ),
    ],
  },
  {
    name: 'introductions are counted before they are approved',
    observer: 'employer',
    edits: [
      {
        file: READS,
        from: 'agency.introduction where ${introductionFilter(ctx, where)}`);',
        to: 'agency.introduction`);',
      },
    ],
  },
  {
    name: 'what is released to another agency is read',
    observer: 'agency',
    edits: [{ file: POOL, from: '(v.audience = ${own}${network})', to: '(v.audience = ${own}${network} or true)' }],
  },
  {
    name: 'an expired consent is still read',
    observer: 'agency',
    edits: [{ file: POOL, from: 'v.valid_until > ${now}', to: "v.valid_until > ${now} - interval '30 days'" }],
  },
  {
    name: 'a suspended agency goes on reading',
    observer: 'agency',
    edits: [
      {
        file: 'subgraphs/candidate/domain/audience.js',
        from: "audience?.standing !== 'ACTIVE'",
        to: '!audience?.standing',
      },
      {
        file: 'subgraphs/candidate/storage/release-sql.js',
        from: "select standing = 'ACTIVE' and",
        to: 'select',
      },
    ],
  },
  {
    name: 'an edit of something unreleased moves the order',
    observer: 'agency',
    edits: [{ file: FOLD, from: '(scopes & changed) === 0', to: 'changed === 0' }],
  },
  {
    name: "a search leaves out another agency's introductions",
    observer: 'agency',
    edits: [{ file: READS, from: 'agency_id = ${agencyId} and job', to: '${agencyId}::text is not null and job' }],
  },
  {
    name: 'the employer that rejected a person learns that he joined',
    observer: 'registrar',
    edits: [
      {
        file: 'subgraphs/candidate/operations/accept-invitation.js',
        from: 'outcomeShown: shown',
        to: 'outcomeShown: true',
      },
    ],
  },
  {
    name: 'taking a registration back tells who has joined',
    observer: 'registrar',
    edits: [
      {
        file: 'subgraphs/employer/domain/registration.js',
        from: "this.status === 'CONSENTED'",
        to: 'this.joinedAt !== null',
      },
    ],
  },
  {
    name: 'an erased person is told from one who revoked',
    observer: 'agency',
    edits: [
      asOwner,
      afterReading(
        "const { rows } = await ctx.own.reader.query('select 1 from candidate.candidate where id = $1 and erased_at is not null', [ref]); if (rows[0]) hub.fail('CONFLICT');",
      ),
    ],
  },
];

/** Throws unless the product holds every statement that this leak changes: else it is a mistake of the table above. */
export function checkPlaces({ name, edits }: Leak): void {
  for (const { file, from } of edits)
    if (!readFileSync(join(projectRoot, 'dist', file), 'utf8').includes(from))
      throw new Error(`${name}: ${file} does not hold ${from}`);
}

/** A copy of the product with one leak in it. */
export function plant(leak: Leak): { root: string; remove(): void } {
  checkPlaces(leak);
  const root = mkdtempSync(join(tmpdir(), 'tasuki-leak-'));
  for (const entry of readdirSync(projectRoot)) {
    if (entry !== 'dist') symlinkSync(join(projectRoot, entry), join(root, entry));
  }
  cpSync(join(projectRoot, 'dist'), join(root, 'dist'), { recursive: true });
  for (const { file, from, to } of leak.edits) {
    const path = join(root, 'dist', file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replaceAll(from, () => to),
    );
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
