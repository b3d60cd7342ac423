import { checkCorporateNumber } from '../../../platform/text/check.js';
import type { Blocks } from './blocks.js';
import { type Filled, textArea } from './controls.js';
import { type Html, html, when } from './html.js';
import { readList } from './japanese.js';
import type { Sentence } from './language.js';
import { type Agency, agencyChoices } from './offer-form.js';
import { Reading } from './reading.js';
import type { Typed } from './session.js';

const labels = { corporateNumbers: ['法人番号', 'Corporate numbers'] } as const;
const MOST = 20;

/** Whom nothing is to reach, such as one's present employer. */
export function blockFields(form: Filled, agencies: readonly Agency[]): Html {
  const { say } = form;
  return html`<p>${say(
    'ここで指定した相手には、何も見えません。指定したことが相手に伝わることもありません。',
    'Whoever you name here sees nothing, and is not told that you named them.',
  )}</p>
${textArea(form, {
  name: 'corporateNumbers',
  label: say('企業（現在の勤務先など）の法人番号', 'Employers (such as your present one), by corporate number'),
  hint: say(
    '13桁の番号です。国税庁の「法人番号公表サイト」で会社名から調べられます。1行に1つ。',
    'It has 13 digits. The National Tax Agency’s Corporate Number site finds it by name. One a line.',
  ),
  rows: 3,
})}
${when(agencies.length > 0, () => agencyChoices(form, 'blockedAgencies', say('紹介会社', 'Agencies'), agencies))}`;
}

export function readBlocks(
  typed: Typed,
  agencies: readonly Agency[],
): { blocks: Blocks; errors: Readonly<Record<string, Sentence>> } {
  const reading = new Reading(typed, labels);
  const blockedEmployers =
    reading.value('corporateNumbers', (text) =>
      readList(text.normalize('NFKC').replaceAll(/[-‐ ]/g, ''))
        .slice(0, MOST)
        .map((number) => checkCorporateNumber('corporateNumbers', number)),
    ) ?? [];
  const known = new Set(agencies.map(({ id }) => id));
  const blockedAgencies = (typed.blockedAgencies ?? []).filter((id) => known.has(id));
  return { blocks: { blockedEmployers, blockedAgencies }, errors: reading.errors };
}
