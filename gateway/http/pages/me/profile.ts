import { HubError } from '../../../../platform/errors/hub-error.js';
import { careerFields, readCareer, typedCareer } from '../career-form.js';
import { button, choices, errorSummary, type Filled, filled, form } from '../controls.js';
import { type Hole, html } from '../html.js';
import type { Sentence } from '../language.js';
import { profileFields, readProfile, typedProfile } from '../profile-form.js';
import { backTo, type Outcome, type Pages, type Screen } from '../routes.js';
import { PERSON, type Person } from '../values.js';
import { sentenceOf, type Visitor } from '../visitor.js';
import { mine } from './frame.js';

const ME = `{ me { ${PERSON} } }`;
const UPDATE = 'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { candidate { id } } }';
const HERE = '/me/profile';

/** Putting right what one has said of oneself; whoever sees it sees it corrected at once. */
export function profilePages(pages: Pages): void {
  pages.get(HERE, profile);
  pages.post(HERE, saveProfile);
  pages.get('/me/career', career);
  pages.post('/me/career', saveCareer);
  pages.post('/me/outcome', saveOutcome);
}

function formScreen(visitor: Visitor, shown: Filled, title: string, fields: Hole, below: Hole): Screen {
  const { say } = visitor;
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<p>${say(
    '直すと、いま開示している相手にも、直した内容が見えます。',
    'Whoever may see it now sees the new contents.',
  )}</p>
${form(visitor, visitor.path, html`<button class="first" tabindex="-1" aria-hidden="true"></button>${fields}<p class="actions">${button(say('保存する', 'Save'))}</p>`)}
${below}`;
  return mine(visitor, HERE, { title, body, hasErrors: Object.keys(shown.errors).length > 0 });
}

async function profile(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { me } = await visitor.ask<{ me: Person }>(ME);
  const shown = filled(visitor, typedProfile(me));
  const below = html`<p><a href="/me/career">${say('経歴・学歴・希望条件を直す', 'Career, education and conditions')}</a></p>${outcome(visitor)}`;
  return formScreen(visitor, shown, say('プロフィール', 'Profile'), profileFields(shown), below);
}

async function saveProfile(visitor: Visitor): Promise<Outcome> {
  const { reading, person } = readProfile(visitor.typed, visitor.now);
  if (!reading.isGood) return backTo(visitor, HERE, reading.errors);
  return update(visitor, person, HERE);
}

async function career(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { me } = await visitor.ask<{ me: Person }>(ME);
  const shown = filled(visitor, typedCareer(me));
  const below = html`<p><a href="${HERE}">${say('プロフィールに戻る', 'Back to the profile')}</a></p>`;
  return formScreen(visitor, shown, say('経歴・学歴・希望条件', 'Career and conditions'), careerFields(shown), below);
}

async function saveCareer(visitor: Visitor): Promise<Outcome> {
  const more = /^more-(position|education)s$/.exec(visitor.text('do'))?.[1];
  if (more) return backTo(visitor, '/me/career', {});
  const { reading, person } = readCareer(visitor.typed);
  if (!reading.isGood) return backTo(visitor, '/me/career', reading.errors);
  return update(visitor, person, '/me/career');
}

async function update(visitor: Visitor, input: object, at: string): Promise<Outcome> {
  const refused = await visitor.ask(UPDATE, { input }).then(() => null, refusalOfInput);
  return refused ? backTo(visitor, at, { '': refused }) : { goTo: `${at}?done=saved` };
}

function refusalOfInput(error: unknown): Sentence {
  if (!(error instanceof HubError) || error.code !== 'INVALID_INPUT') throw error;
  return sentenceOf(error);
}

const NEITHER = { outcome: { ja: 'どちらかを選んでください。', en: 'Choose one of them.' } };

function outcome(visitor: Visitor): Hole {
  const { say } = visitor;
  const shown = filled(visitor);
  return html`<h2>${say('案内をくれた企業への表示', 'What the inviting employer sees')}</h2>
${form(
  visitor,
  '/me/outcome',
  html`${choices(
    shown,
    'radio',
    { name: 'outcome', label: say('参加したことを知らせますか', 'Let it see that you joined?'), required: true },
    [
      { value: 'SHOW', label: say('知らせる', 'Yes') },
      { value: 'HIDE', label: say('知らせない', 'No') },
    ],
  )}${button(say('この設定にする', 'Set'), { kind: 'side' })}`,
)}`;
}

async function saveOutcome(visitor: Visitor): Promise<Outcome> {
  const choice = visitor.text('outcome');
  if (choice !== 'SHOW' && choice !== 'HIDE') return backTo(visitor, HERE, NEITHER);
  return update(visitor, { showOutcomeToEmployer: choice === 'SHOW' }, HERE);
}
