import { dayOf } from '../../../platform/calendar.js';
import { type ExportEncoding, exportCsv, type UnencodableCell } from '../../../platform/csv/write.js';
import { ask } from '../../../platform/graphql/ask.js';
import { requireActor } from '../../../platform/storage/context.js';
import type { LedgerLine, LedgerOpening, LedgerPerson } from '../domain/ledger-line.js';
import {
  checkLedgerPeriod,
  headingsOf,
  keptSince,
  type LedgerKind,
  ledgers,
  linesOf,
} from '../domain/statutory-ledger.js';
import { ledgerEntries, openingNotes } from '../storage/ledger-store.js';
import type { AgencyCtx } from '../storage/own.js';

export interface ReadLedgerInput {
  readonly kind: LedgerKind;
  readonly from: string;
  readonly to: string;
  readonly encoding: ExportEncoding;
}

export interface StatutoryLedger {
  readonly kind: LedgerKind;
  readonly title: string;
  readonly law: string;
  readonly from: string;
  readonly to: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[][];
  readonly bytes: Buffer;
  readonly unencodable: readonly UnencodableCell[];
}

const OPENINGS = `query($ids: [ID!]!) { openingsForLedger(ids: $ids) {
  id title occupation prefecture salaryMin salaryMax createdAt employer { name corporateNumber prefecture } } }`;
const PEOPLE =
  'query($ids: [ID!]!) { ledgerPeople(refs: $ids) { ref id name birthYear prefecture occupation releasedUntil } }';
/** Asked at once, so that each question is answered well within its time. */
const PORTION = 500;

/**
 * 法定帳簿 — one of the calling agency's statutory ledgers for those whom it introduced in a period. Names are asked of the
 * candidate subgraph when the ledger is made, as released then, and recorded as disclosed; a suspended agency gets its
 * ledgers too, without names.
 */
export async function readStatutoryLedger(ctx: AgencyCtx, input: ReadLedgerInput): Promise<StatutoryLedger> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const { kind, encoding } = input;
  const period = checkLedgerPeriod(input.from, input.to);
  const entries = await ledgerEntries(ctx, agencyId, { ...period, keptSince: keptSince(ctx.now()) });
  const openingIds = [...new Set(entries.map(({ jobOpeningId }) => jobOpeningId))];
  const openings = await inPortions<LedgerOpening, 'id'>(
    ctx,
    'employer',
    OPENINGS,
    'openingsForLedger',
    openingIds,
    'id',
  );
  const people =
    kind === 'FEES'
      ? new Map<string, LedgerPerson>()
      : await inPortions<LedgerPerson & { ref: string }, 'ref'>(
          ctx,
          'candidate',
          PEOPLE,
          'ledgerPeople',
          [...new Set(entries.map(({ candidateId }) => candidateId))],
          'ref',
        );
  const notes = await openingNotes(ctx, agencyId, openingIds);
  const today = dayOf(ctx.now());
  const lines: LedgerLine[] = entries.map((entry) => ({
    today,
    entry,
    opening: openings.get(entry.jobOpeningId) ?? null,
    note: notes.get(entry.jobOpeningId) ?? null,
    person: people.get(entry.candidateId) ?? null,
  }));
  const [columns, rows] = [headingsOf(kind), linesOf(kind, lines)];
  const { title, law } = ledgers[kind];
  const file = await exportCsv(columns, asRows(columns, rows), encoding);
  return { kind, title, law, ...period, columns, rows, bytes: file.bytes, unencodable: file.unencodable };
}

async function inPortions<T extends Record<Key, string>, Key extends string>(
  ctx: AgencyCtx,
  subgraph: 'employer' | 'candidate',
  query: string,
  field: string,
  ids: readonly string[],
  key: Key,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for (let at = 0; at < ids.length; at += PORTION) {
    const answer = await ask<Record<string, T[]>>(ctx, subgraph, query, { ids: ids.slice(at, at + PORTION) });
    for (const one of answer[field] ?? []) found.set(one[key], one);
  }
  return found;
}

async function* asRows(columns: readonly string[], rows: readonly string[][]): AsyncGenerator<Record<string, string>> {
  for (const row of rows) yield Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']));
}
