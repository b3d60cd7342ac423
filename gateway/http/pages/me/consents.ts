import { HubError } from '../../../../platform/errors/hub-error.js';
import type { ReleaseScope } from '../../../../schema/release-scopes.js';
import { button, form } from '../controls.js';
import { type Html, html, when } from '../html.js';
import { lastDayIn, momentIn, type Say } from '../language.js';
import type { Outcome, Pages } from '../routes.js';
import { listIn, scopeIn } from '../terms.js';
import type { Visitor } from '../visitor.js';
import { mine } from './frame.js';

export interface Audience {
  readonly kind: 'AGENCY' | 'NETWORK' | 'EMPLOYER';
  readonly agency: { readonly id: string; readonly name: string } | null;
  readonly employer: { readonly name: string } | null;
}

export interface Consent {
  readonly id: string;
  readonly audience: Audience;
  readonly scopes: readonly ReleaseScope[];
  readonly purpose: string;
  readonly status: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
  readonly grantedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly noticeVersion: string;
}

export const AUDIENCE = 'kind agency { id name } employer { name }';
export const CONSENT = `id audience { ${AUDIENCE} } scopes purpose status grantedAt expiresAt revokedAt noticeVersion`;

const MINE = `{ myConsents { ${CONSENT} } }`;
const WITH_RECEIPT = `{ myConsents { ${CONSENT} receipt } }`;
const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { id } } }';
const REVOKE_ALL = 'mutation($input: RevokeAllConsentsInput!) { revokeAllConsents(input: $input) { consents { id } } }';
const HERE = '/me/consents';
/** So many a page: somebody with hundreds of them still gets a page under 50 kB. */
export const CONSENTS_SHOWN = 20;

export function consentPages(pages: Pages): void {
  pages.get(HERE, list);
  pages.get('/me/consents/:id/withdraw', askToWithdraw);
  pages.post('/me/consents/:id/withdraw', withdraw);
  pages.get('/me/withdraw-all', askToWithdrawAll);
  pages.post('/me/withdraw-all', withdrawAll);
  pages.get('/me/consents/:id/receipt', receipt);
  pages.get('/me/consents/:id/receipt.json', receiptFile);
}

export function audienceIn(say: Say, { kind, agency, employer }: Audience): string {
  if (kind === 'NETWORK') return say('許可を受けた、すべての紹介会社', 'Every licensed agency in good standing');
  return agency?.name ?? employer?.name ?? say('（退会した会員）', '(a former member)');
}

/** A consent in words; it stands below the page's own heading, or below a part's. */
export function consentIn(say: Say, consent: Consent, below: 'page' | 'part' = 'part'): Html {
  const who = audienceIn(say, consent.audience);
  const scopes = consent.scopes.map((scope) => scopeIn(say, scope));
  const state = {
    ACTIVE: say(
      `有効（${lastDayIn(say, consent.expiresAt)}まで）`,
      `In force until ${lastDayIn(say, consent.expiresAt)}`,
    ),
    EXPIRED: say(`期限切れ（${lastDayIn(say, consent.expiresAt)}）`, `Ended on ${lastDayIn(say, consent.expiresAt)}`),
    REVOKED: say(
      `取り消し済み（${momentIn(say, consent.revokedAt ?? consent.expiresAt)}）`,
      `Withdrawn on ${momentIn(say, consent.revokedAt ?? consent.expiresAt)}`,
    ),
  }[consent.status];
  return html`${below === 'page' ? html`<h2>${who}</h2>` : html`<h3>${who}</h3>`}<dl class="values">
<div><dt>${say('範囲', 'What')}</dt><dd>${listIn(say, scopes)}</dd></div>
<div><dt>${say('状態', 'State')}</dt><dd>${state}</dd></div>
<div><dt>${say('同意した日時', 'Given on')}</dt><dd>${momentIn(say, consent.grantedAt)}</dd></div></dl>`;
}

export function withdrawalLink(say: Say, { id, audience }: Consent): Html {
  const who = audienceIn(say, audience);
  return html`<a href="/me/consents/${id}/withdraw">${say(`${who}への同意を取り消す`, `Withdraw this consent (${who})`)}</a>`;
}

async function list(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { myConsents } = await visitor.ask<{ myConsents: Consent[] }>(MINE);
  const inForce = myConsents.filter(({ status }) => status === 'ACTIVE');
  const ordered = [...inForce, ...myConsents.filter(({ status }) => status !== 'ACTIVE')];
  const first = ordered.findIndex(({ id }) => id === visitor.query('after')) + 1;
  const shown = ordered.slice(first, first + CONSENTS_SHOWN);
  const active = shown.filter(({ status }) => status === 'ACTIVE');
  const ended = shown.filter(({ status }) => status !== 'ACTIVE');
  const left = ordered.length - first - shown.length;
  const card = (consent: Consent) => html`<li>${consentIn(say, consent)}
<p><a href="/me/consents/${consent.id}/receipt">${say(`控えを見る（${audienceIn(say, consent.audience)}）`, `See the receipt (${audienceIn(say, consent.audience)})`)}</a></p>
${when(consent.status === 'ACTIVE', () => html`<p>${withdrawalLink(say, consent)}</p>`)}</li>`;
  const title = say('同意', 'Consents');
  const body = html`<h1>${title}</h1>
${when(
  active.length > 0 || inForce.length === 0,
  () => html`<h2>${say('いま有効な同意', 'In force')}</h2>
${when(inForce.length === 0, () => html`<p class="nothing">${say('ありません。あなたの情報は、だれにも見えません。', 'None. Nobody can see anything of you.')}</p>`)}
<ul class="cards">${active.map(card)}</ul>`,
)}
<p class="actions"><a class="go" href="/me/consents/new">${say('新しく同意する', 'Give another consent')}</a>
${when(inForce.length > 0, () => html`<a href="/me/withdraw-all">${say('すべての同意を取り消す', 'Withdraw all')}</a>`)}</p>
${when(ended.length > 0, () => html`<h2>${say('終わった同意', 'Ended')}</h2><ul class="cards">${ended.map(card)}</ul>`)}
${when(left > 0, () => html`<p><a href="${HERE}?after=${shown.at(-1)?.id ?? ''}">${say(`つづきを見る（残り${left}件）`, `See more (${left} left)`)}</a></p>`)}
${when(first > 0, () => html`<p><a href="${HERE}">${say('はじめに戻る', 'Back to the first')}</a></p>`)}`;
  return mine(visitor, HERE, { title, body });
}

/** One consent of the visitor's own; any other id is NOT_FOUND. */
async function consentOf(visitor: Visitor, document = MINE): Promise<Consent & { receipt?: string }> {
  const { myConsents } = await visitor.ask<{ myConsents: Consent[] }>(document);
  const found = myConsents.find(({ id }) => id === visitor.param('id'));
  if (!found) throw new HubError('NOT_FOUND');
  return found;
}

/** What withdrawing can do and what it cannot, said before it is done. */
function whatItDoes(say: Say): Html {
  return html`<ul><li>${say('取り消した時点から、新たに見られることはなくなります。', 'From that moment nothing more is seen under it.')}</li>
<li>${say(
    'この同意がもとになっている選考中の紹介は、取り消されることがあります。',
    'Introductions under way that depend on it may be cancelled.',
  )}</li>
<li>${say(
    'すでに見た紹介会社には、削除を求めます。ただし、見られた情報を相手の記憶から取り戻すことはできません。だれが何を見たかは「閲覧の記録」で確かめられます。',
    'Agencies that have seen it are asked to delete it. Even so, what has been seen cannot be taken back from memory. “Who saw what” tells you who they are.',
  )}</li></ul>`;
}

async function askToWithdraw(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const consent = await consentOf(visitor);
  const title = say('同意の取り消し', 'Withdraw a consent');
  const body = html`<h1>${title}</h1>${consentIn(say, consent, 'page')}${whatItDoes(say)}
${form(visitor, visitor.path, html`<p class="actions">${button(say('取り消す', 'Withdraw'), { kind: 'danger' })}<a href="${HERE}">${say('戻る', 'Back')}</a></p>`)}`;
  return mine(visitor, HERE, { title, body });
}

async function withdraw(visitor: Visitor): Promise<Outcome> {
  await visitor.ask(REVOKE, { input: { consentId: visitor.param('id') } });
  return { goTo: `${HERE}?done=withdrawn` };
}

function askToWithdrawAll(visitor: Visitor): Outcome {
  const { say } = visitor;
  const title = say('すべての同意の取り消し', 'Withdraw every consent');
  const body = html`<h1>${title}</h1>${whatItDoes(say)}
${form(visitor, '/me/withdraw-all', html`<p class="actions">${button(say('すべて取り消す', 'Withdraw all'), { kind: 'danger' })}<a href="${HERE}">${say('戻る', 'Back')}</a></p>`)}`;
  return mine(visitor, HERE, { title, body });
}

async function withdrawAll(visitor: Visitor): Promise<Outcome> {
  await visitor.ask(REVOKE_ALL, { input: {} });
  return { goTo: `${HERE}?done=withdrawn` };
}

async function receipt(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const consent = await consentOf(visitor, WITH_RECEIPT);
  const title = say('同意の控え', 'Receipt of a consent');
  const body = html`<h1>${title}</h1>${consentIn(say, consent, 'page')}
<dl class="values"><div><dt>${say('番号', 'Number')}</dt><dd>${consent.id}</dd></div>
<div><dt>${say('目的', 'Purpose')}</dt><dd lang="ja">${consent.purpose}</dd></div>
<div><dt>${say('説明の版', 'Version of the notice')}</dt><dd>${consent.noticeVersion}</dd></div></dl>
<p class="actions"><a class="go" href="${visitor.path}.json">${say('控えを保存する（JSON）', 'Keep the receipt (JSON)')}</a><a href="${HERE}">${say('戻る', 'Back')}</a></p>
<details><summary>${say('電子署名つきの控え', 'The signed receipt')}</summary>
<p>${say(
    '改ざんされていないことを、公開鍵（/.well-known/jwks.json）で誰でも確かめられます。',
    'Anyone can check with the public key (/.well-known/jwks.json) that it was not changed.',
  )}</p><code class="code" tabindex="0">${consent.receipt}</code></details>`;
  return mine(visitor, HERE, { title, body });
}

async function receiptFile(visitor: Visitor): Promise<Outcome> {
  const { id, receipt: signed = '' } = await consentOf(visitor, WITH_RECEIPT);
  const payload = Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString();
  return { json: { ...(JSON.parse(payload) as object), signed }, fileName: `consent-${id}.json` };
}
