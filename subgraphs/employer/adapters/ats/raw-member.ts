/**
 * The bytes of one member's value at the top of a JSON object, exactly as they were sent: what a sender signed is not
 * what JSON.stringify would write again. Null when the object has no such member, or two.
 */
export function rawMember(body: Buffer, name: string): Buffer | null {
  const values: Buffer[] = [];
  let at = skipSpace(body, 0);
  if (body[at] !== OPEN_BRACE) return null;
  at = skipSpace(body, at + 1);
  while (body[at] === QUOTE) {
    const keyEnd = stringEnd(body, at);
    const key = body.subarray(at + 1, keyEnd - 1).toString('utf8');
    at = skipSpace(body, keyEnd);
    if (body[at] !== COLON) return null;
    const start = skipSpace(body, at + 1);
    const end = valueEnd(body, start);
    if (key === name) values.push(body.subarray(start, end));
    at = skipSpace(body, end);
    if (body[at] !== COMMA) break;
    at = skipSpace(body, at + 1);
  }
  return values.length === 1 ? (values[0] ?? null) : null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

function skipSpace(body: Buffer, from: number): number {
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x0a || body[at] === 0x0d || body[at] === 0x09) at += 1;
  return at;
}

/** Where a string that begins at `from` is over. */
function stringEnd(body: Buffer, from: number): number {
  for (let at = from + 1; at < body.length; at += 1) {
    if (body[at] === BACKSLASH) at += 1;
    else if (body[at] === QUOTE) return at + 1;
  }
  return body.length;
}

/** Where a value that begins at `from` is over: a string, an object or list with all that is in it, or a word. */
function valueEnd(body: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < body.length; at += 1) {
    const byte = body[at];
    if (byte === QUOTE) {
      at = stringEnd(body, at) - 1;
      if (depth === 0) return at + 1;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (byte === COMMA || isSpace(byte))) return at;
  }
  return body.length;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
