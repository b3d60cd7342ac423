import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Express, Handler, Request, Response } from 'express';
import Mustache from 'mustache';
import { plusDays } from '../../platform/calendar.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { HubContext } from '../context.js';
import { runForRest } from './rest.js';

/** Under which name in the address each ledger is. */
const KINDS: Readonly<Record<string, string>> = {
  'job-openings': 'JOB_OPENINGS',
  'job-seekers': 'JOB_SEEKERS',
  fees: 'FEES',
};

const LEDGER = `query($input: StatutoryLedgerInput!) {
  statutoryLedger(input: $input) { title law from to columns rows contentBase64 unencodableCells } }`;
const PAPERS = `{ myAgency { name corporateNumber permitNumber permitValidFrom permitValidTo standing refundPolicy
    feeSchedules { version effectiveFrom filedOn ratePercent minimumFee note } }
  permitFilings { kind status permitValidFrom permitValidTo submittedAt decidedAt reason }
  agencyLogins { kind name role addedAt revokedAt } }`;

const RECEIVED = `query($from: Date!, $to: Date!, $after: String) {
  receivedDisclosures(from: $from, to: $to, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { day candidateId items times } } } }`;
/** The record is asked for a year at a time. */
const YEAR_DAYS = 365;
/** Lines of the record on one page; the CSV has all of them. */
const MOST_RECEIVED = 10_000;

interface Received {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly node: { day: string; candidateId: string; items: readonly string[]; times: number };
  }[];
}

interface Table {
  readonly title: string;
  readonly law?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Ledger extends Table {
  readonly from: string;
  readonly to: string;
  readonly contentBase64: string;
  readonly unencodableCells: number;
}

const STYLE = `@page{size:A4 landscape;margin:10mm}body{font-family:sans-serif;font-size:9pt;margin:1rem}h1{font-size:14pt}h2{font-size:11pt;break-after:avoid}
table{border-collapse:collapse;width:100%;margin-bottom:1.5rem}th,td{border:1px solid #555;padding:2px 4px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'`;

const PAGE = `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>{{title}} — Tasuki</title><style>{{{style}}}</style></head><body><main><h1>{{title}}</h1>
{{#lines}}<p>{{.}}</p>{{/lines}}
{{#tables}}<section><h2>{{title}}</h2>{{#law}}<p>{{law}}</p>{{/law}}<table><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
<tbody>{{#rows}}<tr>{{#.}}<td>{{.}}</td>{{/.}}</tr>{{/rows}}{{^rows}}<tr><td>該当なし</td></tr>{{/rows}}</tbody></table></section>
{{/tables}}</main></body></html>`;

/**
 * GET /ledgers/{job-openings,job-seekers,fees}.csv and .html — the statutory ledgers of the calling agency, to keep and to
 * print; GET /ledgers/inspection.html — all of them for an inspection, with its permit, fee schedules, filings and logins, and
 * its record of what it was shown.
 * `?from&to`, and for CSV `&encoding=CP932`.
 */
export function ledgerRoutes(app: Express, who: Handler, server: ApolloServer<HubContext>): void {
  const read = async (request: Request, response: Response, kind: string | undefined): Promise<Ledger | null> => {
    if (!kind) throw new HubError('NOT_FOUND');
    const { from, to, encoding } = request.query;
    const input = { kind, from, to, ...(encoding === undefined ? {} : { encoding: encodingOf(String(encoding)) }) };
    const data = await runForRest(server, response, LEDGER, { input });
    return (data?.statutoryLedger as Ledger | undefined) ?? null;
  };

  app.get('/ledgers/inspection.html', who, async (request, response) => {
    const papers = await runForRest(server, response, PAPERS, {});
    if (!papers) return;
    const tables: Table[] = [];
    for (const kind of Object.values(KINDS)) {
      const ledger = await read(request, response, kind);
      if (!ledger) return;
      tables.push(ledger);
    }
    const received = await receivedOf(server, response, String(request.query.from), String(request.query.to));
    if (received)
      sendPage(response, '職業紹介事業 帳簿一式', linesOf(papers), [...tables, ...papersOf(papers), received]);
  });
  app.get('/ledgers/:name.html', who, async (request, response) => {
    const ledger = await read(request, response, KINDS[String(request.params.name)]);
    if (ledger) sendPage(response, ledger.title, [`${ledger.from}〜${ledger.to}`], [ledger]);
  });
  app.get('/ledgers/:name.csv', who, async (request, response) => {
    const ledger = await read(request, response, KINDS[String(request.params.name)]);
    if (!ledger) return;
    const isCp932 = encodingOf(String(request.query.encoding ?? '')) === 'CP932';
    response.setHeader('content-disposition', `attachment; filename="${String(request.params.name)}.csv"`);
    response.setHeader('content-type', `text/csv; charset=${isCp932 ? 'Shift_JIS' : 'utf-8'}`);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-unencodable-cells', String(ledger.unencodableCells));
    response.send(Buffer.from(ledger.contentBase64, 'base64'));
  });
}

/** What the agency was shown, as its own record has it; null when an error was sent instead. */
async function receivedOf(
  server: ApolloServer<HubContext>,
  response: Response,
  from: string,
  to: string,
): Promise<Table | null> {
  const rows: string[][] = [];
  for (let begin = from; begin <= to; begin = plusDays(begin, YEAR_DAYS)) {
    const last = plusDays(begin, YEAR_DAYS - 1);
    for (let after: string | null = null, more = true; more && rows.length < MOST_RECEIVED; ) {
      const variables = { from: begin, to: last < to ? last : to, after };
      const data = await runForRest(server, response, RECEIVED, variables);
      if (!data) return null;
      const { edges, pageInfo } = data.receivedDisclosures as Received;
      for (const { node } of edges) rows.push([node.day, node.candidateId, node.items.join('、'), String(node.times)]);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
  }
  const columns = ['提供を受けた年月日', '本人（貴社における候補者ID）', '項目', '回数'];
  return { title: '第三者から提供を受けた記録', law: '個人情報の保護に関する法律30条3項', columns, rows };
}

function encodingOf(text: string): string {
  return text.replace('-', '_').toUpperCase();
}

function sendPage(response: Response, title: string, lines: readonly string[], tables: readonly Table[]): void {
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('cache-control', 'no-store');
  response.type('html').send(Mustache.render(PAGE, { title, style: STYLE, lines, tables }));
}

type Papers = Record<string, unknown>;
type Row = Record<string, string | number | null>;

function linesOf({ myAgency }: Papers): string[] {
  const agency = myAgency as Row;
  return [
    `${agency.name}（法人番号 ${agency.corporateNumber}）`,
    `許可番号 ${agency.permitNumber}、有効期間 ${agency.permitValidFrom}〜${agency.permitValidTo}、資格状態 ${agency.standing}`,
    `返戻金制度: ${agency.refundPolicy ?? 'なし'}`,
  ];
}

function papersOf({ myAgency, permitFilings, agencyLogins }: Papers): Table[] {
  const { feeSchedules } = myAgency as { feeSchedules: Row[] };
  return [
    tableOf('手数料表', feeSchedules, {
      版: 'version',
      適用開始日: 'effectiveFrom',
      届出日: 'filedOn',
      '率（%）': 'ratePercent',
      '最低額（円）': 'minimumFee',
      備考: 'note',
    }),
    tableOf('許可の申請・更新の届出', permitFilings as Row[], {
      種別: 'kind',
      結果: 'status',
      有効期間の始期: 'permitValidFrom',
      有効期間の末日: 'permitValidTo',
      提出: 'submittedAt',
      決定: 'decidedAt',
      理由: 'reason',
    }),
    tableOf('ハブを利用する者', agencyLogins as Row[], {
      種別: 'kind',
      名称: 'name',
      役割: 'role',
      登録: 'addedAt',
      取消: 'revokedAt',
    }),
  ];
}

function tableOf(title: string, rows: readonly Row[], headings: Readonly<Record<string, string>>): Table {
  const fields = Object.values(headings);
  return {
    title,
    columns: Object.keys(headings),
    rows: rows.map((row) => fields.map((field) => String(row[field] ?? ''))),
  };
}
