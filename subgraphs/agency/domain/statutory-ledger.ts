import { addDays, type Day, dayOf, plusDays } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { checkDay } from '../../../platform/text/check.js';
import { prefectureName } from '../../../platform/text/classifications.js';
import type { FeeSchedule } from './fee-schedule.js';
import type { IntroductionStatus } from './introduction.js';
import { COOL_OFF_DAYS, type DepartureCause, type PlacementStatus } from './placement.js';

export const ledgerKinds = ['JOB_OPENINGS', 'JOB_SEEKERS', 'FEES'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** Years for which an entry is kept after what it is about was completed (職業安定法施行規則24条の7第2項). */
export const KEEP_YEARS = 2;
const LONGEST_DAYS = 1100;
/** A leaver within this many days is told in the ledgers, unless he was dismissed (施行規則24条の8第3項). */
const SURVEY_DAYS = 183;

/** What an agency did for one person and one opening. Instants in UTC, days in Japan, whole yen. */
export interface LedgerEntry {
  readonly introductionId: string;
  readonly candidateId: string;
  readonly jobOpeningId: string;
  readonly introducedAt: Date;
  readonly acceptedAt: Date | null;
  readonly status: IntroductionStatus;
  readonly updatedAt: Date;
  readonly placement: {
    readonly status: PlacementStatus;
    readonly startsOn: Day;
    readonly annualSalary: number;
    readonly fee: number;
    readonly feeWaived: number;
    readonly feeDiscount: number;
    readonly isPermanent: boolean;
    readonly leftOn: Day | null;
    readonly departureCause: DepartureCause | null;
  } | null;
  readonly schedule: Pick<FeeSchedule, 'version' | 'ratePercent' | 'minimumFee'> | null;
  readonly payments: readonly {
    readonly kind: 'COLLECTED' | 'REFUNDED';
    readonly paidOn: Day;
    readonly amount: number;
  }[];
}

export interface LedgerOpening {
  readonly id: string;
  readonly title: string;
  readonly occupation: string;
  readonly prefecture: string;
  readonly salaryMin: number | null;
  readonly salaryMax: number | null;
  readonly createdAt: string;
  readonly employer: { readonly name: string; readonly corporateNumber: string; readonly prefecture: string | null };
}

/** What an agency notes of an opening for its ledger, because the hub does not know it. */
export interface OpeningNote {
  readonly address: string | null;
  readonly contact: string | null;
  readonly headcount: number | null;
  readonly validUntil: Day | null;
  readonly employmentTerm: string | null;
}

/** A person as released to the agency when the ledger is made; null once nothing is released to it any more. */
export interface LedgerPerson {
  readonly id: string;
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly prefecture: string | null;
  readonly occupation: string | null;
  readonly releasedUntil: string | null;
}

export interface LedgerLine {
  readonly entry: LedgerEntry;
  readonly opening: LedgerOpening | null;
  readonly note: OpeningNote | null;
  readonly person: LedgerPerson | null;
}

/** Where the hub holds nothing and the agency writes by hand. */
const BY_HAND = '';
const NOT_RELEASED = '（非開示）';

type Column = readonly [heading: string, value: (line: LedgerLine) => string];

const outcome: readonly Column[] = [
  ['紹介年月日', ({ entry }) => dayOf(entry.introducedAt)],
  ['採否', ({ entry }) => outcomeOf(entry)],
  ['採用年月日', ({ entry }) => hired(entry)?.startsOn ?? ''],
  ['無期雇用', ({ entry }) => (hired(entry) ? (hired(entry)?.isPermanent ? '無期' : '有期') : '')],
  ['転職勧奨の禁止期間', ({ entry }) => restOf(entry)],
  ['離職状況', ({ entry }) => leavingOf(entry)],
];

const number: Column = ['紹介番号', ({ entry }) => entry.introductionId];
const employer: Column = ['求人者の名称', ({ opening }) => opening?.employer.name ?? ''];
const seeker: Column = ['求職者の氏名', ({ person }) => person?.name ?? NOT_RELEASED];
const work: Column = ['求人職種', ({ opening }) => (opening ? `${opening.occupation} ${opening.title}` : '')];

/**
 * 法定帳簿 — the three ledgers of a paid agency, as columns (職業安定法32条の15, 同施行規則24条の7第1項; the items are those of
 * 職業紹介事業の業務運営要領「帳簿書類の備付け」, whose form is free).
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
      ['求人数', ({ note }) => String(note?.headcount ?? 1)],
      work,
      ['就業場所', ({ opening }) => prefectureName(opening?.prefecture)],
      ['雇用期間', ({ note }) => note?.employmentTerm ?? BY_HAND],
      ['賃金（年収・円）', ({ opening }) => salaryOf(opening)],
      seeker,
      ...outcome,
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
      ['希望職種', ({ person }) => person?.occupation ?? NOT_RELEASED],
      ['求職受付年月日', ({ entry }) => (entry.acceptedAt ? dayOf(entry.acceptedAt) : '')],
      [
        '求職の有効期間',
        ({ person }) => (person?.releasedUntil ? dayOf(new Date(person.releasedUntil)) : '同意の終了'),
      ],
      employer,
      work,
      ...outcome,
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
  return addDays(now, -365.25 * KEEP_YEARS);
}

function hired({ placement }: LedgerEntry): NonNullable<LedgerEntry['placement']> | null {
  return placement && placement.status !== 'CANCELLED' ? placement : null;
}

function outcomeOf(entry: LedgerEntry): string {
  if (hired(entry)) return '採用';
  if (entry.status === 'REJECTED_BY_EMPLOYER') return '不採用';
  if (entry.status === 'DECLINED_BY_CANDIDATE') return '求職者が辞退';
  if (entry.status === 'WITHDRAWN') return '取下げ';
  return entry.status === 'CANCELLED' || entry.placement ? '取消' : '選考中';
}

function restOf(entry: LedgerEntry): string {
  const placement = hired(entry);
  return placement?.isPermanent ? `${placement.startsOn}〜${plusDays(placement.startsOn, COOL_OFF_DAYS)}` : '';
}

function leavingOf(entry: LedgerEntry): string {
  const placement = hired(entry);
  if (!placement?.isPermanent) return '';
  if (placement.leftOn === null) return '';
  const early = placement.leftOn <= plusDays(placement.startsOn, SURVEY_DAYS);
  return `${placement.leftOn} 離職${early && placement.departureCause !== 'EMPLOYEE_FAULT' ? '（6か月以内）' : ''}`;
}

const feeOf = ({ placement: p }: LedgerEntry) => (p ? Math.max(0, p.fee - p.feeWaived - p.feeDiscount) : 0);

function basisOf({ placement, schedule }: LedgerEntry): string {
  if (!placement || !schedule) return '';
  const least = schedule.minimumFee > 0 ? `、最低${schedule.minimumFee}円` : '';
  return `理論年収${placement.annualSalary}円×${schedule.ratePercent}%${least}（手数料表 第${schedule.version}版）`;
}

function payments({ payments: all }: LedgerEntry, kind: 'COLLECTED' | 'REFUNDED') {
  return all.filter((one) => one.kind === kind);
}

function sumOf(entry: LedgerEntry, kind: 'COLLECTED' | 'REFUNDED'): string {
  const found = payments(entry, kind);
  return found.length === 0 ? '' : String(found.reduce((sum, { amount }) => sum + amount, 0));
}

function salaryOf(opening: LedgerOpening | null): string {
  const { salaryMin = null, salaryMax = null } = opening ?? {};
  return salaryMin === null && salaryMax === null ? '' : `${salaryMin ?? ''}〜${salaryMax ?? ''}`;
}
