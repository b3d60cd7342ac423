import { dayOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import {
  checkEmail,
  checkInteger,
  checkLine,
  checkLines,
  checkOccupation,
  checkPhone,
  checkPrefecture,
} from '../../../platform/text/check.js';
import { choice, type Field, type Filled, selectField, textArea, textField } from './controls.js';
import { type Html, html } from './html.js';
import { readKana, readList, readNumber, readYear } from './japanese.js';
import { type Labels, Reading } from './reading.js';
import type { Typed } from './session.js';
import { occupationOptions, prefectureOptions } from './terms.js';
import type { Person } from './values.js';

export type Essentials = Pick<Person, 'profile' | 'identity' | 'contact'>;

const labels: Labels = {
  name: ['氏名', 'Name'],
  nameKana: ['ふりがな', 'Reading of the name'],
  birthYear: ['生まれた年', 'Year of birth'],
  email: ['連絡先のメールアドレス', 'Mail address for contact'],
  phone: ['電話番号', 'Telephone number'],
  headline: ['ひとことで言うと', 'In one line'],
  occupation: ['職種', 'Occupation'],
  skills: ['スキル', 'Skills'],
  yearsOfExperience: ['経験年数', 'Years of experience'],
  prefecture: ['お住まいの都道府県', 'Prefecture'],
};

export function profileFields(form: Filled): Html {
  const { say } = form;
  const field = (name: string, more: Omit<Field, 'name' | 'label'> = {}) => ({
    name,
    label: say(...(labels[name] ?? ['', ''])),
    ...more,
  });
  return html`<h2>${say('仕事について', 'Your work')}</h2>
${textField(form, field('headline', { required: true, maxlength: 200, hint: say('例：法人営業8年、うち3年はチームを率いました', 'For example: 8 years in sales, 3 of them leading a team') }))}
${selectField(form, field('occupation', { required: true }), occupationOptions(say))}
${textField(form, field('yearsOfExperience', { required: true, inputmode: 'numeric', width: 'short', hint: say('その職種での年数。1年未満は0。', 'In that occupation; 0 if less than one.') }))}
${textArea(form, { ...field('skills', { hint: say('1行に1つ、または「、」で区切ってください。', 'One a line, or parted by commas.') }), rows: 4 })}
${selectField(form, field('prefecture', { required: true }), prefectureOptions(say))}
<div class="field">${choice(form, 'checkbox', 'openToRelocation', { value: '1', label: say('転居を伴う仕事も考えられる', 'I could move for work') })}</div>
<h2>${say('お名前と連絡先', 'Your name and contact')}</h2>
<p>${say(
    '入力しただけでは誰にも見えません。見せるかどうかは、あとで項目ごとに選びます。',
    'Nobody sees these by your entering them. Whether to show them is for you to choose later, part by part.',
  )}</p>
${textField(form, field('name', { required: true, maxlength: 100, autocomplete: 'name' }))}
${textField(form, field('nameKana', { maxlength: 100, hint: say('ひらがな・カタカナ・半角・ローマ字のどれでも。', 'In hiragana, katakana or letters.') }))}
${textField(form, field('birthYear', { width: 'short', autocomplete: 'bday-year', hint: say('例：1994年、平成6年', 'For example: 1994') }))}
${textField(form, field('email', { required: true, maxlength: 254, type: 'email', autocomplete: 'email', inputmode: 'email' }))}
${textField(form, field('phone', { maxlength: 40, type: 'tel', autocomplete: 'tel', inputmode: 'tel', width: 'middle', hint: say('ハイフンはあってもなくても。', 'With or without hyphens.') }))}`;
}

/** What the form says of the person, as the API takes it. */
export function readProfile(typed: Typed, now: Date): { reading: Reading; person: Essentials } {
  const reading = new Reading(typed, labels);
  const thisYear = Number(dayOf(now).slice(0, 4));
  const line = (name: string, max?: number) => reading.value(name, (text) => checkLine(name, text, max)) ?? '';
  const person: Essentials = {
    profile: {
      headline: line('headline'),
      occupation: reading.value('occupation', (code) => chosen('occupation', code, checkOccupation)) ?? '',
      yearsOfExperience: reading.value('yearsOfExperience', (text) => number('yearsOfExperience', text, 0, 70)) ?? 0,
      skills: reading.value('skills', (text) => checkLines('skills', readList(text), 100, 60)) ?? [],
      prefecture: reading.value('prefecture', (code) => chosen('prefecture', code, checkPrefecture)) ?? '',
      openToRelocation: reading.ticked('openToRelocation'),
    },
    identity: {
      name: line('name', 100),
      nameKana: reading.optional('nameKana', (text) => checkLine('nameKana', readKana(text), 100)),
      birthYear: reading.optional('birthYear', (text) =>
        checkInteger('birthYear', readYear(text), 1900, thisYear - 15),
      ),
    },
    contact: {
      email: reading.value('email', (text) => checkEmail('email', text)) ?? '',
      phone: reading.optional('phone', (text) => checkPhone('phone', text)),
    },
  };
  return { reading, person };
}

/** The form as it stands for somebody whom the hub knows. */
export function typedProfile({ profile, identity, contact }: Essentials): Typed {
  const typed: Record<string, string | null | undefined> = {
    headline: profile?.headline,
    occupation: profile?.occupation,
    yearsOfExperience: profile?.yearsOfExperience.toString(),
    skills: profile?.skills.join('\n'),
    prefecture: profile?.prefecture,
    openToRelocation: profile?.openToRelocation ? '1' : null,
    name: identity?.name,
    nameKana: identity?.nameKana,
    birthYear: identity?.birthYear?.toString(),
    email: contact?.email,
    phone: contact?.phone,
  };
  return Object.fromEntries(Object.entries(typed).flatMap(([name, text]) => (text ? [[name, [text]]] : [])));
}

function chosen(field: string, code: string, check: (field: string, code: string) => string): string {
  return code === '' ? refuse(field, 'REQUIRED') : check(field, code);
}

function number(field: string, text: string, min: number, max: number): number {
  return text === '' ? refuse(field, 'REQUIRED') : checkInteger(field, readNumber(text), min, max);
}
