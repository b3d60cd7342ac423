import type { CallOptions, Connection, Operation } from './connection.js';

interface Page<N> {
  readonly edges: readonly { readonly node: N }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The answer of an operation's one field. */
type Only<R> = R[keyof R];
/** Operations without a required variable are called without arguments. */
type Call<V, R> =
  Record<string, never> extends V
    ? (variables?: V, options?: CallOptions) => R
    : (variables: V, options?: CallOptions) => R;

/** One operation as a function; where it answers in pages, `each` walks over all of them, entry by entry. */
export type Method<R, V> = Call<V, Promise<Only<R>>> &
  (Only<R> extends Page<infer N> ? { readonly each: Call<Omit<V, 'after'>, AsyncGenerator<N>> } : unknown);

type NameOf<K> = K extends `${infer Name}Document` ? Uncapitalize<Name> : never;

/** A method for each document of a generated module: `RegistrationsDocument` becomes `registrations`. */
export type Methods<D> = {
  readonly [K in keyof D as NameOf<K>]: D[K] extends Operation<infer R, infer V> ? Method<R, V> : never;
};

const SUFFIX = 'Document';

export function methodsOf<D extends object>(documents: D, connection: Connection): Methods<D> {
  const methods = Object.entries(documents)
    .filter(([name]) => name.endsWith(SUFFIX))
    .map(([name, operation]) => {
      const called = `${name.charAt(0).toLowerCase()}${name.slice(1, -SUFFIX.length)}`;
      return [called, methodOf(operation as Operation<Answer, Variables>, connection)];
    });
  return Object.fromEntries(methods);
}

type Answer = Record<string, unknown>;
type Variables = Record<string, unknown>;

function methodOf(operation: Operation<Answer, Variables>, connection: Connection) {
  const call = async (variables: Variables = {}, options?: CallOptions) =>
    Object.values(await connection.run(operation, variables, options))[0];
  async function* each(variables: Variables = {}, options?: CallOptions): AsyncGenerator<unknown> {
    for (let after: string | null = null; ; ) {
      const page = (await call({ first: 100, ...variables, after }, options)) as Page<unknown>;
      for (const { node } of page.edges) yield node;
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) return;
    }
  }
  return Object.assign(call, { each });
}
