import { type GraphQLError, GraphQLError as GraphQLErrorClass, type GraphQLFormattedError } from 'graphql';
import { catalogue, type ErrorCode } from './catalog.js';
import { HubError } from './hub-error.js';
import { type ReasonCode, reasons } from './reasons.js';

/** Apollo's own codes for documents and variables that are wrong, in the words of the catalogue. */
const FOREIGN_CODES: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'INVALID_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'INVALID_INPUT',
  BAD_USER_INPUT: 'INVALID_INPUT',
  BAD_REQUEST: 'INVALID_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'INVALID_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'INVALID_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'INVALID_INPUT',
};

export interface WireError extends GraphQLFormattedError {
  readonly extensions: {
    readonly code: ErrorCode;
    readonly kind: string;
    readonly retryable: boolean;
    readonly requestId: string;
    readonly messageJa: string;
    readonly field?: string;
    readonly reason?: ReasonCode;
  };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && code in catalogue;
}

/** The HubError inside a GraphQL error, however deep execution has wrapped it. */
function hubErrorIn(error: unknown): HubError | undefined {
  for (let current = error; current instanceof Error; current = (current as GraphQLError).originalError) {
    if (current instanceof HubError) return current;
  }
  return undefined;
}

/** True for what must be logged whole: neither a refusal of ours nor a malformed request. */
export function isUnexpected(error: unknown): boolean {
  if (hubErrorIn(error)) return false;
  const code = (error as GraphQLError | undefined)?.extensions?.code;
  if (typeof code === 'string') return !(isErrorCode(code) || code in FOREIGN_CODES);
  // Variables and documents are refused before any field is reached, and without an error of ours behind it.
  return !(error instanceof GraphQLErrorClass) || error.originalError !== undefined || error.path !== undefined;
}

function codeOf(error: GraphQLError): { code: ErrorCode; field?: string; reason?: ReasonCode } {
  const refusal = hubErrorIn(error);
  if (refusal) return { code: refusal.code, ...refusal.details };
  const { code, field, reason } = (error.extensions ?? {}) as { code?: string; field?: string; reason?: ReasonCode };
  if (isErrorCode(code)) return { code, ...(field ? { field } : {}), ...(reason ? { reason } : {}) };
  if (code && code in FOREIGN_CODES) return { code: FOREIGN_CODES[code] as ErrorCode };
  return { code: isUnexpected(error) ? 'INTERNAL' : 'INVALID_INPUT' };
}

/**
 * The only place where an error becomes a GraphQL error. Stack, SQL, the subgraph's name and every value
 * that the caller sent stay behind; what graphql-js says about a document is kept, for it names the position.
 */
export function formatError(error: GraphQLError, requestId: string): WireError {
  const { code, field, reason } = codeOf(error);
  const row = catalogue[code];
  const said = reason ? reasons[reason] : row;
  const aboutDocument = code === 'INVALID_INPUT' && !field && !hubErrorIn(error);
  return {
    message: aboutDocument ? withoutValues(error.message) : said.message,
    ...(error.path ? { path: error.path } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
    extensions: {
      code,
      kind: row.kind,
      retryable: row.retryable,
      requestId,
      messageJa: aboutDocument ? reasons.MALFORMED_QUERY.messageJa : said.messageJa,
      ...(field ? { field } : {}),
      ...(reason ? { reason } : {}),
    },
  };
}

/** graphql-js quotes refused variable values; they may be personal data, so only the position is kept. */
function withoutValues(message: string): string {
  return message.replace(/(got invalid value) [\s\S]*?( at "[^"]*")?; /, '$1$2; ').replace(/: "[^"]*"$/, '');
}
