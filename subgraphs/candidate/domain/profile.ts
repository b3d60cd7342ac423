import { dayOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import {
  checkDay,
  checkEmail,
  checkInteger,
  checkLine,
  checkLines,
  checkMonth,
  checkOccupation,
  checkOptional,
  checkPhone,
  checkPrefecture,
  checkText,
} from '../../../platform/text/check.js';

/** What a person says of himself, one shape for each scope that holds values of his own. */
export interface Profile {
  readonly headline: string;
  /** Major group of the occupational classification, `01` to `15`. */
  readonly occupation: string;
  readonly skills: string[];
  readonly yearsOfExperience: number;
  /** JIS X 0401. */
  readonly prefecture: string;
  readonly openToRelocation: boolean;
}

export interface CareerPosition {
  readonly employerName: string;
  readonly title: string;
  /** YYYY-MM. */
  readonly from: string;
  /** YYYY-MM; null is the present. */
  readonly to: string | null;
  readonly description: string | null;
}

export interface Education {
  readonly school: string;
  readonly degree: string | null;
  readonly graduatedOn: string | null;
}

export interface Career {
  readonly positions: CareerPosition[];
  readonly educations: Education[];
  readonly certifications: string[];
  readonly summary: string | null;
}

export interface Identity {
  readonly name: string;
  readonly nameKana: string | null;
  readonly birthYear: number | null;
}

export interface Contact {
  readonly email: string;
  readonly phone: string | null;
}

/** Whole yen a year. */
export interface Conditions {
  readonly currentSalary: number | null;
  readonly desiredSalary: number | null;
  readonly availableFrom: string | null;
}

type Given<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

const MAX_SALARY = 1_000_000_000;

export function checkProfile(
  given: Omit<Profile, 'openToRelocation'> & Given<Pick<Profile, 'openToRelocation'>>,
): Profile {
  return {
    headline: checkLine('profile.headline', given.headline),
    occupation: checkOccupation('profile.occupation', given.occupation),
    skills: checkLines('profile.skills', given.skills, 100, 60),
    yearsOfExperience: checkInteger('profile.yearsOfExperience', given.yearsOfExperience, 0, 70),
    prefecture: checkPrefecture('profile.prefecture', given.prefecture),
    openToRelocation: given.openToRelocation ?? false,
  };
}

export interface CareerGiven {
  readonly positions: readonly (Pick<CareerPosition, 'employerName' | 'title' | 'from'> & Given<CareerPosition>)[];
  readonly educations: readonly (Pick<Education, 'school'> & Given<Education>)[];
  readonly certifications: readonly string[];
  readonly summary?: string | null;
}

export function checkCareer(given: CareerGiven): Career {
  if (given.positions.length > 50) refuse('career.positions', 'TOO_MANY');
  if (given.educations.length > 20) refuse('career.educations', 'TOO_MANY');
  return {
    positions: given.positions.map(checkPosition),
    educations: given.educations.map(({ school, degree, graduatedOn }) => ({
      school: checkLine('career.educations.school', school),
      degree: checkOptional(degree, (text) => checkLine('career.educations.degree', text)),
      graduatedOn: checkOptional(graduatedOn, (month) => checkMonth('career.educations.graduatedOn', month)),
    })),
    certifications: checkLines('career.certifications', given.certifications, 50),
    summary: checkOptional(given.summary, (text) => checkText('career.summary', text, 5000)),
  };
}

function checkPosition({
  employerName,
  title,
  from,
  to,
  description,
}: CareerGiven['positions'][number]): CareerPosition {
  const begins = checkMonth('career.positions.from', from);
  const ends = checkOptional(to, (month) => checkMonth('career.positions.to', month));
  if (ends !== null && ends < begins) refuse('career.positions.to', 'PERIOD_REVERSED');
  return {
    employerName: checkLine('career.positions.employerName', employerName),
    title: checkLine('career.positions.title', title),
    from: begins,
    to: ends,
    description: checkOptional(description, (text) => checkText('career.positions.description', text, 5000)),
  };
}

export function checkIdentity(given: Pick<Identity, 'name'> & Given<Identity>, now: Date): Identity {
  const thisYear = Number(dayOf(now).slice(0, 4));
  return {
    name: checkLine('identity.name', given.name, 100),
    nameKana: checkOptional(given.nameKana, (kana) => checkLine('identity.nameKana', kana, 100)),
    birthYear: checkOptional(given.birthYear, (year) => checkInteger('identity.birthYear', year, 1900, thisYear - 15)),
  };
}

export function checkContact(given: Pick<Contact, 'email'> & Given<Contact>): Contact {
  return {
    email: checkEmail('contact.email', given.email),
    phone: checkOptional(given.phone, (phone) => checkPhone('contact.phone', phone)),
  };
}

export function checkConditions(given: Given<Conditions>): Conditions {
  return {
    currentSalary: checkOptional(given.currentSalary, (yen) =>
      checkInteger('conditions.currentSalary', yen, 0, MAX_SALARY),
    ),
    desiredSalary: checkOptional(given.desiredSalary, (yen) =>
      checkInteger('conditions.desiredSalary', yen, 0, MAX_SALARY),
    ),
    availableFrom: checkOptional(given.availableFrom, (day) => checkDay('conditions.availableFrom', day)),
  };
}
