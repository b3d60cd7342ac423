import type { ReleaseScope } from '../../../schema/release-scopes.js';
import { type Hole, type Html, html, when } from './html.js';
import { dayIn, monthIn, type Say, yenIn } from './language.js';
import { itemIn, listIn, occupationIn, prefectureIn, scopeIn, stageIn } from './terms.js';

/** A person, scope by scope, as the API answers him; null where nothing is known or released. */
export interface Person {
  readonly profile: {
    readonly headline: string;
    readonly occupation: string;
    readonly skills: readonly string[];
    readonly yearsOfExperience: number;
    readonly prefecture: string;
    readonly openToRelocation: boolean;
  } | null;
  readonly career: {
    readonly positions: readonly {
      readonly employerName: string;
      readonly title: string;
      readonly from: string;
      readonly to: string | null;
      readonly description: string | null;
    }[];
    readonly educations: readonly {
      readonly school: string;
      readonly degree: string | null;
      readonly graduatedOn: string | null;
    }[];
    readonly certifications: readonly string[];
    readonly summary: string | null;
  } | null;
  readonly identity: {
    readonly name: string;
    readonly nameKana: string | null;
    readonly birthYear: number | null;
  } | null;
  readonly contact: { readonly email: string; readonly phone: string | null } | null;
  readonly conditions: {
    readonly currentSalary: number | null;
    readonly desiredSalary: number | null;
    readonly availableFrom: string | null;
  } | null;
  readonly evaluation:
    | readonly {
        readonly scores: readonly { readonly criterion: string; readonly score: number }[];
        readonly comment: string | null;
        readonly writtenOn: string;
        readonly employer: { readonly name: string } | null;
      }[]
    | null;
  readonly origin:
    | readonly {
        readonly employer: { readonly name: string };
        readonly position: string;
        readonly stageReached: string;
        readonly rejectedOn: string;
      }[]
    | null;
}

/** Everything of a person, for documents that ask of one. */
export const PERSON = `profile { headline occupation skills yearsOfExperience prefecture openToRelocation }
  career { positions { employerName title from to description } educations { school degree graduatedOn } certifications summary }
  identity { name nameKana birthYear } contact { email phone } conditions { currentSalary desiredSalary availableFrom }
  evaluation { scores { criterion score } comment writtenOn employer { name } }
  origin { employer { name } position stageReached rejectedOn }`;

type Row = readonly [path: string, value: Hole];

const given = (path: string, value: string | null | undefined): Row[] => (value ? [[path, value]] : []);

const rowsOf: { readonly [Scope in ReleaseScope]: (say: Say, person: Person) => Row[] } = {
  PROFILE: (say, { profile }) =>
    profile
      ? [
          ['profile.headline', profile.headline],
          ['profile.occupation', occupationIn(say, profile.occupation)],
          ['profile.skills', listIn(say, profile.skills)],
          ['profile.yearsOfExperience', say(`${profile.yearsOfExperience}年`, `${profile.yearsOfExperience} years`)],
          ['profile.prefecture', prefectureIn(say, profile.prefecture)],
          ['profile.openToRelocation', profile.openToRelocation ? say('できる', 'Possible') : say('できない', 'No')],
        ]
      : [],
  CAREER: (say, { career }) =>
    career
      ? [
          ...given('career.summary', career.summary),
          ...career.positions.map((held): Row => ['career.positions.employerName', positionIn(say, held)]),
          ...career.educations.map(
            ({ school, degree, graduatedOn }): Row => [
              'career.educations.school',
              listIn(say, [
                school,
                ...(degree ? [degree] : []),
                ...(graduatedOn
                  ? [say(`${monthIn(say, graduatedOn)}卒業`, `graduated ${monthIn(say, graduatedOn)}`)]
                  : []),
              ]),
            ],
          ),
          ...given('career.certifications', listIn(say, career.certifications)),
        ]
      : [],
  IDENTITY: (say, { identity }) =>
    identity
      ? [
          ['identity.name', identity.name],
          ...given('identity.nameKana', identity.nameKana),
          ...given(
            'identity.birthYear',
            identity.birthYear === null ? null : say(`${identity.birthYear}年`, `${identity.birthYear}`),
          ),
        ]
      : [],
  CONTACT: (_say, { contact }) =>
    contact ? [['contact.email', contact.email], ...given('contact.phone', contact.phone)] : [],
  CONDITIONS: (say, { conditions }) =>
    conditions
      ? [
          ...given(
            'conditions.currentSalary',
            conditions.currentSalary === null ? null : yenIn(say, conditions.currentSalary),
          ),
          ...given(
            'conditions.desiredSalary',
            conditions.desiredSalary === null ? null : yenIn(say, conditions.desiredSalary),
          ),
          ...given('conditions.availableFrom', conditions.availableFrom && dayIn(say, conditions.availableFrom)),
        ]
      : [],
  EVALUATION: (say, { evaluation }) =>
    (evaluation ?? []).flatMap(({ scores, comment, writtenOn, employer }) => [
      ...given('evaluation.employer', employer?.name),
      ...scores.map(({ criterion, score }): Row => ['evaluation.scores.score', `${criterion} ${score} / 5`]),
      ...given('evaluation.comment', comment),
      ['evaluation.writtenOn', dayIn(say, writtenOn)] as Row,
    ]),
  ORIGIN: (say, { origin }) =>
    (origin ?? []).flatMap(({ employer, position, stageReached, rejectedOn }): Row[] => [
      ['origin.employer', employer.name],
      ['origin.position', position],
      ['origin.stageReached', stageIn(say, stageReached)],
      ['origin.rejectedOn', dayIn(say, rejectedOn)],
    ]),
};

function positionIn(
  say: Say,
  { employerName, title, from, to, description }: NonNullable<Person['career']>['positions'][number],
): Html {
  const period = `${monthIn(say, from)}${say('〜', ' – ')}${to ? monthIn(say, to) : say('現在', 'present')}`;
  return html`${employerName}　${title}<br><span class="period">${period}</span>${when(description, () => html`<br><span class="text">${description}</span>`)}`;
}

/** The very values of one scope; a sentence where there are none. */
export function valuesIn(say: Say, scope: ReleaseScope, person: Person): Html {
  const rows = rowsOf[scope](say, person);
  if (rows.length === 0) return html`<p class="nothing">${nothing(say, scope)}</p>`;
  return html`<dl class="values">${rows.map(
    ([path, value]) => html`<div><dt>${itemIn(say, path)}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function nothing(say: Say, scope: ReleaseScope): string {
  return scope === 'EVALUATION'
    ? say('企業が共有を認めた評価はありません。', 'No evaluation that an employer shares.')
    : say('まだ入力がありません。', 'Nothing entered yet.');
}

/** Several scopes of a person, one below the other. */
export function scopesIn(say: Say, scopes: readonly ReleaseScope[], person: Person): Html {
  return html`${scopes.map(
    (scope) => html`<section class="scope"><h3>${scopeIn(say, scope)}</h3>${valuesIn(say, scope, person)}</section>`,
  )}`;
}
