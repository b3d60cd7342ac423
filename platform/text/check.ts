import { isDay } from '../calendar.js';
import { refuse } from '../errors/hub-error.js';

/**
 * Checks of single values. Each names the field that it refuses and returns the value in the form that is stored.
 * Lengths count UTF-16 units, as a form's `maxlength` does.
 */
const SHORT = 200;
const LONG = 10_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that PostgreSQL or a mail header cannot carry
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

export function checkText(field: string, text: string, max = LONG): string {
  const trimmed = text.trim();
  if (trimmed === '') refuse(field, 'REQUIRED');
  if (trimmed.length > max) refuse(field, 'TOO_LONG');
  if (UNSTORABLE.test(trimmed) || !trimmed.isWellFormed()) refuse(field, 'CONTROL_CHARACTER');
  return trimmed;
}

/** A text of one line: a name, a title, a subject. A line break would let a header be forged. */
export function checkLine(field: string, text: string, max = SHORT): string {
  const line = checkText(field, text, max);
  if (/[\r\n\u2028\u2029]/.test(line)) refuse(field, 'LINE_BREAK');
  return line;
}

export function checkOptional<T, R>(value: T | null | undefined, check: (value: T) => R): R | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && value.trim() === '') return null;
  return check(value);
}

export function checkLines(field: string, lines: readonly string[], maxEntries: number, max = SHORT): string[] {
  if (lines.length > maxEntries) refuse(field, 'TOO_MANY');
  return [...new Set(lines.map((line) => checkLine(field, line, max)))];
}

export function checkInteger(field: string, value: number, min: number, max: number): number {
  if (!Number.isSafeInteger(value) || value < min || value > max) refuse(field, 'NOT_IN_RANGE');
  return value;
}

const EMAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\.[a-z]{2,63}$/i;

export function checkEmail(field: string, email: string): string {
  const line = checkLine(field, email.normalize('NFKC'), 254);
  if (!EMAIL.test(line) || line.includes('..')) refuse(field, 'NOT_AN_EMAIL');
  return line;
}

/** Digits, spaces, hyphens, brackets and a leading plus, 9 to 15 digits: a form stays free, a novel is refused. */
export function checkPhone(field: string, phone: string): string {
  const line = checkLine(field, phone, 40)
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー－]/g, '-');
  const digits = line.replace(/\D/g, '').length;
  if (!/^\+?[\d\s().-]+$/.test(line) || digits < 9 || digits > 15) refuse(field, 'NOT_A_PHONE');
  return line;
}

export function checkDay(field: string, day: string): string {
  if (!isDay(day)) refuse(field, 'NOT_A_DAY');
  return day;
}

export function checkMonth(field: string, month: string): string {
  if (!/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(month)) refuse(field, 'NOT_A_MONTH');
  return month;
}

/** 都道府県 — JIS X 0401, `01` to `47`. */
export function checkPrefecture(field: string, code: string): string {
  if (!/^(0[1-9]|[1-3]\d|4[0-7])$/.test(code)) refuse(field, 'NOT_A_PREFECTURE');
  return code;
}

/** 厚生労働省編職業分類 — major group, `01` to `15`. */
export function checkOccupation(field: string, code: string): string {
  if (!/^(0[1-9]|1[0-5])$/.test(code)) refuse(field, 'NOT_AN_OCCUPATION');
  return code;
}

/** 法人番号 — 13 digits whose first is the check digit of the other twelve (法人番号等省令2条). */
export function checkCorporateNumber(field: string, number: string): string {
  const digits = number.normalize('NFKC').trim();
  if (!/^[1-9]\d{12}$/.test(digits) || Number(digits[0]) !== checkDigit(digits.slice(1))) {
    refuse(field, 'NOT_A_CORPORATE_NUMBER');
  }
  return digits;
}

function checkDigit(base: string): number {
  const sum = [...base].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/** 許可番号 — prefecture, kind of permit, six digits (職業安定法30条), after folding widths and dashes. */
export function checkPermitNumber(field: string, permit: string): string {
  const folded = permit
    .normalize('NFKC')
    .trim()
    .replace(/[‐‑‒–—―−ー－]/g, '-');
  if (!/^(0[1-9]|[1-3]\d|4[0-7])-(ユ|ム|特|地)-\d{6}$/.test(folded)) refuse(field, 'NOT_A_PERMIT_NUMBER');
  return folded;
}
