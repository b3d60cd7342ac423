import { button, form } from '../controls.js';
import { type Html, html, when } from '../html.js';
import type { Outcome, Pages } from '../routes.js';
import type { Visitor } from '../visitor.js';
import { CONSENT, CONSENTS_SHOWN, type Consent, consentIn, withdrawalLink } from './consents.js';
import { mine } from './frame.js';
import { INTRODUCTION, type Introduction, introductionTitle } from './introductions.js';

const HOME = `{ me { identity { name } } myConsents { ${CONSENT} }
  introductions(filter: { status: PROPOSED }, first: 20) { edges { node { ${INTRODUCTION} } } } }`;

interface Home {
  readonly me: { readonly identity: { readonly name: string } };
  readonly myConsents: readonly Consent[];
  readonly introductions: { readonly edges: readonly { readonly node: Introduction }[] };
}

export function homePage(pages: Pages): void {
  pages.get('/me', home);
}

async function home(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { me, myConsents, introductions } = await visitor.ask<Home>(HOME);
  const waiting = introductions.edges.map(({ node }) => node);
  const active = myConsents.filter(({ status }) => status === 'ACTIVE');
  const title = say('マイページ', 'My page');
  const body = html`<h1>${say(`${me.identity.name} さんのページ`, `The page of ${me.identity.name}`)}</h1>
<h2>${say('お返事をお待ちしている紹介', 'Introductions that await your answer')}</h2>
${when(waiting.length === 0, () => html`<p class="nothing">${say('いまはありません。', 'None at present.')}</p>`)}
<ul class="cards">${waiting.map(
    (one) => html`<li><h3><a href="/me/introductions/${one.id}">${introductionTitle(one)}</a></h3>
<p>${say(`${one.agency.name}から。条件を見て、お返事をお願いします。`, `From ${one.agency.name}. Please see the conditions, and answer.`)}</p></li>`,
  )}</ul>
<h2>${say('いま有効な同意', 'Consents in force')}</h2>
${when(active.length === 0, () => html`<p class="nothing">${say('ありません。あなたの情報は、だれにも見えません。', 'None. Nobody can see anything of you.')}</p>`)}
<ul class="cards">${active.slice(0, CONSENTS_SHOWN).map((consent) => html`<li>${consentIn(say, consent)}<p>${withdrawalLink(say, consent)}</p></li>`)}</ul>
${when(active.length > CONSENTS_SHOWN, () => html`<p><a href="/me/consents">${say(`すべて見る（${active.length}件）`, `See all ${active.length}`)}</a></p>`)}
<p class="actions"><a class="go" href="/me/consents/new">${say('新しく同意する', 'Give another consent')}</a>
${when(active.length > 1, () => html`<a href="/me/withdraw-all">${say('すべての同意を取り消す', 'Withdraw all')}</a>`)}</p>
${others(visitor)}`;
  return mine(visitor, '/me', { title, body });
}

function others(visitor: Visitor): Html {
  const { say } = visitor;
  return html`<h2>${say('そのほか', 'More')}</h2>
<ul><li><a href="/me/reapply">${say('再応募の希望', 'Applying again')}</a></li>
<li><a href="/me/rate">${say('不採用のご連絡を評価する', 'Rate how you were told')}</a></li>
<li><a href="/me/same-person">${say('別のメールアドレスの登録をまとめる', 'Join two registrations of yours')}</a></li>
<li><a href="/me/data">${say('わたしのデータを受け取る・消去する', 'Take my data along, or have it erased')}</a></li></ul>
${form(visitor, '/me/sign-out', button(say('ログアウト', 'Sign out'), { kind: 'side' }))}`;
}
