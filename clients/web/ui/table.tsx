import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Operation } from '../../sdk/core/connection.js';
import { useHub } from '../app/hub.js';
import { useSay } from '../app/language.js';
import type { Column, Rows } from './column.js';
import { FigureTable, Scrolling } from './figures.js';
import { useFormat } from './format.js';
import { Answered } from './states.js';
import { unbroken } from './unbroken.js';

/** So few columns find room on a tablet, too. */
const FEW = 3;

/** A table that is named; where there is no room for its columns it becomes a list of its rows, each cell under its own title. */
export function Table<N>(
  props: Rows<N> & {
    /** Figures to be compared down the columns: it stays a table on a phone, too, and scrolls. */
    figures?: boolean;
    /** More columns than any window holds: as a table it scrolls. */
    wide?: boolean;
  },
) {
  const { columns, rows, idOf, total, figures, wide, name } = props;
  if (figures) return <FigureTable {...props} />;
  const table = (
    <table className="bg-card border-line spread:table spread:border-separate spread:border-spacing-0 block w-full rounded-xl border">
      <caption className="sr-only">{name}</caption>
      <thead className="spread:not-sr-only spread:table-header-group sr-only">
        <tr>
          {columns.map(({ title, number }) => (
            <th
              key={title}
              scope="col"
              className={`border-line text-quiet spread:wrap-normal spread:break-keep border-b px-3 py-3 text-sm font-bold ${number ? 'text-end' : 'text-start'}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="spread:table-row-group block">
        {rows.map((row) => (
          <Row key={idOf(row)} columns={columns} row={row} wide={wide} />
        ))}
        {total && <Row columns={columns} row={total} strong />}
      </tbody>
    </table>
  );
  return (
    <div className={columns.length > FEW ? '@container' : '@container/few'}>
      {wide ? <Scrolling name={name}>{table}</Scrolling> : table}
    </div>
  );
}

function Row<N>(props: { columns: readonly Column<N>[]; row: N; strong?: boolean; wide?: boolean | undefined }) {
  const { columns, row, strong, wide } = props;
  return (
    <tr
      className={`border-line spread:table-row spread:p-0 spread:last:[&>td]:border-b-0 block border-b p-3 last:border-b-0 @2xl:grid @2xl:grid-cols-2 @2xl:gap-x-6 ${strong ? 'bg-raised font-bold' : ''}`}
    >
      {columns.map(({ title, cell, number, whole }) => (
        <td
          key={title}
          className={`spread:border-line spread:[&_.button]:whitespace-nowrap spread:table-cell spread:border-b spread:px-3 spread:py-3 flex gap-3 py-0.5 align-top ${number ? 'spread:min-w-20 spread:text-end' : 'spread:min-w-26'} ${number ? 'whitespace-nowrap' : ''} ${whole ? 'wrap-normal break-keep' : ''} ${wide ? 'spread:whitespace-nowrap' : ''}`}
        >
          <span aria-hidden="true" className="text-quiet spread:hidden w-28 shrink-0 text-sm">
            {title}
          </span>
          <span className="min-w-0">{unbroken(cell(row))}</span>
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
      {of.length > 0 && (
        <Pages
          name={name}
          from={from + 1}
          to={from + shown.length}
          total={of.length}
          {...(from > 0 ? { back: () => setFrom(from - size) } : {})}
          {...(from + size < of.length ? { on: () => setFrom(from + size) } : {})}
        />
      )}
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
