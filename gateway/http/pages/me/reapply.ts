import { button, form } from '../controls.js';
import { html, when } from '../html.js';
import type { Outcome, Pages } from '../routes.js';
import type { Visitor } from '../visitor.js';
import { mine } from './frame.js';

const READ = '{ me { origin { employer { id name } } } myReapplications { id } }';
const SET = 'mutation($input: SetReapplicationInput!) { setReapplication(input: $input) { employers { id } } }';
const HERE = '/me/reapply';

interface Known {
  readonly me: { readonly origin: readonly { readonly employer: { readonly id: string; readonly name: string } }[] };
  readonly myReapplications: readonly { readonly id: string }[];
}

/** 再応募 — whether one would apply again where one was turned away. */
export function reapplyPage(pages: Pages): void {
  pages.get(HERE, list);
  pages.post(HERE, set);
}

async function list(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { me, myReapplications } = await visitor.ask<Known>(READ);
  const employers = new Map(me.origin.map(({ employer }) => [employer.id, employer.name]));
  const told = new Set(myReapplications.map(({ id }) => id));
  const title = say('再応募の希望', 'Applying again');
  const choice = (id: string, name: string) => {
    const label = told.has(id)
      ? say(`${name}への希望を取り消す`, `Take it back (${name})`)
      : say(`${name}に、また応募したいと伝える`, `Tell ${name} that I would apply again`);
    return html`<input type="hidden" name="employer" value="${id}"><input type="hidden" name="wanted" value="${told.has(id) ? 'no' : 'yes'}">${button(label, { kind: 'side' })}`;
  };
  const body = html`<h1>${title}</h1>
<p>${say(
    'はじめは、どの企業にも伝わっていません。伝えると、その企業は、あなたがキャリアリレーに参加したことも知ります。',
    'No employer is told unless you say so. Whichever you tell also learns that you have joined the career relay.',
  )}</p>
${when(employers.size === 0, () => html`<p class="nothing">${say('応募した企業はありません。', 'There is no such employer.')}</p>`)}
<ul class="cards">${[...employers].map(
    ([id, name]) =>
      html`<li><h2>${name}</h2><p>${told.has(id) ? say('伝えています。', 'It is told.') : say('伝えていません。', 'It is not told.')}</p>${form(visitor, HERE, choice(id, name))}</li>`,
  )}</ul>`;
  return mine(visitor, '/me', { title, body });
}

async function set(visitor: Visitor): Promise<Outcome> {
  const input = { employerId: visitor.text('employer'), wanted: visitor.text('wanted') === 'yes' };
  await visitor.ask(SET, { input });
  return { goTo: `${HERE}?done=saved` };
}
