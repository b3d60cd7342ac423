import type { Request, Response } from 'express';
import { type Day, dayOf } from '../../../platform/calendar.js';

/** Japanese first, English by the switch at the top of each page. */
export type Language = 'ja' | 'en';

/** Both languages of a sentence side by side, so that none can be forgotten. */
export type Say = (ja: string, en: string) => string;

/** A sentence that is chosen later, such as one that waits in a session. */
export interface Sentence {
  readonly ja: string;
  readonly en: string;
}

const COOKIE = 'tasuki_lang';
const YEAR_S = 31_536_000;

/** The language of a visit: what the address asks for (and then for good), else what was asked for before. */
export function languageOf(request: Request, response: Response): Language {
  const asked = request.query.lang;
  if (asked === 'ja' || asked === 'en') {
    response.append('set-cookie', `${COOKIE}=${asked}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`);
    return asked;
  }
  return cookieOf(request, COOKIE) === 'en' ? 'en' : 'ja';
}

export function cookieOf(request: Request, name: string): string | undefined {
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((text) => text.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

export function sayIn(language: Language): Say {
  return (ja, en) => (language === 'ja' ? ja : en);
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);

/** `2026-06-01` as 2026年6月1日 or 1 June 2026. */
export function dayIn(say: Say, day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return say(`${year}年${month}月${date}日`, `${date} ${MONTHS[month - 1]} ${year}`);
}

/** `2019-04` as 2019年4月 or April 2019. */
export function monthIn(say: Say, text: string): string {
  const [year, month] = text.split('-').map(Number) as [number, number];
  return say(`${year}年${month}月`, `${MONTHS[month - 1]} ${year}`);
}

/** An instant by its day and minute in Japan. */
export function momentIn(say: Say, instant: string | Date): string {
  const at = new Date(instant);
  const minutes = new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
  return `${dayIn(say, dayOf(at))} ${minutes}`;
}

/** Ends are exclusive: the last day on which something holds. */
export function lastDayIn(say: Say, end: string | Date): string {
  return dayIn(say, dayOf(new Date(new Date(end).getTime() - 1)));
}

/** Whole yen as 620万円 or ¥6,200,000. */
export function yenIn(say: Say, yen: number): string {
  const man = yen % 10_000 === 0 ? `${(yen / 10_000).toLocaleString('ja-JP')}万円` : `${yen.toLocaleString('ja-JP')}円`;
  return say(man, `¥${yen.toLocaleString('en-US')}`);
}
