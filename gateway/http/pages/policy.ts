import type { Controller } from '../../../platform/config.js';
import { html } from './html.js';
import type { Outcome, Pages } from './routes.js';
import type { Visitor } from './visitor.js';

const NOTICE = 'query($version: String) { consentNotice(version: $version) { version text sha256 } }';

interface Notice {
  readonly version: string;
  readonly text: string;
  readonly sha256: string;
}

/**
 * /policy and /policy/:version — who answers for the data and what people are told before they consent, in the version in
 * force or in the one that a receipt names (個人情報保護法32条1項).
 */
export function policyPages(pages: Pages, controller: Controller): void {
  pages.get('/policy', (visitor) => policy(visitor, controller, null));
  pages.get('/policy/:version', (visitor) => policy(visitor, controller, visitor.param('version')));
}

async function policy(visitor: Visitor, controller: Controller, version: string | null): Promise<Outcome> {
  const { say } = visitor;
  const { consentNotice } = await visitor.askAnyone<{ consentNotice: Notice }>(NOTICE, { version });
  const title = say('個人情報の取扱い', 'How personal data is handled');
  const body = html`<h1>${title}</h1>
<section><h2>${say('責任を負う者', 'Who answers for it')}</h2>
<dl><dt>${say('名称', 'Name')}</dt><dd>${controller.name}</dd>
<dt>${say('所在地', 'Address')}</dt><dd>${controller.address}</dd>
<dt>${say('窓口', 'Desk')}</dt><dd>${controller.email}</dd><dd>${controller.phone}</dd></dl></section>
<section><h2>${say('同意の前にお読みいただく説明', 'The notice (in Japanese, the text that counts)')}</h2>
<div lang="ja">${consentNotice.text.split('\n').map((sentence) => html`<p>${sentence}</p>`)}</div>
<p class="hint">${say('版', 'Version')} ${consentNotice.version}</p>
<p class="hint">SHA-256 ${consentNotice.sha256}</p></section>
<p><a href="/me">${say('自分の同意・記録・消去の手続きへ', 'To my consents, records and erasure')}</a></p>`;
  return { title, body };
}
