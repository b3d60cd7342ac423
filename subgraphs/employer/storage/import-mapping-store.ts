import { sql } from 'kysely';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { type ColumnTemplate, ownTemplate, templateOf } from '../adapters/csv/templates.js';
import type { AtsProvider } from '../domain/ats.js';
import type { ImportMappingTerms } from '../domain/import-mapping.js';
import type { EmployerTx } from './own.js';

export interface ImportMappingRow extends ImportMappingTerms {
  readonly id: string;
}

const columns = sql`id, name, columns, outcome_heading as "outcomeHeading", rejection_words as "rejectionWords"`;

export function mappingsOf(ctx: Ctx, employerId: string): Promise<ImportMappingRow[]> {
  return rows(
    ctx,
    sql`select ${columns} from employer.import_mapping where employer_id = ${employerId} order by name, id`,
  );
}

export function ownMapping(ctx: Ctx, employerId: string, id: string): Promise<ImportMappingRow | null> {
  return row(ctx, sql`select ${columns} from employer.import_mapping where id = ${id} and employer_id = ${employerId}`);
}

export async function saveMapping(
  tx: EmployerTx,
  employerId: string,
  { id, name, columns: mapped, outcomeHeading, rejectionWords }: ImportMappingRow,
): Promise<void> {
  await rows(
    tx,
    sql`insert into employer.import_mapping (id, employer_id, name, columns, outcome_heading, rejection_words)
        values (${id}, ${employerId}, ${name}, ${JSON.stringify(mapped)}, ${outcomeHeading}, ${[...rejectionWords]})
        on conflict (id) do update set name = excluded.name, columns = excluded.columns,
          outcome_heading = excluded.outcome_heading, rejection_words = excluded.rejection_words`,
  );
}

/** How a file is to be read: by the employer's own mapping if one is named, else by a system's template. */
export async function templateFor(
  ctx: Ctx,
  employerId: string,
  { mappingId, template }: { mappingId?: string | null | undefined; template: AtsProvider },
): Promise<ColumnTemplate> {
  return mappingId ? ownTemplate(found(await ownMapping(ctx, employerId, wireId(mappingId)))) : templateOf(template);
}
