import { useLanguage } from '../app/language.js';

const ZONE = 'Asia/Tokyo';

/** Days, times, sums and counts as this language writes them, in Japan's time. */
export function useFormat() {
  const ja = useLanguage() === 'ja';
  const locale = ja ? 'ja-JP' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    year: 'numeric',
    month: ja ? 'long' : 'short',
    day: 'numeric',
  });
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    year: 'numeric',
    month: ja ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const yen = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'JPY',
    // British English would write JP¥.
    currencyDisplay: ja ? 'symbol' : 'narrowSymbol',
  });
  // The spaces of an English date are no places to break it.
  const whole = (text: string) => text.replace(/(\d+) (\w+) (\d{4})/, '$1\u00a0$2\u00a0$3');
  const number = new Intl.NumberFormat(locale);
  return {
    day: (value: string | null | undefined) => (value ? whole(day.format(new Date(value))) : '—'),
    time: (value: string | null | undefined) => (value ? whole(time.format(new Date(value))) : '—'),
    yen: (value: number | null | undefined) => (value == null ? '—' : yen.format(value)),
    /** Yearly incomes, as they are spoken of: 万円. */
    income: (value: number | null | undefined) =>
      value == null ? '—' : ja ? `${number.format(value / 10_000)}万円` : yen.format(value),
    number: (value: number | null | undefined) => (value == null ? '—' : number.format(value)),
  };
}

/** Today in Japan, YYYY-MM-DD. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());
}

/** The same day a year before; on a leap day the 28th. */
export function aYearBefore(day: string): string {
  const rest = day.slice(4);
  return `${Number(day.slice(0, 4)) - 1}${rest === '-02-29' ? '-02-28' : rest}`;
}
