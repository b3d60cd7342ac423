import { refuse } from '../../../platform/errors/hub-error.js';
import { checkCorporateNumber, checkLine } from '../../../platform/text/check.js';
import { companyKey } from '../../../platform/text/company-name.js';
import type { Blocks } from './blocks.js';
import { type Filled, textArea } from './controls.js';
import { type Html, html, when } from './html.js';
import { readList } from './japanese.js';
import type { Sentence } from './language.js';
import { type Agency, agencyChoices } from './offer-form.js';
import { Reading } from './reading.js';
import type { Typed } from './session.js';

const labels = {
  employerNames: ['会社名', 'Employers by name'],
  corporateNumbers: ['法人番号', 'Corporate numbers'],
} as const;
const MOST = 20;

/** Whom nothing is to reach, such as one's present employer. */
export function blockFields(form: Filled, agencies: readonly Agency[]): Html {
  const { say } = form;
  return html`<p>${say(
    'ここで指定した相手には、何も見えません。指定したことが相手に伝わることもありません。',
    'Whoever you name here sees nothing, and is not told that you named them.',
  )}</p>
${textArea(form, {
  name: 'employerNames',
  label: say('企業（現在の勤務先など）の名前', 'Employers (such as your present one), by name'),
  hint: say(
    '1行に1社。「株式会社」の有無や表記の違いは問いません。その企業がTasukiを使っているかどうかは、お答えしません。あとから使い始めた場合も、何も見えません。',
    'One a line, with or without its legal form. You are not told whether it uses Tasuki; if it ever does, it sees nothing.',
  ),
  rows: 3,
})}
${textArea(form, {
  name: 'corporateNumbers',
  label: say('企業の法人番号', 'Employers, by corporate number'),
  hint: say(
    '同じ名前の企業と区別したいとき。13桁の番号です。1行に1つ。',
    'To tell it from others of the same name. It has 13 digits. One a line.',
  ),
  rows: 3,
})}
${when(agencies.length > 0, () => agencyChoices(form, 'blockedAgencies', say('紹介会社', 'Agencies'), agencies))}`;
}

/** A name of which something is left when its legal form is taken away. */
function checkName(name: string): string {
  const line = checkLine('employerNames', name, 100);
  return companyKey(line) === '' ? refuse('employerNames', 'BLOCK_NEEDS_RECIPIENT') : line;
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
  const blockedNames =
    reading.value('employerNames', (text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .slice(0, MOST)
        .map((name) => checkName(name)),
    ) ?? [];
  const known = new Set(agencies.map(({ id }) => id));
  const blockedAgencies = (typed.blockedAgencies ?? []).filter((id) => known.has(id));
  return { blocks: { blockedEmployers, blockedNames, blockedAgencies }, errors: reading.errors };
}
