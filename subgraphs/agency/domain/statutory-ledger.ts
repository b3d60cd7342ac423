import { type Day, dayOf, plusDays, plusMonths, startOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { checkDay } from '../../../platform/text/check.js';
import { occupationName, prefectureName } from '../../../platform/text/classifications.js';
import {
  basisOf,
  feeOf,
  hired,
  type LedgerLine,
  leavingOf,
  outcomeOf,
  payments,
  restOf,
  salaryOf,
  sumOf,
} from './ledger-line.js';

export const ledgerKinds = ['JOB_OPENINGS', 'JOB_SEEKERS', 'FEES'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** For how long an entry is kept after what it is about was completed (職業安定法施行規則24条の7第2項: two years). */
const KEEP_MONTHS = 24;
const LONGEST_DAYS = 1100;

/** Where the hub holds nothing and the agency writes by hand. */
const BY_HAND = '';
const NOT_RELEASED = '（非開示）';

type Column = readonly [heading: string, value: (line: LedgerLine) => string];

const outcome: readonly Column[] = [
  ['紹介年月日', ({ entry }) => dayOf(entry.introducedAt)],
  ['採否', ({ entry }) => outcomeOf(entry)],
  ['採用年月日', ({ entry }) => hired(entry)?.startsOn ?? ''],
  ['労働契約', ({ entry }) => (hired(entry) ? (hired(entry)?.isPermanent ? '無期' : '有期') : '')],
  ['転職勧奨禁止期間', ({ entry }) => restOf(entry)],
  ['6か月以内の離職', leavingOf],
  ['返戻金（円）', ({ entry }) => sumOf(entry, 'REFUNDED')],
];
const remarks: Column = ['備考', ({ entry }) => (hired(entry)?.flagged ? '許可の有効期間外に報告' : BY_HAND)];

const number: Column = ['紹介番号', ({ entry }) => entry.introductionId];
const employer: Column = ['求人者の名称', ({ opening }) => opening?.employer.name ?? ''];
const seeker: Column = ['求職者の氏名', ({ person }) => person?.name ?? NOT_RELEASED];
const work: Column = ['求人職種', ({ opening }) => (opening ? `${opening.occupation} ${opening.title}` : '')];

/**
 * 法定帳簿 — the three ledgers of a paid agency, as columns (職業安定法32条の15, 同施行規則24条の7第1項; the items are those of
 * 職業紹介事業の業務運営要領「帳簿書類の備付け」, whose form is free). docs/agencies.md says where each item was looked up.
 */
export const ledgers: Readonly<
  Record<LedgerKind, { readonly title: string; readonly law: string; readonly columns: readonly Column[] }>
> = {
  JOB_OPENINGS: {
    title: '求人管理簿',
    law: '職業安定法32条の15・同施行規則24条の7',
    columns: [
      number,
      employer,
      ['法人番号', ({ opening }) => opening?.employer.corporateNumber ?? ''],
      ['求人者の所在地', ({ note, opening }) => note?.address ?? prefectureName(opening?.employer.prefecture)],
      ['求人に係る連絡先', ({ note }) => note?.contact ?? BY_HAND],
      ['求人受付年月日', ({ opening }) => (opening ? dayOf(new Date(opening.createdAt)) : '')],
      ['求人の有効期間', ({ note }) => note?.validUntil ?? BY_HAND],
      ['求人数', ({ note }) => String(note?.headcount ?? BY_HAND)],
      work,
      ['就業場所', ({ opening }) => prefectureName(opening?.prefecture)],
      ['雇用期間', ({ note }) => note?.employmentTerm ?? BY_HAND],
      ['賃金（年収・円）', ({ opening }) => salaryOf(opening)],
      seeker,
      ...outcome,
      remarks,
    ],
  },
  JOB_SEEKERS: {
    title: '求職管理簿',
    law: '職業安定法32条の15・同施行規則24条の7',
    columns: [
      number,
      ['求職者番号', ({ person }) => person?.id ?? ''],
      seeker,
      ['求職者の住所', ({ person }) => prefectureName(person?.prefecture) || NOT_RELEASED],
      ['生年月日', ({ person }) => (person?.birthYear ? `${person.birthYear}年` : NOT_RELEASED)],
      [
        '希望職種',
        ({ person }) =>
          person?.occupation ? `${person.occupation} ${occupationName(person.occupation)}` : NOT_RELEASED,
      ],
      ['求職受付年月日', ({ entry }) => (entry.acceptedAt ? dayOf(entry.acceptedAt) : '')],
      [
        '求職の有効期間',
        ({ person }) => (person?.releasedUntil ? dayOf(new Date(person.releasedUntil)) : '同意の終了'),
      ],
      employer,
      work,
      ...outcome,
      remarks,
    ],
  },
  FEES: {
    title: '手数料管理簿',
    law: '職業安定法32条の15・同施行規則24条の7',
    columns: [
      number,
      ['手数料を支払う者', employer[1]],
      [
        '徴収年月日',
        ({ entry }) =>
          payments(entry, 'COLLECTED')
            .map(({ paidOn }) => paidOn)
            .join('、'),
      ],
      ['手数料の種類', () => '届出制手数料（成功報酬）'],
      ['手数料の額（円）', ({ entry }) => String(feeOf(entry))],
      // Arises for 家政婦（夫）・マネキン and the like alone, whose insurance the agency pays in their place; the hub has no such fee.
      ['うち第二種特別加入保険料に充てる手数料（円）', () => '0'],
      ['算出の根拠', ({ entry }) => basisOf(entry)],
      ['無償紹介枠による免除（円）', ({ entry }) => String(entry.placement?.feeWaived ?? 0)],
      ['ポイントによる値引（円）', ({ entry }) => String(entry.placement?.feeDiscount ?? 0)],
      ['徴収額（円）', ({ entry }) => sumOf(entry, 'COLLECTED')],
      [
        '返戻年月日',
        ({ entry }) =>
          payments(entry, 'REFUNDED')
            .map(({ paidOn }) => paidOn)
            .join('、'),
      ],
      ['返戻額（円）', ({ entry }) => sumOf(entry, 'REFUNDED')],
      remarks,
    ],
  },
};

/** The rows of one ledger, in the order of the entries. Fees are those of hires only. */
export function linesOf(kind: LedgerKind, lines: readonly LedgerLine[]): string[][] {
  const told = kind === 'FEES' ? lines.filter(({ entry }) => hired(entry) !== null) : lines;
  return told.map((line) => ledgers[kind].columns.map(([, value]) => value(line)));
}

export function headingsOf(kind: LedgerKind): string[] {
  return ledgers[kind].columns.map(([heading]) => heading);
}

/** A period of at most three years, its last day included. */
export function checkLedgerPeriod(from: Day, to: Day): { from: Day; to: Day } {
  const period = { from: checkDay('from', from), to: checkDay('to', to) };
  if (period.to < period.from) refuse('to', 'PERIOD_REVERSED');
  if (period.to > plusDays(period.from, LONGEST_DAYS)) refuse('to', 'PERIOD_TOO_LONG');
  return period;
}

/** Completed before this instant is past its time. */
export function keptSince(now: Date): Date {
  return startOf(plusMonths(dayOf(now), -KEEP_MONTHS));
}
