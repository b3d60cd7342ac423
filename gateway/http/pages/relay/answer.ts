import { HubError } from '../../../../platform/errors/hub-error.js';
import { scopeNames } from '../../../../schema/release-scopes.js';
import { blockFields, readBlocks } from '../block-form.js';
import { careerFields, readCareer, typedCareer } from '../career-form.js';
import { button, choice, errorSummary, type Filled, filled, form } from '../controls.js';
import { type Hole, type Html, html, when } from '../html.js';
import type { Say } from '../language.js';
import { banner } from '../layout.js';
import { type Choosing, offerFields, readOffer } from '../offer-form.js';
import { profileFields, readProfile, typedProfile } from '../profile-form.js';
import { backTo, type Outcome, type Pages, type Screen } from '../routes.js';
import type { Draft, Typed } from '../session.js';
import { PERSON, type Person } from '../values.js';
import type { Visitor } from '../visitor.js';
import { type Answering, keepDraft, whileOpen } from './state.js';

/** What is shown with its values before the mailbox is proven: the person's own words, and nothing that an employer wrote. */
const OWN_SCOPES = scopeNames.filter((scope) => scope !== 'EVALUATION' && scope !== 'ORIGIN');

const ME = `{ me { ${PERSON} } }`;

/** The steps of answering an invitation. Nothing of them is stored but in the visit, until the last is confirmed. */
export function answeringPages(pages: Pages): void {
  pages.get('/relay/:token/profile', (visitor) => whileOpen(visitor, profilePage));
  pages.post('/relay/:token/profile', (visitor) => whileOpen(visitor, takeProfile));
  pages.get('/relay/:token/career', (visitor) => whileOpen(visitor, careerPage));
  pages.post('/relay/:token/career', (visitor) => whileOpen(visitor, takeCareer));
  pages.get('/relay/:token/choose', (visitor) => whileOpen(visitor, choosePage, true));
  pages.post('/relay/:token/choose', (visitor) => whileOpen(visitor, takeOffer, true));
  pages.get('/relay/:token/blocks', (visitor) => whileOpen(visitor, blocksPage, true));
  pages.post('/relay/:token/blocks', (visitor) => whileOpen(visitor, takeBlocks, true));
}

const STEPS: readonly (readonly [ja: string, en: string])[] = [
  ['プロフィール', 'Profile'],
  ['経歴と条件', 'Career'],
  ['見せる範囲', 'What to show'],
  ['確認', 'Check'],
  ['本人確認', 'Your mailbox'],
];

/** Where one is on the way. */
export function steps(say: Say, at: number): Html {
  return html`<ol class="steps" aria-label="${say('手順', 'Steps')}">${STEPS.map(
    ([ja, en], index) => html`<li${when(index === at, () => html` aria-current="step"`)}>${say(ja, en)}</li>`,
  )}</ol>`;
}

export interface Step {
  readonly at: number;
  readonly title: string;
  readonly lead?: Hole;
  readonly fields: Hole;
  readonly next: string;
  readonly back: string;
}

export function stepScreen(visitor: Visitor, shown: Filled, step: Step): Screen {
  const { say } = visitor;
  const body = html`${steps(say, step.at)}<h1>${step.title}</h1>${errorSummary(shown)}${step.lead}
${form(
  visitor,
  visitor.path,
  // Return in a field sends the form as its last button does, whatever buttons stand before that.
  html`<button class="first" tabindex="-1" aria-hidden="true"></button>${step.fields}<p class="actions">${button(step.next)}<a href="${step.back}">${say('戻る', 'Back')}</a></p>`,
)}`;
  return { title: step.title, body, hasErrors: Object.keys(shown.errors).length > 0 };
}

async function profilePage({ visitor, draft, base }: Answering): Promise<Outcome> {
  const { say } = visitor;
  const shown = filled(visitor, draft.profile ?? (await known(visitor, typedProfile)));
  const lead = html`<p>${say(
    '紹介会社があなたに合う求人を探すための情報です。ここで入力しても、まだ、だれにも見えません。',
    'From this agencies find openings that suit you. Nobody sees it yet.',
  )}</p>`;
  const title = say('プロフィール', 'Your profile');
  return stepScreen(visitor, shown, {
    at: 0,
    title,
    lead,
    fields: profileFields(shown),
    next: say('次へ', 'Next'),
    back: base,
  });
}

async function takeProfile(answering: Answering): Promise<Outcome> {
  const { visitor, base } = answering;
  const { reading } = readProfile(visitor.typed, visitor.now);
  if (!reading.isGood) return backTo(visitor, visitor.path, reading.errors);
  await keepDraft(answering, { profile: formless(visitor.typed) });
  return { goTo: `${base}/career` };
}

async function careerPage({ visitor, draft, base }: Answering): Promise<Outcome> {
  const { say } = visitor;
  if (!draft.profile) return { goTo: `${base}/profile` };
  const shown = filled(visitor, draft.career ?? (await known(visitor, typedCareer)));
  const lead = html`<p>${say('すべて任意です。空欄のまま次へ進めます。', 'All of this is optional. You may leave it empty and go on.')}</p>`;
  const title = say('経歴と希望条件', 'Career and conditions');
  return stepScreen(visitor, shown, {
    at: 1,
    title,
    lead,
    fields: careerFields(shown),
    next: say('次へ', 'Next'),
    back: `${base}/profile`,
  });
}

async function takeCareer(answering: Answering): Promise<Outcome> {
  const { visitor, base } = answering;
  const more = /^more-(position|education)s$/.exec(visitor.text('do'))?.[1];
  if (more) {
    await keepDraft(answering, { career: { ...formless(visitor.typed), do: [visitor.text('do')] } });
    return { goTo: `${visitor.path}#${more}-1` };
  }
  const { reading } = readCareer(visitor.typed);
  if (!reading.isGood) return backTo(visitor, visitor.path, reading.errors);
  await keepDraft(answering, { career: formless(visitor.typed) });
  return { goTo: `${base}/choose` };
}

function choosePage({ visitor, invitation, draft, base }: Answering): Outcome {
  const { say } = visitor;
  if (!draft.profile) return { goTo: `${base}/profile` };
  const shown = filled(visitor);
  const lead = html`<p>${say(
    'はじめは、すべてオフです。オンにしたものだけが、選んだ相手に渡ります。',
    'Everything is off. Only what you switch on is released, and only to whom you choose.',
  )}</p>`;
  const later = banner(
    'note',
    say(
      `${invitation.employerName}があなたについて記録した内容（評価、選考の段階）は、ご参加のあと、マイページで内容をご覧になってから選べます。`,
      `What ${invitation.employerName} recorded of you (an evaluation, the stage reached) can be released later from your page, once you have seen it.`,
    ),
  );
  const title = say('見せる範囲を選ぶ', 'Choose what to show');
  const fields = html`${offerFields(shown, choosing({ visitor, invitation, draft, base }))}${later}`;
  const back = (draft.offers ?? []).length > 0 ? `${base}/check` : `${base}/career`;
  return stepScreen(visitor, shown, { at: 2, title, lead, fields, next: say('確認へ進む', 'Check'), back });
}

async function takeOffer(answering: Answering): Promise<Outcome> {
  const { visitor, draft, base } = answering;
  if (visitor.text('do') === 'find') return backTo(visitor, visitor.path, {});
  const { offer, errors } = readOffer(visitor.typed, choosing(answering));
  if (Object.keys(errors).length > 0) return backTo(visitor, visitor.path, errors);
  await keepDraft(answering, { offers: [...(draft.offers ?? []), offer] });
  return { goTo: `${base}/check` };
}

function blocksPage({ visitor, invitation, draft, base }: Answering): Outcome {
  const { say } = visitor;
  const shown = filled(visitor, {
    employerNames: [(draft.blockedNames ?? []).join('\n')],
    corporateNumbers: [(draft.blockedEmployers ?? []).join('\n')],
    blockedAgencies: draft.blockedAgencies ?? [],
  });
  const named = new Set((draft.offers ?? []).flatMap(({ agencies }) => agencies));
  const agencies = (invitation.agencies ?? []).filter(({ id }) => !named.has(id));
  const title = say('見せたくない相手', 'Who must not see anything');
  const fields = blockFields(shown, agencies);
  return stepScreen(visitor, shown, { at: 3, title, fields, next: say('決定する', 'Confirm'), back: `${base}/check` });
}

async function takeBlocks(answering: Answering): Promise<Outcome> {
  const { visitor, invitation, base } = answering;
  if (visitor.text('do') === 'find') return backTo(visitor, visitor.path, {});
  const { blocks, errors } = readBlocks(visitor.typed, invitation.agencies ?? []);
  if (Object.keys(errors).length > 0) return backTo(visitor, visitor.path, errors);
  await keepDraft(answering, blocks);
  return { goTo: `${base}/check` };
}

function choosing({ visitor, invitation, draft }: Answering): Choosing {
  const blocked = new Set(draft.blockedAgencies ?? []);
  const agencies = (invitation.agencies ?? []).filter(({ id }) => !blocked.has(id));
  return { person: personOf(draft, visitor.now), agencies, scopes: OWN_SCOPES, now: visitor.now };
}

/** The person as he has described himself so far. */
export function personOf(draft: Draft, now: Date): Person {
  const { person: essentials } = readProfile(draft.profile ?? {}, now);
  const { person: background } = readCareer(draft.career ?? {});
  return { ...essentials, ...background, evaluation: null, origin: null };
}

/** Whoever has signed in and answers another invitation begins with what he said before. */
async function known(visitor: Visitor, typed: (person: Person) => Typed): Promise<Typed> {
  if (!visitor.isSignedIn) return {};
  return visitor.ask<{ me: Person }>(ME).then(
    ({ me }) => typed(me),
    (error: unknown) => {
      if (error instanceof HubError && error.code === 'UNAUTHENTICATED') return {};
      throw error;
    },
  );
}

function formless({ form: _form, do: _do, ...typed }: Typed): Typed {
  return typed;
}

export function outcomeChoice(shown: Filled, employerName: string): Html {
  return html`<div class="field">${choice(shown, 'checkbox', 'showOutcome', {
    value: '1',
    label: shown.say(
      `参加したことを${employerName}に知らせる（任意）`,
      `Let ${employerName} see that I joined (optional)`,
    ),
  })}</div>`;
}
