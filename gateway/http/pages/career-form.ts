import { refuse } from '../../../platform/errors/hub-error.js';
import { checkDay, checkInteger, checkLine, checkLines, checkMonth, checkText } from '../../../platform/text/check.js';
import { button, type Field, type Filled, textArea, textField } from './controls.js';
import { type Html, html, when } from './html.js';
import { readDay, readList, readMonth, readNumber } from './japanese.js';
import { dayIn, monthIn, type Say } from './language.js';
import { type Labels, Reading } from './reading.js';
import type { Typed } from './session.js';
import type { Person } from './values.js';

export type Background = Pick<Person, 'career' | 'conditions'>;

const POSITIONS = 15;
const EDUCATIONS = 6;
const YEN_PER_MAN = 10_000;
const MAX_SALARY_YEN = 1_000_000_000;
const japanese: Say = (ja) => ja;

const labels: Labels = {
  summary: ['職務の要約', 'Summary'],
  employer: ['勤務先', 'Employer'],
  title: ['役職・職務', 'Position'],
  from: ['いつから', 'From'],
  to: ['いつまで', 'Until'],
  duties: ['職務の内容', 'Duties'],
  school: ['学校・学部', 'School'],
  degree: ['学位', 'Degree'],
  graduated: ['卒業した年月', 'Graduated'],
  certifications: ['資格', 'Qualifications'],
  currentSalary: ['現在の年収（万円）', 'Present yearly salary (in 10,000 yen)'],
  desiredSalary: ['希望の年収（万円）', 'Desired yearly salary (in 10,000 yen)'],
  availableFrom: ['入社できる日', 'Available from'],
};

/** How many blocks of its kind a form shows: those with something in them, and as many as were asked for. */
function count(typed: Typed, first: string, kind: string, most: number): number {
  const filled = Object.keys(typed).flatMap((name) => {
    const [field, index] = name.split('-');
    return field === first && index !== undefined ? [Number(index) + 1] : [];
  });
  const more = typed.do?.includes(`more-${kind}`) ? 1 : 0;
  return Math.min(most, Math.max(1, ...filled) + more);
}

export function careerFields(form: Filled): Html {
  const { say, typed } = form;
  const field = (name: string, more: Omit<Field, 'name' | 'label'> = {}) => ({
    name,
    label: say(...(labels[name.replace(/-\d+$/, '')] ?? ['', ''])),
    ...more,
  });
  const positions = count(typed, 'employer', 'positions', POSITIONS);
  const educations = count(typed, 'school', 'educations', EDUCATIONS);
  const month = say('例：2019年4月', 'For example: 2019-04');
  const position = (
    index: number,
  ) => html`<fieldset id="position-${index}"><legend>${say(`職歴 ${index + 1}`, `Position ${index + 1}`)}</legend>
${textField(form, field(`employer-${index}`, { maxlength: 200 }))}
${textField(form, field(`title-${index}`, { maxlength: 200 }))}
<div class="pair">${textField(form, field(`from-${index}`, { width: 'short', hint: month }))}
${textField(form, field(`to-${index}`, { width: 'short', hint: say('在職中なら空欄', 'Empty if you are still there') }))}</div>
${textArea(form, { ...field(`duties-${index}`, { maxlength: 5000 }), rows: 3 })}</fieldset>`;
  const education = (
    index: number,
  ) => html`<fieldset id="education-${index}"><legend>${say(`学歴 ${index + 1}`, `Education ${index + 1}`)}</legend>
${textField(form, field(`school-${index}`, { maxlength: 200 }))}
${textField(form, field(`degree-${index}`, { maxlength: 200, width: 'middle' }))}
${textField(form, field(`graduated-${index}`, { width: 'short', hint: month }))}</fieldset>`;
  return html`<h2>${say('職務経歴', 'Career')}</h2>
${textArea(form, { ...field('summary', { maxlength: 5000 }), rows: 4 })}
${Array.from({ length: positions }, (_, index) => position(index))}
${when(positions < POSITIONS, () => button(say('職歴をもう1つ書く', 'Add another position'), { kind: 'side', value: 'more-positions' }))}
<h2>${say('学歴と資格', 'Education and qualifications')}</h2>
${Array.from({ length: educations }, (_, index) => education(index))}
${when(educations < EDUCATIONS, () => button(say('学歴をもう1つ書く', 'Add another school'), { kind: 'side', value: 'more-educations' }))}
${textArea(form, { ...field('certifications', { hint: say('1行に1つ', 'One a line') }), rows: 3 })}
<h2>${say('希望条件', 'Conditions')}</h2>
${textField(form, field('currentSalary', { inputmode: 'numeric', width: 'short' }))}
${textField(form, field('desiredSalary', { inputmode: 'numeric', width: 'short' }))}
${textField(form, field('availableFrom', { width: 'middle', hint: say('例：2026年6月1日', 'For example: 2026-06-01') }))}`;
}

/** What the form says, as the API takes it; null for a part with nothing in it. */
export function readCareer(typed: Typed): { reading: Reading; person: Background } {
  const reading = new Reading(typed, labels);
  const line = (name: string) => reading.value(name, (text) => checkLine(name, text)) ?? '';
  const month = (name: string) => (text: string) => checkMonth(name, readMonth(text));
  const salary = (name: string) =>
    reading.optional(name, (text) => checkInteger(name, readNumber(text) * YEN_PER_MAN, 0, MAX_SALARY_YEN));
  const blocks = (names: readonly string[], most: number) =>
    Array.from({ length: most }, (_, index) => index).filter((index) =>
      names.some((name) => reading.has(`${name}-${index}`)),
    );

  const positions = blocks(['employer', 'title', 'from', 'to', 'duties'], POSITIONS).map((index) => {
    const from = reading.value(`from-${index}`, (text) =>
      text === '' ? refuse('from', 'REQUIRED') : month('from')(text),
    );
    return {
      employerName: line(`employer-${index}`),
      title: line(`title-${index}`),
      from: from ?? '',
      to: reading.optional(`to-${index}`, (text) => {
        const to = month('to')(text);
        return from !== null && to < from ? refuse('to', 'PERIOD_REVERSED') : to;
      }),
      description: reading.optional(`duties-${index}`, (text) => checkText('duties', text, 5000)),
    };
  });
  const educations = blocks(['school', 'degree', 'graduated'], EDUCATIONS).map((index) => ({
    school: line(`school-${index}`),
    degree: reading.optional(`degree-${index}`, (text) => checkLine('degree', text)),
    graduatedOn: reading.optional(`graduated-${index}`, month('graduated')),
  }));
  const certifications =
    reading.value('certifications', (text) => checkLines('certifications', readList(text), 50)) ?? [];
  const summary = reading.optional('summary', (text) => checkText('summary', text, 5000));
  const conditions = {
    currentSalary: salary('currentSalary'),
    desiredSalary: salary('desiredSalary'),
    availableFrom: reading.optional('availableFrom', (text) => checkDay('availableFrom', readDay(text))),
  };
  return { reading, person: { career: { positions, educations, certifications, summary }, conditions } };
}

/** The form as it stands for somebody whom the hub knows. */
export function typedCareer({ career, conditions }: Background): Typed {
  const man = (yen: number | null | undefined) => (yen === null || yen === undefined ? null : `${yen / YEN_PER_MAN}`);
  const typed: Record<string, string | null | undefined> = {
    summary: career?.summary,
    certifications: career?.certifications.join('\n'),
    currentSalary: man(conditions?.currentSalary),
    desiredSalary: man(conditions?.desiredSalary),
    availableFrom: conditions?.availableFrom && dayIn(japanese, conditions.availableFrom),
  };
  for (const [index, { employerName, title, from, to, description }] of (career?.positions ?? []).entries()) {
    Object.assign(typed, {
      [`employer-${index}`]: employerName,
      [`title-${index}`]: title,
      [`from-${index}`]: monthIn(japanese, from),
      [`to-${index}`]: to && monthIn(japanese, to),
      [`duties-${index}`]: description,
    });
  }
  for (const [index, { school, degree, graduatedOn }] of (career?.educations ?? []).entries()) {
    Object.assign(typed, {
      [`school-${index}`]: school,
      [`degree-${index}`]: degree,
      [`graduated-${index}`]: graduatedOn && monthIn(japanese, graduatedOn),
    });
  }
  return Object.fromEntries(Object.entries(typed).flatMap(([name, text]) => (text ? [[name, [text]]] : [])));
}
