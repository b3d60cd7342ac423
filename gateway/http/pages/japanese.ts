import { toKatakana } from 'wanakana';

/**
 * What people type, taken as they mean it: full and half width, 西暦 and 和暦, with and without units. Each answers the
 * form that the API takes, or what was typed when it cannot be read, which is then refused by the API's own check.
 */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
  大正: 1911,
  T: 1911,
};

function fold(text: string): string {
  return text.normalize('NFKC').trim();
}

/** `ひらがな`, `カタカナ`, `ﾊﾝｶｸ` and `romaji` as katakana; whatever else stands there stays. */
export function readKana(text: string): string {
  return toKatakana(fold(text)).replace(/\s+/g, ' ');
}

/** `７`, `7年`, `1,200万円` as a number; NaN when there is none or more than one. */
export function readNumber(text: string): number {
  const digits = /^([\d,]+)\s*(?:年|万円|万|円)?$/.exec(fold(text))?.[1];
  return digits ? Number(digits.replaceAll(',', '')) : Number.NaN;
}

/** `1994`, `1994年`, `平成6年`, `H6`. */
export function readYear(text: string): number {
  const [year, ...rest] = partsOf(text);
  return year !== undefined && rest.length === 0 ? year : Number.NaN;
}

/** `2019年4月`, `2019/4`, `2019-04`, `平成31年4月` as `2019-04`. */
export function readMonth(text: string): string {
  const [year, month, ...rest] = partsOf(text);
  return year !== undefined && month !== undefined && rest.length === 0 ? `${year}-${padded(month)}` : fold(text);
}

/** `2026年6月1日`, `2026/6/1`, `令和8年6月1日` as `2026-06-01`. */
export function readDay(text: string): string {
  const [year, month, day] = partsOf(text);
  return year !== undefined && month !== undefined && day !== undefined
    ? `${year}-${padded(month)}-${padded(day)}`
    : fold(text);
}

/** Entries one to a line, or parted by 、 or commas. */
export function readList(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\n、,，;；]+/)
        .map((entry) => entry.trim())
        .filter(Boolean),
    ),
  ];
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** Year, month and day as far as they are given; nothing when it is no date. */
function partsOf(text: string): number[] {
  const match =
    /^(令和|平成|昭和|大正|[RHST])?\s*(元|\d{1,4})(?:年|[-/.]|$)\s*(?:(\d{1,2})(?:月|[-/.]|$)\s*(?:(\d{1,2})日?)?)?$/i.exec(
      fold(text),
    );
  if (!match) return [];
  const [, era, year, month, day] = match;
  const number = year === '元' ? 1 : Number(year);
  if (!era && number < 1000) return [];
  return [(era ? (ERAS[era.toUpperCase()] ?? 0) : 0) + number, month, day]
    .filter((part) => part !== undefined)
    .map(Number);
}
