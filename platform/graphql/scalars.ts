import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../calendar.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

function malformed(what: string): GraphQLError {
  return new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
}

function parseInstant(value: unknown): Date {
  const date = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : undefined;
  if (!date || Number.isNaN(date.getTime())) throw malformed('DateTime must be an ISO 8601 instant');
  return date;
}

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !isDay(value)) throw malformed('Date must be a calendar day, YYYY-MM-DD');
  return value;
}

/** An instant: ISO 8601 in UTC on the wire, `Date` inside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'ISO 8601 instant, UTC on the wire',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** A calendar day in Japan: `YYYY-MM-DD`, on the wire and inside. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'YYYY-MM-DD, a calendar day in Japan (Asia/Tokyo)',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
