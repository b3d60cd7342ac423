import { button, choices, errorSummary, filled, form } from '../controls.js';
import { html } from '../html.js';
import { dayIn, momentIn, type Say } from '../language.js';
import { banner } from '../layout.js';
import { backTo, type Outcome, type Pages, type Screen } from '../routes.js';
import type { Visitor } from '../visitor.js';
import { mine } from './frame.js';

const EXPORT = '{ exportMyData }';
const ERASE = 'mutation { eraseMe(input: { confirm: true }) { erasedAt kept { kind law until } } }';

interface Erased {
  readonly erasedAt: string;
  readonly kept: readonly { readonly kind: string; readonly law: string; readonly until: string }[];
}

/** What the hub holds of the visitor: to take along, and to have erased. */
export function dataPages(pages: Pages): void {
  pages.get('/me/data', about);
  pages.get('/me/data.json', async (visitor) => {
    const { exportMyData } = await visitor.ask<{ exportMyData: string }>(EXPORT);
    return { json: JSON.parse(exportMyData), fileName: 'tasuki-my-data.json' };
  });
  pages.get('/me/erase', eraseForm);
  pages.post('/me/erase', erase);
}

function about(visitor: Visitor): Outcome {
  const { say } = visitor;
  const title = say('わたしのデータ', 'My data');
  const body = html`<h1>${title}</h1>
<h2>${say('受け取る', 'Take it along')}</h2>
<p>${say(
    'Tasuki があなたについて持っているものすべてを、機械で読める形（JSON）でお渡しします。',
    'Everything that Tasuki holds of you, in a form that machines read (JSON).',
  )}</p>
<p><a class="go" href="/me/data.json">${say('すべて受け取る', 'Download all of it')}</a></p>
<h2>${say('消去する', 'Have it erased')}</h2>
<p><a href="/me/erase">${say('消去すると何が起こるかを見る', 'See what erasing means')}</a></p>`;
  return mine(visitor, '/me', { title, body });
}

function eraseForm(visitor: Visitor): Outcome {
  const { say } = visitor;
  const shown = filled(visitor);
  const title = say('わたしのデータの消去', 'Erase my data');
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<ul><li>${say('同意はすべて終わり、だれにも何も見えなくなります。', 'Every consent ends, and nobody sees anything of you.')}</li>
<li>${say('選考中の紹介は取り消されます。', 'Introductions under way are cancelled.')}</li>
<li>${say(
    'すでに見られた情報を、相手から取り戻すことはできません。',
    'What has been seen cannot be taken back from those who saw it.',
  )}</li>
<li>${say(
    '法律が保存を求める記録は、お名前なしで、期限まで残ります（第三者提供記録は3年など）。何がいつまで残るかは、消去のあとに一覧でお示しします。',
    'Records that the law wants kept stay until their day, without your name (the record of disclosures for 3 years, for instance). You are shown which, and until when, once it is done.',
  )}</li>
<li>${say('元に戻すことはできません。', 'It cannot be undone.')}</li></ul>
<p><a href="/me/data.json">${say('その前に、データを受け取る', 'Download your data first')}</a></p>
${form(
  visitor,
  '/me/erase',
  html`${choices(shown, 'checkbox', { name: 'confirm', label: say('ご確認', 'Please confirm'), required: true }, [
    { value: 'yes', label: say('わたしのデータを消去する', 'Erase my data') },
  ])}<p class="actions">${button(say('消去する', 'Erase'), { kind: 'danger' })}<a href="/me">${say('やめる', 'Do not')}</a></p>`,
)}`;
  return mine(visitor, '/me', { title, body, hasErrors: Object.keys(shown.errors).length > 0 });
}

async function erase(visitor: Visitor): Promise<Outcome> {
  if (visitor.text('confirm') !== 'yes')
    return backTo(visitor, '/me/erase', {
      confirm: { ja: '消去する場合は、選んでください。', en: 'Choose it if you want your data erased.' },
    });
  const { eraseMe } = await visitor.ask<{ eraseMe: Erased }>(ERASE);
  await visitor.session.end();
  return erased(visitor.say, eraseMe);
}

/** Shown once: nothing is left by which it could be asked for again. */
function erased(say: Say, { erasedAt, kept }: Erased): Screen {
  const title = say('消去しました', 'Your data is erased');
  const body = html`<h1>${title}</h1>${banner('done', momentIn(say, erasedAt))}
<h2>${say('法律が保存を求めるもの（お名前なし）', 'What the law wants kept (without your name)')}</h2>
<ul class="cards">${kept.map(
    ({
      kind,
      law,
      until,
    }) => html`<li><dl class="values"><div><dt>${say('記録', 'Record')}</dt><dd lang="ja">${kind}</dd></div>
<div><dt>${say('根拠', 'Law')}</dt><dd lang="ja">${law}</dd></div>
<div><dt>${say('期限', 'Until')}</dt><dd>${dayIn(say, until)}</dd></div></dl></li>`,
  )}</ul>
<p>${say('このページは、あとから開くことはできません。', 'This page cannot be opened again.')}</p>`;
  return { title, body };
}
