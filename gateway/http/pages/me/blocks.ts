import { HubError } from '../../../../platform/errors/hub-error.js';
import { blockFields, readBlocks } from '../block-form.js';
import { blockInputs } from '../blocks.js';
import { button, errorSummary, filled, form } from '../controls.js';
import { html, when } from '../html.js';
import { AGENCY, type Agency } from '../offer-form.js';
import { backTo, type Outcome, type Pages } from '../routes.js';
import { sentenceOf, type Visitor } from '../visitor.js';
import { mine } from './frame.js';

const BLOCKS = `{ myBlocks { kind agency { id name } corporateNumber employerName } agencies { ${AGENCY} } }`;
const BLOCK = 'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { kind } } }';
const UNBLOCK = 'mutation($input: BlockRecipientInput!) { unblockRecipient(input: $input) { blocks { kind } } }';
const HERE = '/me/blocks';

interface Block {
  readonly kind: 'AGENCY' | 'EMPLOYER';
  readonly agency: { readonly id: string; readonly name: string } | null;
  readonly corporateNumber: string | null;
  readonly employerName: string | null;
}

interface Known {
  readonly myBlocks: readonly Block[];
  readonly agencies: readonly Agency[];
}

export function blockPages(pages: Pages): void {
  pages.get(HERE, list);
  pages.post(HERE, add);
  pages.post('/me/blocks/remove', remove);
}

/** What tells one's blocks from each other. */
function keyOf({ agency, corporateNumber, employerName }: Block): string {
  return agency?.id ?? corporateNumber ?? employerName ?? '';
}

async function list(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  const { myBlocks, agencies } = await visitor.ask<Known>(BLOCKS);
  const blocked = new Set(myBlocks.map(({ agency }) => agency?.id));
  const others = agencies.filter(({ id }) => !blocked.has(id));
  const shown = filled(visitor);
  const title = say('見せたくない相手', 'Who must not see anything');
  const name = ({ agency, corporateNumber, employerName }: Block) =>
    agency?.name ?? employerName ?? say(`法人番号 ${corporateNumber}`, `Corporate number ${corporateNumber}`);
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<h2>${say('いま指定している相手', 'Blocked now')}</h2>
${when(myBlocks.length === 0, () => html`<p class="nothing">${say('ありません。', 'Nobody.')}</p>`)}
<ul class="cards">${myBlocks.map(
    (block) =>
      html`<li><p>${name(block)}</p>${form(
        visitor,
        '/me/blocks/remove',
        html`<input type="hidden" name="of" value="${keyOf(block)}">${button(say(`解除する（${name(block)}）`, `Lift (${name(block)})`), { kind: 'side' })}`,
      )}</li>`,
  )}</ul>
<h2>${say('新しく指定する', 'Block somebody')}</h2>
${form(
  visitor,
  HERE,
  html`<button class="first" tabindex="-1" aria-hidden="true"></button>${blockFields(shown, others)}${button(say('見せないようにする', 'Block'))}`,
)}`;
  return mine(visitor, HERE, { title, body, hasErrors: Object.keys(shown.errors).length > 0 });
}

async function add(visitor: Visitor): Promise<Outcome> {
  if (visitor.text('do') === 'find') return backTo(visitor, HERE, {});
  const { agencies } = await visitor.ask<Known>(BLOCKS);
  const { blocks, errors } = readBlocks(visitor.typed, agencies);
  if (Object.keys(errors).length > 0) return backTo(visitor, HERE, errors);
  const inputs = blockInputs(blocks);
  if (inputs.length === 0)
    return backTo(visitor, HERE, {
      employerNames: {
        ja: '会社名、法人番号、紹介会社のどれかを指定してください。',
        en: 'Give a name or a corporate number, or choose an agency.',
      },
    });
  for (const block of inputs) await visitor.ask(BLOCK, { input: { block } });
  return { goTo: `${HERE}?done=saved` };
}

async function remove(visitor: Visitor): Promise<Outcome> {
  const { myBlocks } = await visitor.ask<Known>(BLOCKS);
  const lifted = myBlocks.find((block) => keyOf(block) === visitor.text('of'));
  // Lifted already, in another tab perhaps.
  if (!lifted) return { goTo: HERE };
  const { kind, agency, corporateNumber, employerName } = lifted;
  const block = { kind, agencyId: agency?.id ?? null, corporateNumber, employerName };
  try {
    await visitor.ask(UNBLOCK, { input: { block } });
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'INVALID_INPUT') throw error;
    return backTo(visitor, HERE, { '': sentenceOf(error) });
  }
  return { goTo: `${HERE}?done=saved` };
}
