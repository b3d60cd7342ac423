import { isSmall, type ReportReader } from './slot-report.js';

/** 循環 — how people, hires and slots went round the network in a period, as it was counted. */
export interface CirculationFacts {
  /** People who consented. */
  readonly people: number;
  readonly peopleIntroduced: number;
  readonly introductions: number;
  readonly hires: number;
  /** Hires that more than one employer had a part in. */
  readonly sharedHires: number;
  /** People whom a second employer passed on after it had met them through the relay. */
  readonly passedOnAgain: number;
  readonly employersGiving: number;
  readonly employersReceiving: number;
  readonly employersBoth: number;
  readonly slotsMinted: number;
  readonly slotsConsumed: number;
  /** Days from a slot's minting to its use. */
  readonly medianDaysToUse: number | null;
}

/** So many people of one employer were hired by another. */
export interface Flow {
  readonly fromEmployerId: string;
  readonly toEmployerId: string;
  readonly hires: number;
}

export type Circulation = { readonly [Figure in keyof CirculationFacts]: number | null } & {
  readonly introductionsPerPerson: number | null;
  readonly flows: readonly Flow[];
};

const ofPeople = ['people', 'peopleIntroduced', 'introductions', 'hires', 'sharedHires', 'passedOnAgain'] as const;

/** The circulation as this reader may see it: an analyst sees no number of people below five, and no flow of so few. */
export function circulationFor(reader: ReportReader, facts: CirculationFacts, flows: readonly Flow[]): Circulation {
  const hidden = (people: number) => reader !== 'operator' && isSmall(people);
  const counts = ofPeople.map((figure) => [figure, hidden(facts[figure]) ? null : facts[figure]]);
  return {
    ...facts,
    ...Object.fromEntries(counts),
    introductionsPerPerson:
      facts.peopleIntroduced === 0 || hidden(facts.peopleIntroduced)
        ? null
        : Math.round((facts.introductions / facts.peopleIntroduced) * 100) / 100,
    flows: flows.filter(({ hires }) => !hidden(hires)),
  };
}
