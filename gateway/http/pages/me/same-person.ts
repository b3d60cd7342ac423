import { HubError } from '../../../../platform/errors/hub-error.js';
import { button, errorSummary, filled, form, textField } from '../controls.js';
import { html, when } from '../html.js';
import { momentIn } from '../language.js';
import { banner } from '../layout.js';
import { backTo, type Outcome, type Pages } from '../routes.js';
import { sentenceOf, type Visitor } from '../visitor.js';
import { mine } from './frame.js';

const FIND = 'mutation { findMyOtherMailboxes { expiresAt } }';
const PROVE = `mutation($input: ProveOtherMailboxInput!) { proveOtherMailbox(input: $input) { endedConsents { id } } }`;
const HERE = '/me/same-person';

/** 同一人物 — one person who joined under two mailboxes makes one of them, by a code that goes to the other. */
export function samePersonPages(pages: Pages): void {
  pages.get(HERE, about);
  pages.post(HERE, find);
  pages.get(`${HERE}/code`, codeForm);
  pages.post(`${HERE}/code`, prove);
}

function about(visitor: Visitor): Outcome {
  const { say } = visitor;
  const shown = filled(visitor);
  const title = say('別のメールアドレスの登録をまとめる', 'Join two registrations of yours');
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<p>${say(
    '別の企業に、別のメールアドレスで応募し、そちらでも参加した方のためのページです。',
    'For whoever applied elsewhere with another mail address, and joined there as well.',
  )}</p>
<ul><li>${say(
    'お名前・生年・電話番号などが一致する登録が見つかれば、そのメールアドレスに確認コードが届きます。',
    'If a registration agrees with your name, year of birth, telephone and the like, a code goes to its mail address.',
  )}</li>
<li>${say(
    '見つかったかどうかは、この画面ではお答えしません。他の方の登録を調べられないようにするためです。',
    'You are not told here whether one was found, so that nobody can look for the registrations of others.',
  )}</li>
<li>${say(
    'まとめると、そちらで受けた案内と拒否先は、こちらに移ります。そちらで結んだ同意は終わります。',
    'Once joined, the invitations and blocks of the other one move here. What was consented to there ends.',
  )}</li>
<li>${say('企業には、何も伝わりません。', 'No employer is told.')}</li></ul>
${form(visitor, HERE, html`<p class="actions">${button(say('探して、確認コードを送る', 'Look, and send the code'))}<a href="/me">${say('戻る', 'Back')}</a></p>`)}`;
  return mine(visitor, '/me', { title, body, hasErrors: Object.keys(shown.errors).length > 0 });
}

async function find(visitor: Visitor): Promise<Outcome> {
  try {
    const { findMyOtherMailboxes } = await visitor.ask<{ findMyOtherMailboxes: { expiresAt: string } }>(FIND);
    await visitor.session.keep({ ...visitor.session.visit, provingUntil: findMyOtherMailboxes.expiresAt });
    return { goTo: `${HERE}/code` };
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'RATE_LIMITED') throw error;
    return backTo(visitor, HERE, { '': sentenceOf(error) });
  }
}

function codeForm(visitor: Visitor): Outcome {
  const { say } = visitor;
  const { provingUntil } = visitor.session.visit;
  if (!visitor.isSignedIn || !provingUntil) return { goTo: HERE };
  const shown = filled(visitor);
  const title = say('確認コードの入力', 'Enter the code');
  const until = momentIn(say, provingUntil);
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
${banner(
  'note',
  say(
    `もう一方の登録があれば、そのメールアドレスに確認コードが届きます。${until}まで有効です。`,
    `If there is another registration, a code is on its way to its mail address. It is good until ${until}.`,
  ),
)}
${when(
  shown.errors[''],
  () => html`<p><a href="/me/introductions">${say('進んでいる紹介を見る', 'See the introductions under way')}</a></p>`,
)}
${form(
  visitor,
  `${HERE}/code`,
  html`${textField(shown, {
    name: 'code',
    label: say('もう一方のメールに届いたコード（6桁の数字）', 'Code that came to the other mailbox (six digits)'),
    required: true,
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    width: 'short',
    maxlength: 20,
  })}<p class="actions">${button(say('ひとつにまとめる', 'Join them'))}<a href="${HERE}">${say('届かないとき', 'It does not arrive')}</a></p>`,
)}`;
  return mine(visitor, '/me', { title, body, hasErrors: Object.keys(shown.errors).length > 0 });
}

async function prove(visitor: Visitor): Promise<Outcome> {
  const code = visitor.text('code').normalize('NFKC').replace(/\D/g, '');
  try {
    await visitor.ask(PROVE, { input: { code } });
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    if (error.code === 'INVITATION_CODE_WRONG') return backTo(visitor, `${HERE}/code`, { code: sentenceOf(error) });
    if (error.code !== 'CONFLICT') throw error;
    return backTo(visitor, `${HERE}/code`, { '': sentenceOf(error) });
  }
  const { provingUntil: _proved, ...visit } = visitor.session.visit;
  await visitor.session.keep(visit);
  return { goTo: '/me/consents?done=merged' };
}
