import { type ErrorDetails, isTasukiError, TasukiError, unanswered } from './errors.js';
import { sleep } from './sleep.js';
import type { TokenSource } from './tokens.js';

/** A GraphQL document with the types of its answer and variables, as the code generator writes it. */
export interface Operation<TResult, TVariables> {
  readonly __apiType?: (variables: TVariables) => TResult;
  readonly __meta__?: OperationMeta | undefined;
  toString(): string;
}

export interface OperationMeta {
  /** `keyed`: a mutation whose input takes an idempotency key. */
  readonly kind?: 'query' | 'mutation' | 'keyed';
  /** SHA-256 of a document that the hub trusts; then only this is sent. */
  readonly hash?: string;
}

export interface ConnectionOptions {
  /** Address of the hub, such as https://tasuki.example.jp. */
  readonly url: string;
  readonly tokens: TokenSource;
  readonly fetch?: typeof fetch;
  /** How often a call is repeated that found the hub unavailable; 4 by default. */
  readonly retries?: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** What is waited before the first repetition, in ms; doubled each time, less a random part. */
const FIRST_WAIT_MS = 200;

/** Asks the hub. Rejects with TasukiError and nothing else, but for an abort by the caller. */
export class Connection {
  private readonly address: string;
  private readonly send: typeof fetch;

  constructor(private readonly options: ConnectionOptions) {
    this.address = `${options.url.replace(/\/$/, '')}/graphql`;
    this.send = options.fetch ?? ((...call) => fetch(...call));
  }

  /**
   * One operation. A query is repeated while the hub is unavailable; a mutation too where it carries an idempotency key,
   * which is made here if the caller gives none, so that it is done once however often it is sent.
   */
  async run<R, V>(operation: Operation<R, V>, variables: V, { signal }: CallOptions = {}): Promise<R> {
    const kind = operation.__meta__?.kind ?? 'mutation';
    const sent = kind === 'keyed' ? withKey(variables) : variables;
    const retries = this.options.retries ?? 4;
    for (let failed = 0; ; failed += 1) {
      try {
        return await this.once(operation, sent, signal);
      } catch (error) {
        if (!(error instanceof TasukiError) || !error.retryable || failed >= retries) throw error;
        // Without a key nobody knows whether a mutation was done, unless the hub refused to begin it.
        if (kind === 'mutation' && error.code !== 'RATE_LIMITED') throw error;
        await sleep(FIRST_WAIT_MS * 2 ** failed * (0.5 + Math.random() / 2), signal);
      }
    }
  }

  private async once<R, V>(operation: Operation<R, V>, variables: V, signal?: AbortSignal): Promise<R> {
    const token = await this.options.tokens.token();
    try {
      return await this.post(operation, variables, token, signal);
    } catch (error) {
      if (!token || !isTasukiError(error, 'UNAUTHENTICATED')) throw error;
      const renewed = await this.options.tokens.token(token);
      if (!renewed) throw error;
      return this.post(operation, variables, renewed, signal);
    }
  }

  private async post<R, V>(
    operation: Operation<R, V>,
    variables: V,
    token: string | null,
    signal?: AbortSignal,
  ): Promise<R> {
    const hash = operation.__meta__?.hash;
    const asked = hash
      ? { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }
      : { query: operation.toString() };
    const { data, errors } = await this.exchange<R>(JSON.stringify({ ...asked, variables }), token, signal);
    if (errors?.[0]) throw new TasukiError(errors[0].message, errors[0].extensions);
    return data as R;
  }

  private async exchange<R>(body: string, token: string | null, signal?: AbortSignal): Promise<WireAnswer<R>> {
    try {
      const response = await this.send(this.address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body,
        ...(signal ? { signal } : {}),
      });
      return (await response.json()) as WireAnswer<R>;
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw unanswered(cause);
    }
  }
}

interface WireAnswer<R> {
  readonly data?: R;
  readonly errors?: readonly { readonly message: string; readonly extensions: ErrorDetails }[];
}

function withKey<V>(variables: V): V {
  const { input } = variables as { input: { idempotencyKey?: string | null } };
  return { ...variables, input: { ...input, idempotencyKey: input.idempotencyKey ?? crypto.randomUUID() } };
}
