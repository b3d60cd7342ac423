import { type ReleaseScope, scopeNames } from '../../../../schema/release-scopes.js';
import { button, type Choice, choices, errorSummary, filled, form, selectField } from '../controls.js';
import { type Html, html, when } from '../html.js';
import { momentIn, type Say, yenIn } from '../language.js';
import { banner } from '../layout.js';
import { backTo, type Outcome, type Pages } from '../routes.js';
import { introductionIn, listIn, occupationIn, prefectureIn, scopeIn } from '../terms.js';
import { PERSON, type Person, valuesIn } from '../values.js';
import type { Visitor } from '../visitor.js';
import { mine } from './frame.js';

export interface Introduction {
  readonly id: string;
  readonly status: string;
  readonly message: string;
  readonly conditions: string;
  readonly proposedAt: string;
  readonly agency: { readonly id: string; readonly name: string; readonly permitNumber: string };
  readonly jobOpening: {
    readonly title: string;
    readonly occupation: string;
    readonly skills: readonly string[];
    readonly prefecture: string;
    readonly salaryMin: number | null;
    readonly salaryMax: number | null;
    readonly description: string;
    readonly employer: { readonly name: string };
  };
}

export const INTRODUCTION = `id status message conditions proposedAt agency { id name permitNumber }
  jobOpening { title occupation skills prefecture salaryMin salaryMax description employer { name } }`;

const LIST = `query($after: String) { introductions(first: 30, after: $after) { pageInfo { hasNextPage endCursor } edges { node { ${INTRODUCTION} } } } }`;
const READ = `query($id: ID!) { introduction(id: $id) { ${INTRODUCTION} } me { ${PERSON} } agencies { id name } }`;
const MOVE = 'mutation($input: MoveIntroductionInput!) { moveIntroduction(input: $input) { introduction { id } } }';
const RESPOND =
  'mutation($input: RespondToIntroductionInput!) { respondToIntroduction(input: $input) { introduction { id } } }';
const HERE = '/me/introductions';

interface Read {
  readonly introduction: Introduction;
  readonly me: Person;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

interface Page {
  readonly introductions: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Introduction }[];
  };
}

/** Introductions: what an agency proposes, and the answer to it. The employer learns of it only from an approval. */
export function introductionPages(pages: Pages): void {
  pages.get(HERE, list);
  pages.get('/me/introductions/:id', one);
  pages.post('/me/introductions/:id/approve', approve);
  pages.post('/me/introductions/:id/decline', decline);
  pages.post('/me/introductions/:id/move', move);
}

export function introductionTitle({ jobOpening }: Introduction): string {
  return `${jobOpening.employer.name} ${jobOpening.title}`;
}

async function list(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { introductions } = await visitor.ask<Page>(LIST, { after: visitor.query('after') ?? null });
  const { edges, pageInfo } = introductions;
  const title = say('紹介', 'Introductions');
  const body = html`<h1>${title}</h1>
<p>${say(
    '紹介会社からの提案です。承認するまで、企業には何も伝わりません。',
    'What agencies propose to you. Until you approve, the employer is told nothing.',
  )}</p>
${when(edges.length === 0, () => html`<p class="nothing">${say('まだありません。', 'None yet.')}</p>`)}
<ul class="cards">${edges.map(
    ({ node }) => html`<li><h2><a href="${HERE}/${node.id}">${introductionTitle(node)}</a></h2>
<p>${introductionIn(say, node.status)}<br>${say(`${node.agency.name}から`, `From ${node.agency.name}`)}　<span class="whole">${momentIn(say, node.proposedAt)}</span></p></li>`,
  )}</ul>
${when(pageInfo.hasNextPage, () => html`<p><a href="${HERE}?after=${encodeURIComponent(pageInfo.endCursor ?? '')}">${say('それより前の紹介', 'Earlier ones')}</a></p>`)}`;
  return mine(visitor, HERE, { title, body });
}

async function one(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { introduction, me, agencies } = await visitor.ask<Read>(READ, { id: visitor.param('id') });
  const title = introductionTitle(introduction);
  const shown = filled(visitor);
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<p>${introductionIn(say, introduction.status)}</p>
${offered(say, introduction)}
${when(introduction.status === 'PROPOSED', () => answerForms(visitor, introduction, me))}
${when(introduction.status === 'FROZEN', () => moveForm(visitor, introduction, me, agencies))}
<p><a href="${HERE}">${say('紹介の一覧に戻る', 'Back to the list')}</a></p>`;
  return mine(visitor, HERE, { title, body, hasErrors: Object.keys(shown.errors).length > 0 });
}

function offered(say: Say, { agency, jobOpening, message, conditions, proposedAt }: Introduction): Html {
  const { salaryMin, salaryMax } = jobOpening;
  const salary = [salaryMin, salaryMax].map((yen) => (yen === null ? '' : yenIn(say, yen))).join(say('〜', '–'));
  const row = (label: string, value: string) => html`<div><dt>${label}</dt><dd class="text">${value}</dd></div>`;
  return html`<h2>${say('労働条件', 'Working conditions')}</h2><p class="text">${conditions}</p>
<h2>${say('求人', 'The opening')}</h2><dl class="values">
${row(say('企業', 'Employer'), jobOpening.employer.name)}
${row(say('職種', 'Occupation'), occupationIn(say, jobOpening.occupation))}
${row(say('勤務地', 'Place'), prefectureIn(say, jobOpening.prefecture))}
${when(salaryMin !== null || salaryMax !== null, () => row(say('年収', 'Yearly salary'), salary))}
${when(jobOpening.skills.length > 0, () => row(say('求めるスキル', 'Skills'), listIn(say, jobOpening.skills)))}
${row(say('内容', 'Description'), jobOpening.description)}</dl>
<h2>${say('紹介会社より', 'From the agency')}</h2><p class="text">${message}</p>
<p class="about">${agency.name}<span class="whole">（${say('許可番号', 'permit')} ${agency.permitNumber}）</span> <span class="whole">${momentIn(say, proposedAt)}</span></p>`;
}

function answerForms(visitor: Visitor, { id, jobOpening }: Introduction, me: Person): Html {
  const { say } = visitor;
  const shown = filled(visitor);
  const { name } = jobOpening.employer;
  return html`<h2>${say('お返事', 'Your answer')}</h2>
${banner(
  'note',
  say(
    `承認すると、プロフィールと、下で選んだ項目が${name}に開示されます。断った場合、${name}には何も伝わりません。`,
    `If you approve, ${name} may see your profile and what you choose below. If you decline, ${name} is told nothing.`,
  ),
)}
<h3>${say('かならず開示される項目：', 'Always released: ')}${scopeIn(say, 'PROFILE')}</h3>${valuesIn(say, 'PROFILE', me)}
${form(
  visitor,
  `${HERE}/${id}/approve`,
  html`${choices(
    shown,
    'checkbox',
    { name: 'scopes', label: say(`ほかに、${name}に見せる項目`, `What else ${name} may see`) },
    otherScopes(say, me),
  )}${button(say('この企業への紹介を承認する', 'Approve this introduction'))}`,
)}
${form(visitor, `${HERE}/${id}/decline`, html`<p>${button(say('断る', 'Decline'), { kind: 'side' })}</p>`)}`;
}

/** 移管 — while its agency may not act, one may take an introduction to another; what that one sees is chosen anew. */
function moveForm(visitor: Visitor, { id, agency }: Introduction, me: Person, agencies: Read['agencies']): Html {
  const { say } = visitor;
  const shown = filled(visitor);
  return html`<h2>${say('別の紹介会社に移す', 'Take it to another agency')}</h2>
${banner(
  'note',
  say(
    `${agency.name}は、いま紹介を進められません。待つことも、別の紹介会社に移すこともできます。移すと、新しい紹介会社があらためてご紹介し、企業に何を見せるかも、あらためてお選びいただきます。`,
    `${agency.name} may not act at present. You can wait, or take the introduction to another agency. That one proposes it anew, and you choose anew what the employer sees.`,
  ),
)}
<h3>${say('かならず開示される項目：', 'Always released: ')}${scopeIn(say, 'PROFILE')}</h3>${valuesIn(say, 'PROFILE', me)}
${form(
  visitor,
  `${HERE}/${id}/move`,
  html`${selectField(
    shown,
    { name: 'agency', label: say('移す先の紹介会社', 'The other agency'), required: true },
    agencies.filter((other) => other.id !== agency.id).map((other) => ({ value: other.id, label: other.name })),
  )}${choices(
    shown,
    'checkbox',
    { name: 'scopes', label: say('ほかに、その紹介会社に見せる項目', 'What else that agency may see') },
    otherScopes(say, me),
  )}${button(say('この紹介会社に移す', 'Take it there'))}`,
)}`;
}

/** Everything but the profile, each with the very values. */
function otherScopes(say: Say, me: Person): Choice[] {
  return scopeNames
    .filter((scope) => scope !== 'PROFILE')
    .map((scope) => ({ value: scope, label: scopeIn(say, scope), detail: valuesIn(say, scope, me) }));
}

function chosenScopes(visitor: Visitor): ReleaseScope[] {
  return scopeNames.filter((scope) => scope === 'PROFILE' || visitor.list('scopes').includes(scope));
}

async function move(visitor: Visitor): Promise<Outcome> {
  const introductionId = visitor.param('id');
  const at = `${HERE}/${encodeURIComponent(introductionId)}`;
  const agencyId = visitor.text('agency');
  if (agencyId === '')
    return backTo(visitor, at, {
      agency: { ja: '移す先の紹介会社を選んでください。', en: 'Choose the other agency.' },
    });
  await visitor.ask(MOVE, { input: { introductionId, agencyId, scopes: chosenScopes(visitor) } });
  return { goTo: `${HERE}?done=moved` };
}

async function approve(visitor: Visitor): Promise<Outcome> {
  const introductionId = visitor.param('id');
  await visitor.ask(RESPOND, { input: { introductionId, approve: true, scopes: chosenScopes(visitor) } });
  return { goTo: `${HERE}/${encodeURIComponent(introductionId)}?done=approved` };
}

async function decline(visitor: Visitor): Promise<Outcome> {
  await visitor.ask(RESPOND, { input: { introductionId: visitor.param('id'), approve: false } });
  return { goTo: `${HERE}?done=declined` };
}
