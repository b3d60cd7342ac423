import type { ReactNode } from 'react';
import type { Rows } from './column.js';

/** Wider than its window: it scrolls by itself, and not the page. */
export function Scrolling({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="figures overflow-x-auto" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}

/** What a row is about stays in sight while its figures scroll. */
const PINNED = 'bg-card sticky start-0 max-w-40 sm:max-w-none';

/** Figures to be compared down the columns: a table on a phone, too. */
export function FigureTable<N>({ name, columns, rows, idOf, total }: Rows<N>) {
  const line = (row: N, key: string, strong = '') => (
    <tr key={key} className={strong}>
      {columns.map(({ title, cell, number, whole }, index) => (
        <td
          key={title}
          className={`border-line border-b px-1.5 py-2 sm:px-2 ${index === 0 ? PINNED : ''} ${number ? 'text-end' : ''} ${number || whole ? 'whitespace-nowrap' : ''}`}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  );
  return (
    <Scrolling name={name}>
      <table className="w-full">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            {columns.map(({ title, number }, index) => (
              <th
                key={title}
                scope="col"
                className={`border-line text-quiet wrap-normal min-w-12 border-b px-1.5 py-2 align-bottom sm:px-2 text-sm ${index === 0 ? PINNED : ''} ${number ? 'text-end' : 'text-start'}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => line(row, idOf(row)))}
          {total && line(total, 'total', 'bg-raised font-bold [&>td]:bg-raised')}
        </tbody>
      </table>
    </Scrolling>
  );
}
