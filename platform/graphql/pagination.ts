import { refuse } from '../errors/hub-error.js';
import { isUuid } from '../ids.js';

/** A page asked for: how many, and after which row. */
export interface PageRequest {
  readonly first: number;
  readonly after: Keyset | null;
}

/** The place of a row in a list ordered by instant, then id, both descending. */
export interface Keyset {
  readonly at: Date;
  readonly id: string;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
}

export function checkFirst(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > 100) refuse('first', 'NOT_A_PAGE_SIZE');
  return first;
}

export function pageRequest(first: number, after: string | null | undefined): PageRequest {
  return { first: checkFirst(first), after: after ? decodeKeyset(after) : null };
}

/** Cursors hold what the caller can see in the row anyway: its instant and its id. */
export function encodeKeyset({ at, id }: Keyset): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

function decodeKeyset(cursor: string): Keyset {
  const [at, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split('.');
  const instant = new Date(Number(at));
  if (!id || rest.length > 0 || !isUuid(id) || Number.isNaN(instant.getTime())) refuse('after', 'NOT_A_CURSOR');
  return { at: instant, id };
}

/** A page from rows that were asked for with one row more than the page holds. */
export function pageOf<Node>(
  rows: readonly Node[],
  request: { first: number; after: unknown },
  cursorOf: (node: Node) => string,
): Page<Node> {
  const shown = rows.slice(0, request.first);
  const edges = shown.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
