import type { Dice } from './random.js';
import { type Trade, trades } from './vocabulary.js';

/** Members of demo history beyond the eight fixed ones: employers, agencies, and what employers look for. */

/** A corporate number on a base that is given to nobody, with its check digit. */
export function corporateNumber(serial: number): string {
  const base = `9${String(serial).padStart(11, '0')}`;
  const sum = [...base].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return `${9 - (sum % 9)}${base}`;
}

export const moreEmployers = [
  ['青葉メディカル株式会社', '14'],
  ['株式会社ひかり物流', '23'],
  ['南風ホールディングス株式会社', '40'],
  ['株式会社しらかば', '01'],
  ['桜川電子株式会社', '13'],
  ['株式会社まつかぜ', '27'],
].map(([name = '', prefecture = ''], index) => ({ name, prefecture, corporateNumber: corporateNumber(101 + index) }));

const places = [
  ['13', '東京'],
  ['27', '大阪'],
  ['23', '名古屋'],
  ['40', '福岡'],
  ['01', '札幌'],
  ['14', '横浜'],
  ['26', '京都'],
  ['28', '神戸'],
  ['04', '仙台'],
  ['34', '広島'],
] as const;
const styles = ['キャリアパートナーズ', '人材サポート'] as const;
const specialities = [
  ['IT・通信', 'Web'],
  ['営業', '販売'],
  ['管理部門', '士業'],
  ['製造', '品質管理'],
  ['介護', '医療'],
  ['物流', '貿易'],
] as const;

export const moreAgencies = styles.flatMap((style, row) =>
  places.map(([prefecture, place], column) => {
    const serial = row * places.length + column;
    return {
      name: `${place}${style}株式会社`,
      corporateNumber: corporateNumber(201 + serial),
      permitNumber: `${prefecture}-ユ-${399_101 + serial}`,
      specialities: [...(specialities[serial % specialities.length] ?? [])],
      feeRatePercent: [25, 28, 30, 32.5, 35][serial % 5] ?? 30,
      refundPolicy: '入社日から30日以内の退職は手数料の80%、31日から90日以内の退職は50%を返戻します。',
    };
  }),
);

/** An opening of some trade, as an employer would write it. */
export function makeOpening(dice: Dice, trade: Trade, prefecture: string) {
  const title = dice.pick(trade.titles);
  const years = dice.whole(2, 10);
  const salaryMin = Math.round((trade.pay[0] + trade.pay[1] * years) / 100_000) * 100_000;
  return {
    title,
    occupation: trade.occupation,
    skills: dice.some(trade.skills, dice.whole(2, 4)),
    prefecture,
    salaryMin,
    salaryMax: salaryMin + dice.whole(10, 25) * 100_000,
    description: `${title}を募集します。${dice.pick(trade.works)}を担当していただきます。経験${years}年程度の方を想定しています。`,
  };
}

export function tradeFor(dice: Dice): Trade {
  const weighted = [0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 4, 5];
  return trades[dice.pick(weighted)] as Trade;
}
