const ERAS: Record<string, number> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/**
 * A day as Japanese systems write it: `2024-04-01`, `2024/4/1`, `2024年4月1日`, `令和6年4月1日`, `R6.4.1`, with a time behind
 * it or without. Null when it is none of these; whether the day exists is checked with the other fields.
 */
export function readDay(text: string): string | null {
  const folded = text.normalize('NFKC').trim();
  const western = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?:日)?(?:[T\s].*)?$/.exec(folded);
  if (western) return isoDay(Number(western[1]), western[2], western[3]);
  const era = /^(令和|平成|R|H)(元|\d{1,2})(?:年|\.|\/|-)(\d{1,2})(?:月|\.|\/|-)(\d{1,2})(?:日)?(?:[T\s].*)?$/i.exec(
    folded,
  );
  if (!era) return null;
  const begins = ERAS[(era[1] ?? '').toUpperCase()] ?? 0;
  return isoDay(begins + (era[2] === '元' ? 1 : Number(era[2])), era[3], era[4]);
}

function isoDay(year: number, month: string | undefined, day: string | undefined): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
