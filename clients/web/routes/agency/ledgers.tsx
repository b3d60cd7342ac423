import { useState } from 'react';
import { download, useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { LedgerDocument, type LedgerQuery, type StatutoryLedgerKind } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { Period, usePeriod } from '../../ui/period.js';
import { Answered, Empty, Failed } from '../../ui/states.js';
import { Table } from '../../ui/table.js';

type Ledger = LedgerQuery['statutoryLedger'];

interface Row {
  readonly key: string;
  readonly cells: readonly string[];
}

/** Under which name each ledger is handed out. */
const FILES: Record<StatutoryLedgerKind, string> = {
  JOB_OPENINGS: 'job-openings',
  JOB_SEEKERS: 'job-seekers',
  FEES: 'fees',
};
/** Rows on screen and on paper; a file has all of them. */
const MOST_ROWS = 500;

/** 法定帳簿 — 職業安定法32条の15: on screen, on paper, as a file, and all of it together for an inspection. */
export function Screen() {
  const say = useSay();
  const choices = useChoices();
  const period = usePeriod();
  const [sought, seek] = useAddress();
  const kind = (sought.kind ?? 'JOB_OPENINGS') as StatutoryLedgerKind;
  const { from, to } = period;
  const asked = useHub(LedgerDocument, { input: { kind, from, to } });
  return (
    <Page
      title={say('法定帳簿', 'Statutory ledgers')}
      lead={say(
        '紹介と成約から自動で作られます。氏名は、いま開示されているものだけが載ります。',
        'They make themselves of introductions and hires. Names stand in them as far as they are released now.',
      )}
      actions={
        <button type="button" className="button button-other" onClick={() => print()}>
          {say('印刷', 'Print')}
        </button>
      }
    >
      <div className="no-print max-w-xs">
        <Choice
          bare
          name="kind"
          label={say('帳簿', 'Ledger')}
          value={kind}
          choices={choices(words.ledger)}
          onChange={(wanted) => seek({ kind: wanted })}
        />
      </div>
      <Period {...period} />
      <Files kind={kind} from={from} to={to} />
      <Answered of={asked}>{({ statutoryLedger }) => <Sheet of={statutoryLedger} />}</Answered>
    </Page>
  );
}

function Files({ kind, from, to }: { kind: StatutoryLedgerKind; from: string; to: string }) {
  const say = useSay();
  const [error, setError] = useState<unknown>(null);
  const name = FILES[kind];
  const query = new URLSearchParams({ from, to });
  const fetchFile = (path: string, file: string) => {
    setError(null);
    download(path, file).catch(setError);
  };
  const files = [
    [say('CSV（UTF-8）', 'CSV (UTF-8)'), `/ledgers/${name}.csv?${query}`, `${name}_${from}_${to}.csv`],
    [
      say('CSV（Shift_JIS）', 'CSV (Shift_JIS)'),
      `/ledgers/${name}.csv?${query}&encoding=CP932`,
      `${name}_${from}_${to}_sjis.csv`,
    ],
    [
      say('監査用の一式（HTML）', 'All for an inspection (HTML)'),
      `/ledgers/inspection.html?${query}`,
      `inspection_${from}_${to}.html`,
    ],
  ] as const;
  return (
    <div className="no-print space-y-3">
      <div className="flex flex-wrap gap-3">
        {files.map(([label, path, file]) => (
          <button key={path} type="button" className="button button-other" onClick={() => fetchFile(path, file)}>
            {label}
          </button>
        ))}
      </div>
      {error !== null && <Failed error={error} />}
    </div>
  );
}

function Sheet({ of }: { of: Ledger }) {
  const say = useSay();
  const { day } = useFormat();
  const rows = of.rows.slice(0, MOST_ROWS).map((cells, index) => ({ cells, key: `${index} ${cells[0]}` }));
  return (
    <div className="print-wide" lang="ja">
      <Section title={of.title} lead={`${of.law}　${day(of.from)}〜${day(of.to)}`}>
        {rows.length === 0 ? (
          <Empty title={say('この期間の記載はありません', 'No entry in this period')} />
        ) : (
          <Table
            wide
            name={of.title}
            rows={rows}
            idOf={({ key }) => key}
            columns={of.columns.map((title, index) => ({ title, cell: (row: Row) => row.cells[index] }))}
          />
        )}
        {of.rows.length > MOST_ROWS && (
          <p className="mt-3">
            {say(
              `${of.rows.length}件のうち${MOST_ROWS}件です。すべてはCSVで受け取ってください。`,
              `${MOST_ROWS} of ${of.rows.length}; the CSV has all of them.`,
            )}
          </p>
        )}
      </Section>
    </div>
  );
}
