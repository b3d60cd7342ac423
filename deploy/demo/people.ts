import type { Dice } from './random.js';
import { companies, families, givens, prefectures, schools, type Trade } from './vocabulary.js';

/** A made-up person. Every address ends in the reserved example.jp. */
export interface DemoPerson {
  readonly name: string;
  readonly nameKana: string;
  readonly email: string;
  readonly phone: string;
  readonly trade: Trade;
  readonly title: string;
  readonly years: number;
  readonly birthYear: number;
  readonly prefecture: string;
  readonly salary: number;
  readonly skills: readonly string[];
}

export function makePerson(dice: Dice, index: number, trade: Trade, thisYear: number): DemoPerson {
  const [family, familyKana] = dice.pick(families);
  const [given, givenKana] = dice.pick(givens);
  const years = dice.whole(1, 22);
  return {
    name: `${family} ${given}`,
    nameKana: `${familyKana} ${givenKana}`,
    email: `demo${String(index).padStart(4, '0')}@example.jp`,
    phone: `090-${String(dice.whole(0, 9999)).padStart(4, '0')}-${String(index).padStart(4, '0')}`,
    trade,
    title: dice.pick(trade.titles),
    years,
    birthYear: thisYear - 22 - years - dice.whole(0, 6),
    prefecture: dice.pick(prefectures),
    salary: Math.round((trade.pay[0] + trade.pay[1] * years) / 100_000) * 100_000,
    skills: dice.some(trade.skills, Math.min(trade.skills.length, dice.whole(3, 7))),
  };
}

/** What the person sends when he accepts: the whole of himself, of which the consents release parts. */
export function profileOf(dice: Dice, person: DemoPerson, thisYear: number, availableFrom: string) {
  const { trade, title, years, name, nameKana, birthYear, email, phone, prefecture, salary, skills } = person;
  const began = thisYear - years;
  const changed = years > 4 ? began + Math.floor(years / 2) : began;
  const positions = [
    { employerName: dice.pick(companies), title, from: `${changed}-04`, to: null, description: dice.pick(trade.works) },
    ...(changed > began
      ? [
          {
            employerName: dice.pick(companies),
            title: dice.pick(trade.titles),
            from: `${began}-04`,
            to: `${changed}-03`,
            description: dice.pick(trade.works),
          },
        ]
      : []),
  ];
  return {
    profile: {
      headline: `${title} ${years}年 — ${dice.pick(trade.works)}`,
      occupation: trade.occupation,
      skills: [...skills],
      yearsOfExperience: years,
      prefecture,
      openToRelocation: dice.chance(0.3),
    },
    career: {
      positions,
      educations: [{ school: dice.pick(schools), degree: '学士', graduatedOn: `${began}-03` }],
      certifications: dice.some(trade.certificates, dice.whole(0, 2)),
      summary: `${years}年にわたり${dice.pick(trade.works)}に携わってきました。${skills.slice(0, 2).join('、')}を得意としています。`,
    },
    identity: { name, nameKana, birthYear },
    contact: { email, phone },
    conditions: { currentSalary: salary, desiredSalary: salary + dice.whole(0, 8) * 100_000, availableFrom },
  };
}
