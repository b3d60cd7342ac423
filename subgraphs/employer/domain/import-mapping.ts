import { refuse } from '../../../platform/errors/hub-error.js';
import { checkLine, checkLines } from '../../../platform/text/check.js';
import { prohibitedHeading } from './prohibited-data.js';

/** What a row of an import can say of a rejection. */
export const importFields = [
  'name',
  'nameKana',
  'email',
  'phone',
  'position',
  'stageReached',
  'disposition',
  'rejectedOn',
  'externalId',
  'tags',
] as const;
export type ImportField = (typeof importFields)[number];

/** Without these nobody can be invited. */
export const neededFields: readonly ImportField[] = ['name', 'email', 'position', 'stageReached', 'rejectedOn'];

export interface MappedColumn {
  readonly field: ImportField;
  /** Headings that may hold the field; the first that is filled counts. */
  readonly headings: readonly string[];
}

/** 列の対応 — how an employer's own files are to be read. */
export interface ImportMappingTerms {
  readonly name: string;
  readonly columns: readonly MappedColumn[];
  /** The column of the outcome, and the words in it that are a rejection by the employer. Null: every row is one. */
  readonly outcomeHeading: string | null;
  readonly rejectionWords: readonly string[];
}

export interface ImportMappingInput extends Omit<ImportMappingTerms, 'outcomeHeading' | 'rejectionWords'> {
  readonly outcomeHeading?: string | null;
  readonly rejectionWords?: readonly string[] | null;
}

/** Refuses a mapping that lacks a needed field, names one twice, or takes in a prohibited column. */
export function checkMapping(input: ImportMappingInput): ImportMappingTerms {
  const columns = input.columns.map(({ field, headings }) => ({
    field,
    headings: checkLines('columns', headings, 10, 100).map(foldHeading),
  }));
  const fields = columns.map(({ field }) => field);
  if (new Set(fields).size < fields.length) refuse('columns', 'DUPLICATE');
  if (columns.some(({ headings }) => headings.length === 0)) refuse('columns', 'REQUIRED');
  if (neededFields.some((field) => !fields.includes(field))) refuse('columns', 'FIELD_UNMAPPED');
  const outcomeHeading = input.outcomeHeading
    ? foldHeading(checkLine('outcomeHeading', input.outcomeHeading, 100))
    : null;
  const rejectionWords = checkLines('rejectionWords', input.rejectionWords ?? [], 20, 100).map(foldHeading);
  if (outcomeHeading && rejectionWords.length === 0) refuse('rejectionWords', 'REQUIRED');
  if (prohibitedHeading([...columns.flatMap(({ headings }) => headings), outcomeHeading ?? '']))
    refuse('columns', 'PROHIBITED_COLUMN');
  return { name: checkLine('name', input.name, 100), columns, outcomeHeading, rejectionWords };
}

/** Headings are compared in one width and without the space around them. */
export function foldHeading(heading: string): string {
  return heading.normalize('NFKC').trim();
}
