import type { ReleaseScope } from '../../../../schema/release-scopes.js';
import { scopeNames } from '../../../../schema/release-scopes.js';
import { button, selectField } from '../controls.js';
import { type Html, html, when } from '../html.js';
import { lastDayIn, momentIn, type Say } from '../language.js';
import { banner } from '../layout.js';
import type { Outcome, Pages } from '../routes.js';
import { itemIn, listIn, scopeIn } from '../terms.js';
import { PERSON, type Person, valuesIn } from '../values.js';
import type { Visitor } from '../visitor.js';
import { AUDIENCE, type Audience, audienceIn } from './consents.js';
import { mine } from './frame.js';

const DISCLOSURES = `query($after: String) { myDisclosures(first: 30, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id audience { ${AUDIENCE} } scopes items consentId disclosedAt lastDisclosedAt times } } } }`;
const AGENCIES = '{ agencies { id name } }';
const PREVIEW = `query($agencyId: ID!) { previewAsAgency(agencyId: $agencyId) { releasedScopes releasedUntil ${PERSON} } }`;

interface Disclosure {
  readonly audience: Audience;
  readonly scopes: readonly ReleaseScope[];
  readonly items: readonly string[];
  readonly consentId: string;
  readonly disclosedAt: string;
  readonly lastDisclosedAt: string;
  readonly times: number;
}

interface Disclosures {
  readonly myDisclosures: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Disclosure }[];
  };
}

/** Who was shown what, and what anyone would be shown now. */
export function recordPages(pages: Pages): void {
  pages.get('/me/disclosures', disclosures);
  pages.get('/me/mirror', mirror);
}

async function disclosures(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { myDisclosures } = await visitor.ask<Disclosures>(DISCLOSURES, { after: visitor.query('after') ?? null });
  const { edges, totalCount, pageInfo } = myDisclosures;
  const title = say('閲覧の記録', 'Who saw what');
  const body = html`<h1>${title}</h1>
<p>${say(
    'あなたの情報が、だれに、いつ、何が見られたかの記録です（第三者提供記録）。消すことも、書き換えることもできません。',
    'The record of who was shown what, and when. It can be neither erased nor changed.',
  )}</p>
${when(totalCount === 0, () => html`<p class="nothing">${say('まだ、だれにも見られていません。', 'Nobody has seen anything yet.')}</p>`)}
<ol class="cards">${edges.map(({ node }) => html`<li>${disclosureIn(say, node)}</li>`)}</ol>
${when(pageInfo.hasNextPage, () => html`<p><a href="/me/disclosures?after=${encodeURIComponent(pageInfo.endCursor ?? '')}">${say('それより前の記録', 'Earlier records')}</a></p>`)}
<p><a href="/me/deletions">${say('消去を求めた記録を見る', 'What was asked to be deleted')}</a></p>`;
  return mine(visitor, '/me/disclosures', { title, body });
}

function disclosureIn(
  say: Say,
  { audience, scopes, items, consentId, disclosedAt, lastDisclosedAt, times }: Disclosure,
): Html {
  const at = (instant: string) => html`<span class="whole">${momentIn(say, instant)}</span>`;
  const when_ =
    times === 1
      ? at(disclosedAt)
      : html`${at(disclosedAt)}${say('〜', ' to ')}${at(lastDisclosedAt)}${say(`（${times}回）`, ` (${times} times)`)}`;
  return html`<h2>${audienceIn(say, audience)}</h2><dl class="values">
<div><dt>${say('日時', 'When')}</dt><dd>${when_}</dd></div>
<div><dt>${say('範囲', 'What')}</dt><dd>${listIn(
    say,
    scopes.map((scope) => scopeIn(say, scope)),
  )}</dd></div>
<div><dt>${say('項目', 'Items')}</dt><dd>${listIn(
    say,
    items.map((item) => itemIn(say, item)),
  )}</dd></div></dl>
<p><a href="/me/consents/${consentId}/receipt">${say('もとになった同意', 'The consent it was under')}</a></p>`;
}

type Preview = Person & { readonly releasedScopes: readonly ReleaseScope[]; readonly releasedUntil: string };

async function mirror(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { agencies } = await visitor.ask<{ agencies: { id: string; name: string }[] }>(AGENCIES);
  const chosen = agencies.find(({ id }) => id === visitor.query('agency'));
  const title = say('相手からの見え方', 'How I look to them');
  const form = { say, typed: chosen ? { agency: [chosen.id] } : {}, errors: {} };
  const field = { name: 'agency', label: say('紹介会社', 'Agency'), required: true };
  const body = html`<h1>${title}</h1>
<p>${say(
    'いま、その紹介会社があなたを検索したら見える内容を、そのまま表示します。この確認は記録に残りません。',
    'Exactly what that agency would get of you now. Looking here is not recorded as a disclosure.',
  )}</p>
<form method="get" action="/me/mirror">${selectField(
    form,
    field,
    agencies.map(({ id, name }) => ({ value: id, label: name })),
  )}${button(say('表示する', 'Show'))}</form>
${chosen ? await seenBy(visitor, chosen) : null}`;
  return mine(visitor, '/me/mirror', { title, body });
}

async function seenBy(visitor: Visitor, { id, name }: { id: string; name: string }): Promise<Html> {
  const { say } = visitor;
  const { previewAsAgency: seen } = await visitor.ask<{ previewAsAgency: Preview | null }>(PREVIEW, { agencyId: id });
  if (!seen) {
    const nothing = say(
      `${name}には、何も見えません。あなたが参加していることも伝わりません。`,
      `${name} sees nothing, not even that you have joined.`,
    );
    return html`<h2>${name}</h2>${banner('note', nothing)}`;
  }
  const until = lastDayIn(say, seen.releasedUntil);
  return html`<h2>${say(`${name}に見える内容`, `What ${name} sees`)}</h2><p>${say(`${until}まで`, `Until ${until}`)}</p>
${scopeNames.map(
  (scope) =>
    html`<section class="scope"><h3>${scopeIn(say, scope)}</h3>${
      seen.releasedScopes.includes(scope)
        ? valuesIn(say, scope, seen)
        : html`<p class="nothing">${say('開示していません。', 'Not released.')}</p>`
    }</section>`,
)}`;
}
