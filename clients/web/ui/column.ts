import type { ReactNode } from 'react';

export interface Column<N> {
  readonly title: string;
  readonly cell: (entry: N) => ReactNode;
  /** Numbers stand to the right. */
  readonly number?: boolean;
  /** Words and dates that stand here are broken between them only. */
  readonly whole?: boolean;
}

/** What a table is made of. */
export interface Rows<N> {
  readonly name: string;
  readonly columns: readonly Column<N>[];
  readonly rows: readonly N[];
  readonly idOf: (entry: N) => string;
  readonly total?: N;
}
