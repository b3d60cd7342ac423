import { type ReactNode, useState } from 'react';
import { useHub } from '../../app/hub.js';
import { useLanguage, useSay } from '../../app/language.js';
import { ImportRefusalsDocument } from '../../generated/operations.js';
import { Answered } from '../../ui/states.js';
import { Pages, Table } from '../../ui/table.js';
import type { RefusedRow } from './import-file.js';

/** Rows that were not taken, under their heading. */
export function Refusals({ children }: { children: ReactNode }) {
  const say = useSay();
  return (
    <div>
      <h3 className="mb-2 font-bold">{say('登録できない行', 'Rows that cannot be registered')}</h3>
      {children}
    </div>
  );
}

/** Each with its place in the file, as a spreadsheet counts, and why. */
export function RefusedRows({ rows }: { rows: readonly RefusedRow[] }) {
  const say = useSay();
  const ja = useLanguage() === 'ja';
  return (
    <Table
      name={say('登録できない行', 'Rows that cannot be registered')}
      rows={rows}
      idOf={({ row, column }) => `${row} ${column}`}
      columns={[
        { title: say('行', 'Row'), cell: ({ row }) => row, number: true },
        { title: say('列', 'Column'), cell: ({ column }) => column ?? '—' },
        { title: say('理由', 'Why'), cell: ({ message, messageJa }) => (ja ? messageJa : message) },
      ]}
    />
  );
}

const REFUSED_PAGE = 50;

/** The refused rows of a job, page by page as the server cuts them. */
export function RefusedOf({ id, total }: { id: string; total: number }) {
  const say = useSay();
  const [begins, setBegins] = useState<readonly number[]>([0]);
  const asked = useHub(ImportRefusalsDocument, { id, afterRow: begins.at(-1) ?? 0 });
  const from = (begins.length - 1) * REFUSED_PAGE;
  return (
    <Refusals>
      <Answered of={asked}>
        {({ importJob: { refused } }) => {
          const last = refused.at(-1);
          return (
            <>
              <RefusedRows rows={refused} />
              <Pages
                name={say('登録できない行', 'Rows that cannot be registered')}
                from={from + 1}
                to={from + refused.length}
                total={total}
                {...(begins.length > 1 ? { back: () => setBegins(begins.slice(0, -1)) } : {})}
                {...(last && from + refused.length < total ? { on: () => setBegins([...begins, last.row]) } : {})}
              />
            </>
          );
        }}
      </Answered>
    </Refusals>
  );
}
