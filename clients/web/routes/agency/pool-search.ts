import type { CandidatePoolFilter, SavedSearchesQuery } from '../../generated/operations.js';

/** What is looked for, as the address keeps it: text under a name, lists with commas. */
export type Sought = Readonly<Record<string, string | undefined>>;

type Saved = SavedSearchesQuery['savedSearches'][number]['filter'];

const YEN = 10_000;

/** The filter of the API for what the address says. */
export function filterOf(sought: Sought): CandidatePoolFilter {
  const whole: CandidatePoolFilter = {
    text: sought.text,
    skillsAll: listIn(sought.skills),
    skillsAny: listIn(sought.any),
    occupations: listIn(sought.occupation),
    prefectures: listIn(sought.prefecture),
    yearsMin: numberIn(sought.years),
    yearsMax: numberIn(sought.upto),
    desiredSalaryMax: sought.salary ? Number(sought.salary) * YEN : undefined,
    availableBy: sought.available,
    jobOpeningId: sought.opening,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined && value !== ''));
}

/** The filter as a saved search or an export takes it: no opening is kept. */
export function lastingFilterOf(sought: Sought): CandidatePoolFilter {
  return filterOf({ ...sought, opening: undefined });
}

/** What the address says for a filter that was saved. */
export function soughtOf(filter: Saved): Record<string, string> {
  const whole: Sought = {
    text: filter.text ?? undefined,
    skills: filter.skillsAll?.join(','),
    any: filter.skillsAny?.join(','),
    occupation: filter.occupations?.join(','),
    prefecture: filter.prefectures?.join(','),
    years: filter.yearsMin?.toString(),
    upto: filter.yearsMax?.toString(),
    salary: filter.desiredSalaryMax ? String(filter.desiredSalaryMax / YEN) : undefined,
    available: filter.availableBy ?? undefined,
  };
  return Object.fromEntries(Object.entries(whole).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

export function listIn(text: string | undefined): string[] | undefined {
  return text
    ?.split(/[、,]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function numberIn(text: string | undefined): number | undefined {
  return text ? Number(text) : undefined;
}
