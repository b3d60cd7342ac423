import { fail, refuse } from '../../../../platform/errors/hub-error.js';
import type { AtsProvider } from '../../domain/ats.js';
import { saysWithdrawal } from '../../domain/ats-event.js';
import { type ImportField, type ImportMappingTerms, neededFields } from '../../domain/import-mapping.js';
import {
  type RejectionDisposition,
  type RejectionInput,
  rejectionDispositions,
  type SelectionStage,
} from '../../domain/registration.js';
import { stageIn } from '../../domain/selection-stage.js';
import { readDay } from './normalise.js';

/** How one system writes its export: which heading holds which field, and which rows are rejections by the employer. */
export interface ColumnTemplate {
  /** Field → headings that may hold it; the first that is filled counts. */
  readonly columns: Partial<Record<ImportField, readonly string[]>>;
  /** The heading of the outcome, and whether its text is a rejection: 辞退 never is one. Absent: every row is. */
  readonly outcome?: { readonly heading: string; readonly isRejection: (text: string) => boolean };
}

const templates: Partial<Record<AtsProvider, ColumnTemplate>> = {
  GENERIC: {
    columns: {
      name: ['name'],
      nameKana: ['nameKana'],
      email: ['email'],
      phone: ['phone'],
      position: ['position'],
      stageReached: ['stageReached'],
      disposition: ['disposition'],
      rejectedOn: ['rejectedOn'],
      externalId: ['externalId'],
      tags: ['tags'],
    },
  },
  TALENTIO: {
    columns: {
      externalId: ['候補者ID'],
      name: ['氏名'],
      nameKana: ['フリガナ'],
      email: ['メールアドレス'],
      phone: ['電話番号'],
      position: ['求人'],
      stageReached: ['選考ステージ'],
      rejectedOn: ['終了日'],
    },
    outcome: { heading: 'ステータス', isRejection: (text) => text.toLowerCase() === 'fail' },
  },
  HRMOS: {
    columns: {
      externalId: ['応募ID'],
      name: ['氏名'],
      nameKana: ['フリガナ'],
      email: ['メールアドレス'],
      phone: ['電話番号'],
      position: ['求人名'],
      stageReached: ['選考ステップ'],
      rejectedOn: ['不合格/辞退/入社日', '判定日'],
      tags: ['応募ラベル'],
    },
    outcome: { heading: '最終選考ステータス', isRejection: (text) => text === '不合格' },
  },
  HERP: {
    columns: {
      externalId: ['応募ID'],
      name: ['名前'],
      email: ['メール'],
      phone: ['電話番号'],
      position: ['職種'],
      stageReached: ['選考ステップ'],
      rejectedOn: ['選考終了日時'],
    },
    outcome: { heading: '選考終了理由', isRejection: (text) => !text.includes('辞退') && /不合格|見送り/.test(text) },
  },
  JOBCAN: {
    columns: {
      externalId: ['応募者ID'],
      name: ['氏名'],
      nameKana: ['氏名(カナ)'],
      email: ['メールアドレス'],
      phone: ['電話番号'],
      position: ['求人'],
      stageReached: ['選考段階'],
      rejectedOn: ['結果日'],
      tags: ['タグ'],
    },
    outcome: { heading: '選考結果', isRejection: (text) => text === '不採用' || text === '不合格' },
  },
};

/** The template of a system that has one. */
export function templateOf(provider: AtsProvider): ColumnTemplate {
  return templates[provider] ?? refuse('template', 'TEMPLATE_UNSUPPORTED');
}

/** An employer's own mapping as a template. Whatever it calls a rejection, 辞退 is none. */
export function ownTemplate({ columns, outcomeHeading, rejectionWords }: ImportMappingTerms): ColumnTemplate {
  return {
    columns: Object.fromEntries(columns.map(({ field, headings }) => [field, headings])),
    ...(outcomeHeading
      ? {
          outcome: {
            heading: outcomeHeading,
            isRejection: (text: string) => rejectionWords.includes(text) && !saysWithdrawal(text),
          },
        }
      : {}),
  };
}

/** Reads rows of one file by one template. */
export interface RowReader {
  /** The rejection in this row; null when the row is none. Refuses a cell that cannot be read, naming its field. */
  read(cells: readonly string[]): RejectionInput | null;
  /** The heading under which a field stands in this file. */
  headingOf(field: string): string | null;
}

/** A reader for a file with these headings. Refuses a template that lacks a needed column, naming it. */
export function rowReader(template: ColumnTemplate, headings: readonly string[]): RowReader {
  const missing = [
    ...neededFields.map((field) => template.columns[field] ?? []),
    ...(template.outcome ? [[template.outcome.heading]] : []),
  ].find((alternatives) => !alternatives.some((heading) => headings.includes(heading)));
  if (missing) fail('CSV_UNREADABLE', { field: missing[0] ?? '', reason: 'COLUMN_MISSING' });

  const cellOf = (cells: readonly string[], alternatives: readonly string[] | undefined): string =>
    (alternatives ?? [])
      .map((heading) => withoutGuard(cells[headings.indexOf(heading)] ?? '').trim())
      .find((cell) => cell !== '') ?? '';

  return {
    read(cells) {
      if (
        template.outcome &&
        !template.outcome.isRejection(cellOf(cells, [template.outcome.heading]).normalize('NFKC').trim())
      )
        return null;
      const cell = (field: ImportField) => cellOf(cells, template.columns[field]);
      return {
        name: cell('name'),
        nameKana: cell('nameKana'),
        email: cell('email'),
        phone: cell('phone'),
        position: cell('position'),
        stageReached: stageOf(cell('stageReached')),
        disposition: dispositionOf(cell('disposition')),
        rejectedOn: readDay(cell('rejectedOn')) ?? refuse('rejectedOn', 'NOT_A_DAY'),
        externalId: cell('externalId'),
        tags: cell('tags')
          .split(';')
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
      };
    },
    headingOf: (field) => template.columns[field as ImportField]?.find((heading) => headings.includes(heading)) ?? null,
  };
}

/** A cell without the apostrophe by which an export keeps a spreadsheet from taking it for a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

function stageOf(text: string): SelectionStage {
  return stageIn(text) ?? refuse('stageReached', 'NOT_A_STAGE');
}

function dispositionOf(text: string): RejectionDisposition {
  if (text === '') return 'QUALIFIED_NOT_SELECTED';
  return rejectionDispositions.find((one) => one === text.toUpperCase()) ?? refuse('disposition', 'NOT_A_DISPOSITION');
}
