import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Operation } from '../../sdk/core/connection.js';
import { useHub } from '../app/hub.js';
import { useSay } from '../app/language.js';
import { useFormat } from './format.js';
import { Answered } from './states.js';

export interface Column<N> {
  readonly title: string;
  readonly cell: (entry: N) => ReactNode;
  /** Numbers stand to the right. */
  readonly number?: boolean;
  /** Words and dates that stand here are broken between them only. */
  readonly whole?: boolean;
}

/** A table that is named, and on a phone becomes a list of its rows, each cell under its own title. */
export function Table<N>(props: {
  name: string;
  columns: readonly Column<N>[];
  rows: readonly N[];
  idOf: (entry: N) => string;
  total?: N;
  /** Figures to be compared down the columns: it stays a table on a phone, too, and scrolls. */
  figures?: boolean;
}) {
  const { columns, rows, idOf, total } = props;
  if (props.figures) return <FigureTable {...props} />;
  return (
    <table className="bg-card border-line block w-full rounded-xl border xl:table xl:border-separate xl:border-spacing-0">
      <caption className="sr-only">{props.name}</caption>
      <thead className="sr-only xl:not-sr-only xl:table-header-group">
        <tr>
          {columns.map(({ title, number }) => (
            <th
              key={title}
              scope="col"
              className={`border-line text-quiet wrap-normal break-keep border-b px-4 py-3 text-sm font-bold ${number ? 'text-end' : 'text-start'}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block xl:table-row-group">
        {rows.map((row) => (
          <Row key={idOf(row)} columns={columns} row={row} />
        ))}
        {total && <Row columns={columns} row={total} strong />}
      </tbody>
    </table>
  );
}

function FigureTable<N>({ name, columns, rows, idOf, total }: Parameters<typeof Table<N>>[0]) {
  const line = (row: N, key: string, strong = '') => (
    <tr key={key} className={strong}>
      {columns.map(({ title, cell, number }) => (
        <td key={title} className={`border-line border-b px-3 py-2 whitespace-nowrap ${number ? 'text-end' : ''}`}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="figures overflow-x-auto" tabIndex={0} aria-label={name}>
      <table className="w-full">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            {columns.map(({ title, number }) => (
              <th
                key={title}
                scope="col"
                className={`border-line text-quiet border-b px-3 py-2 text-sm whitespace-nowrap ${number ? 'text-end' : 'text-start'}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => line(row, idOf(row)))}
          {total && line(total, 'total', 'bg-raised font-bold')}
        </tbody>
      </table>
    </section>
  );
}

function Row<N>({ columns, row, strong }: { columns: readonly Column<N>[]; row: N; strong?: boolean }) {
  return (
    <tr
      className={`border-line block border-b p-3 last:border-b-0 md:max-xl:grid md:max-xl:grid-cols-2 md:max-xl:gap-x-6 xl:table-row xl:p-0 xl:last:[&>td]:border-b-0 ${strong ? 'bg-raised font-bold' : ''}`}
    >
      {columns.map(({ title, cell, number, whole }) => (
        <td
          key={title}
          className={`xl:border-line xl:[&_.button]:whitespace-nowrap flex gap-3 py-0.5 align-top xl:table-cell xl:border-b xl:px-4 xl:py-3 ${number ? 'xl:text-end xl:whitespace-nowrap' : ''} ${whole ? 'wrap-normal break-keep' : ''}`}
        >
          <span aria-hidden="true" className="text-quiet w-28 shrink-0 text-sm xl:hidden">
            {title}
          </span>
          <span className="min-w-0">{cell(row)}</span>
        </td>
      ))}
    </tr>
  );
}

interface Page<N> {
  readonly edges: readonly { readonly node: N }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number;
}

interface Paging<R, V, N> {
  /** What the pages are of. */
  readonly name: string;
  readonly operation: Operation<R, V>;
  /** Without `first` and `after`. Another value begins at the first page: give the element a key of it. */
  readonly variables: Omit<V, 'first' | 'after'>;
  readonly pageOf: (answer: R) => Page<N>;
  readonly size?: number;
  /** Milliseconds until the page is asked for again, for what changes while it is looked at. */
  readonly renewed?: (answer: R) => number;
  readonly empty: ReactNode;
  readonly children: (entries: readonly N[], page: Page<N>, answer: R) => ReactNode;
}

/** Pages that the server cuts: as quick at 100,000 entries as at ten. */
export function Paged<R, V extends object, N>(props: Paging<R, V, N>) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { size = 20, renewed } = props;
  const variables = { ...props.variables, first: size, after: cursors.at(-1) ?? null } as unknown as V;
  const asked = useHub(props.operation, variables, {
    placeholderData: keepPreviousData,
    ...(renewed ? { refetchInterval: ({ state: { data } }) => (data ? renewed(data) : false) } : {}),
  });
  return (
    <Answered of={asked}>
      {(answer) => {
        const page = props.pageOf(answer);
        if (page.edges.length === 0 && cursors.length === 0) return props.empty;
        const from = cursors.length * size;
        const next = page.pageInfo.endCursor;
        return (
          <div aria-busy={asked.isPlaceholderData} className={asked.isPlaceholderData ? 'opacity-60' : ''}>
            {props.children(
              page.edges.map(({ node }) => node),
              page,
              answer,
            )}
            <Pages
              name={props.name}
              from={from + 1}
              to={from + page.edges.length}
              {...(page.totalCount === undefined ? {} : { total: page.totalCount })}
              {...(cursors.length > 0 ? { back: () => setCursors(cursors.slice(0, -1)) } : {})}
              {...(page.pageInfo.hasNextPage && next ? { on: () => setCursors([...cursors, next]) } : {})}
            />
          </div>
        );
      }}
    </Answered>
  );
}

/** Pages of what came as a whole, so that ten thousand lines do not become ten thousand elements. */
export function Sliced<N>(props: {
  name: string;
  of: readonly N[];
  size?: number;
  children: (entries: readonly N[]) => ReactNode;
}) {
  const { name, of, size = 50 } = props;
  const [from, setFrom] = useState(0);
  const shown = of.slice(from, from + size);
  return (
    <div>
      {props.children(shown)}
      <Pages
        name={name}
        from={from + 1}
        to={from + shown.length}
        total={of.length}
        {...(from > 0 ? { back: () => setFrom(from - size) } : {})}
        {...(from + size < of.length ? { on: () => setFrom(from + size) } : {})}
      />
    </div>
  );
}

/** Where one is in the list; the way on and back only where there is one. */
export function Pages(props: {
  name: string;
  from: number;
  to: number;
  total?: number;
  back?: () => void;
  on?: () => void;
}) {
  const say = useSay();
  const { number } = useFormat();
  const { name, total, back, on } = props;
  const count = (
    <p className="text-quiet text-sm">
      {number(props.from)}–{number(props.to)}
      {total !== undefined && say(` / ${number(total)}件`, ` of ${number(total)}`)}
    </p>
  );
  if (!back && !on) return <div className="mt-3">{count}</div>;
  return (
    <nav
      aria-label={say(`${name}のページ送り`, `Pages of ${name}`)}
      className="no-print mt-3 flex flex-wrap items-center justify-between gap-3"
    >
      {count}
      <div className="flex gap-2">
        {back && (
          <button type="button" className="button button-other" onClick={back}>
            {say('前へ', 'Previous')}
          </button>
        )}
        {on && (
          <button type="button" className="button button-other" onClick={on}>
            {say('次へ', 'Next')}
          </button>
        )}
      </div>
    </nav>
  );
}
