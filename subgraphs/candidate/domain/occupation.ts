import { occupationName } from '../../../platform/text/classifications.js';
import { normalise } from '../../../platform/text/normalise.js';

export interface Occupation {
  readonly code: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  /** Major groups whose people often change over; published with the criteria of MATCH. */
  readonly near: readonly string[];
}

const row = (code: string, synonyms: string, near: string): Occupation => ({
  code,
  name: occupationName(code),
  synonyms: synonyms.split('・'),
  near: near === '' ? [] : near.split(' '),
});

/** 厚生労働省編職業分類（2022年改定）の大分類, with words by which people call occupations of each. */
export const occupations: readonly Occupation[] = [
  row('01', '管理職・役員・部長・経営者・マネージャー', '03 06'),
  row(
    '02',
    'エンジニア・SE・システムエンジニア・プログラマー・プログラマ・開発者・研究者・技術者・設計者・データサイエンティスト',
    '03 12 14',
  ),
  row(
    '03',
    '法務・コンサルタント・経営企画・デザイナー・ライター・編集者・会計士・税理士・弁護士・マーケター',
    '01 02 06',
  ),
  row('04', '看護師・医師・薬剤師・医療・看護・保健師・歯科衛生士', '08'),
  row('05', '保育士・教師・教員・講師・塾講師・保育', '08'),
  row('06', '事務・一般事務・経理・人事・総務・秘書・受付・バックオフィス', '01 03 07'),
  row('07', '営業・販売・セールス・店員・店長・バイヤー', '06 09'),
  row('08', '介護・福祉・介護士・ヘルパー・ケアマネジャー', '04 05'),
  row('09', 'サービス・接客・調理・調理師・美容師・ホテル・飲食', '07 15'),
  row('10', '警備・警備員・保安・消防', '13 15'),
  row('11', '農業・林業・漁業・農家', '15'),
  row('12', '製造・工場・整備士・修理・塗装・製図・生産', '02 14 15'),
  row('13', 'ドライバー・運転手・配送・輸送・運送', '10 15'),
  row('14', '建設・土木・電気工事・大工・施工', '02 12'),
  row('15', '清掃・倉庫・軽作業・運搬・包装・ピッキング', '09 10 11 12 13'),
];

const codes = new Map(
  occupations.flatMap(({ code, name, synonyms }) => [code, name, ...synonyms].map((word) => [normalise(word), code])),
);

/** The code of a major group, from the code itself, its name or a word for one of its occupations; null for any other text. */
export function occupationCode(text: string): string | null {
  return codes.get(normalise(text)) ?? null;
}

/** How far apart two major groups are: 0 the same, 1 near, 2 neither. */
export function occupationDistance(a: number, b: number): 0 | 1 | 2 {
  if (a === b) return 0;
  return nearOf(a).includes(b) ? 1 : 2;
}

/** The groups near one, by number. */
export function nearOf(number: number): number[] {
  const code = String(number).padStart(2, '0');
  return occupations
    .filter(({ code: other, near }) => near.includes(code) || isNear(code, other))
    .map((one) => Number(one.code));
}

function isNear(from: string, to: string): boolean {
  return occupations.find(({ code }) => code === from)?.near.includes(to) ?? false;
}
