import type { ReleaseScope } from '../../../../schema/release-scopes.js';
import { html, when } from '../html.js';
import { momentIn } from '../language.js';
import type { Outcome, Pages } from '../routes.js';
import { itemIn, listIn, scopeIn } from '../terms.js';
import type { Visitor } from '../visitor.js';
import { AUDIENCE, type Audience, audienceIn } from './consents.js';
import { mine } from './frame.js';

const READ = `{ myDeletionNotices { audience { ${AUDIENCE} } scopes items askedAt attestedAt } }`;
/** As many as a page holds; the data to take along has all of them. */
const MOST = 30;

interface Asked {
  readonly audience: Audience;
  readonly scopes: readonly ReleaseScope[];
  readonly items: readonly string[];
  readonly askedAt: string;
  readonly attestedAt: string | null;
}

/** 削除の求め — who was asked to delete what one no longer releases, and who says that it has. */
export function deletionPage(pages: Pages): void {
  pages.get('/me/deletions', list);
}

async function list(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { myDeletionNotices: all } = await visitor.ask<{ myDeletionNotices: readonly Asked[] }>(READ);
  const title = say('消去を求めた記録', 'What was asked to be deleted');
  const body = html`<h1>${title}</h1>
<p>${say(
    '開示をやめると、それまでに見た相手に、消去を求める通知が自動で届きます。消去したという相手の申告も、ここに表示されます。Tasukiが相手のシステムの中を確かめることはできません。',
    'When you end a release, whoever had seen something is asked to delete it. Their word that they have stands here. Tasuki cannot look into their systems.',
  )}</p>
${when(all.length === 0, () => html`<p class="nothing">${say('まだありません。', 'None yet.')}</p>`)}
<ol class="cards">${all.slice(0, MOST).map(
    ({
      audience,
      scopes,
      items,
      askedAt,
      attestedAt,
    }) => html`<li><h2>${audienceIn(say, audience)}</h2><dl class="values">
<div><dt>${say('求めた日時', 'Asked')}</dt><dd>${momentIn(say, askedAt)}</dd></div>
<div><dt>${say('範囲', 'What')}</dt><dd>${listIn(
      say,
      scopes.map((scope) => scopeIn(say, scope)),
    )}</dd></div>
<div><dt>${say('項目', 'Items')}</dt><dd>${listIn(
      say,
      items.map((item) => itemIn(say, item)),
    )}</dd></div>
<div><dt>${say('消去の申告', 'Their word')}</dt><dd>${attestedAt ? say(`${momentIn(say, attestedAt)}に消去したと申告`, `Says it was deleted, ${momentIn(say, attestedAt)}`) : say('まだ申告がありません', 'None yet')}</dd></div></dl></li>`,
  )}</ol>
${when(all.length > MOST, () => html`<p>${say(`ほか${all.length - MOST}件は、「わたしのデータ」に含まれます。`, `${all.length - MOST} more are in the data that you can take along.`)} <a href="/me/data">${say('わたしのデータ', 'My data')}</a></p>`)}
<p><a href="/me/disclosures">${say('閲覧の記録に戻る', 'Back to who saw what')}</a></p>`;
  return mine(visitor, '/me/disclosures', { title, body });
}
