import { HubError } from '../../../../platform/errors/hub-error.js';
import { blockInputs } from '../blocks.js';
import { button, errorSummary, filled, form, textField } from '../controls.js';
import { html, when } from '../html.js';
import type { Say, Sentence } from '../language.js';
import { banner } from '../layout.js';
import { consentsOf } from '../offer.js';
import type { Agency } from '../offer-form.js';
import { backTo, type Outcome, type Pages } from '../routes.js';
import type { Draft, Typed } from '../session.js';
import { offerIn, sightsIn } from '../sights.js';
import { listIn } from '../terms.js';
import { sentenceOf, type Visitor } from '../visitor.js';
import { outcomeChoice, personOf, steps } from './answer.js';
import { type Answering, fullNotice, keepDraft, whileOpen } from './state.js';

const CODE = 'mutation($input: RequestInvitationCodeInput!) { requestInvitationCode(input: $input) { sentTo } }';
const ACCEPT = 'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken } }';

/** The last steps: to see what each recipient will see, to prove the mailbox, and to agree. */
export function confirmingPages(pages: Pages): void {
  pages.get('/relay/:token/check', (visitor) => whileOpen(visitor, checkPage, true));
  pages.post('/relay/:token/check', (visitor) => whileOpen(visitor, takeCheck));
  pages.get('/relay/:token/code', (visitor) => whileOpen(visitor, codePage));
  pages.post('/relay/:token/code', (visitor) => whileOpen(visitor, accept));
}

/** Where an answer that is not complete goes on; null when it is. */
function unfinished({ draft, base }: Answering): Outcome | null {
  if (!draft.profile) return { goTo: `${base}/profile` };
  return (draft.offers ?? []).length === 0 ? { goTo: `${base}/choose` } : null;
}

function checkPage(answering: Answering): Outcome {
  const { visitor, invitation, draft, base } = answering;
  const todo = unfinished(answering);
  if (todo) return todo;
  const { say, now } = visitor;
  const shown = filled(visitor, draft.showOutcome ? { showOutcome: ['1'] } : {});
  const agencies = invitation.agencies ?? [];
  const offers = draft.offers ?? [];
  const title = say('確認', 'Check');
  const body = html`${steps(say, 3)}<h1>${title}</h1>${errorSummary(shown)}
<p>${say('まだ何も渡っていません。次の画面で同意するまで、いつでも直せます。', 'Nothing has been released. Until you agree on the next page you can change everything.')}</p>
<h2>${say('同意の内容', 'What you agree to')}</h2>
<ul class="cards">${offers.map(
    (offer, index) => html`<li>${offerIn(say, offer, agencies, now)}
${form(visitor, visitor.path, button(say('これを外す', 'Remove'), { kind: 'side', value: `remove-${index}` }))}</li>`,
  )}</ul>
<p><a href="${base}/choose">${say('別の相手に、別の範囲で見せる', 'Show something else to somebody else')}</a></p>
<h2>${say('相手からの見え方', 'What they will see')}</h2>
${sightsIn(say, { added: offers, blocked: draft.blockedAgencies ?? [] }, agencies, personOf(draft, now))}
<h2>${say('見せたくない相手', 'Who must not see anything')}</h2>
<p>${blocksIn(say, draft, agencies)} <a href="${base}/blocks">${say('指定する・直す', 'Name or change')}</a></p>
${fullNotice(say, invitation)}
${form(
  visitor,
  visitor.path,
  html`${outcomeChoice(shown, invitation.employerName)}
<p>${say('案内の届いたメールアドレスに、6桁の確認コードをお送りします。', 'A six-digit code goes to the mailbox that was invited.')}</p>
<p class="actions">${button(say('確認コードを受け取る', 'Send me the code'), { value: 'code' })}<a href="${base}/career">${say('戻る', 'Back')}</a></p>`,
)}`;
  return { title, body, hasErrors: Object.keys(shown.errors).length > 0 };
}

function blocksIn(
  say: Say,
  { blockedAgencies = [], blockedEmployers = [], blockedNames = [] }: Draft,
  agencies: readonly Agency[],
): string {
  const names = blockedAgencies.map((id) => agencies.find((agency) => agency.id === id)?.name ?? id);
  const all = [
    ...names,
    ...blockedNames,
    ...blockedEmployers.map((number) => say(`法人番号 ${number}`, `corporate number ${number}`)),
  ];
  return all.length > 0 ? listIn(say, all) : say('指定していません。', 'Nobody.');
}

async function takeCheck(answering: Answering): Promise<Outcome> {
  const { visitor, draft, base } = answering;
  const removed = /^remove-(\d+)$/.exec(visitor.text('do'))?.[1];
  if (removed !== undefined) {
    await keepDraft(answering, { offers: (draft.offers ?? []).filter((_offer, index) => index !== Number(removed)) });
    return { goTo: `${base}/check` };
  }
  const todo = unfinished(answering);
  if (todo) return todo;
  return sendCode(answering, visitor.text('showOutcome') === '1');
}

async function sendCode(answering: Answering, showOutcome: boolean): Promise<Outcome> {
  const { visitor, base } = answering;
  try {
    const { requestInvitationCode } = await visitor.askAnyone<{ requestInvitationCode: { sentTo: string } }>(CODE, {
      input: { token: visitor.param('token') },
    });
    await keepDraft(answering, { showOutcome, sentTo: requestInvitationCode.sentTo });
    return { goTo: `${base}/code` };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    if (error.code === 'INVITATION_LOCKED') return { goTo: `${base}/new-link` };
    if (error.code !== 'RATE_LIMITED') throw error;
    await keepDraft(answering, { showOutcome });
    return backTo(visitor, visitor.path, { '': tooMany });
  }
}

const tooMany: Sentence = {
  ja: '確認コードは1時間に5回までです。時間をおいて、もう一度お試しください。入力内容は残っています。',
  en: 'Five codes an hour are sent at most. Try again later; what you entered is kept.',
};

function codePage(answering: Answering): Outcome {
  const { visitor, draft, base } = answering;
  const todo = unfinished(answering);
  if (todo) return todo;
  if (!draft.sentTo) return { goTo: `${base}/check` };
  const { say } = visitor;
  const shown = filled(visitor);
  const title = say('本人確認と同意', 'Your mailbox, and your consent');
  const body = html`${steps(say, 4)}<h1>${title}</h1>${errorSummary(shown)}
${banner('note', say(`${draft.sentTo} に確認コードをお送りしました。有効期間は10分です。`, `A code was sent to ${draft.sentTo}. It is good for 10 minutes.`))}
${form(
  visitor,
  visitor.path,
  html`${textField(shown, {
    name: 'code',
    label: say('確認コード（6桁の数字）', 'Code (six digits)'),
    required: true,
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    width: 'short',
    maxlength: 20,
  })}
<p>${say('「同意して参加する」を押すと、前の画面で確認した内容に同意したことになります。', 'By “Agree and join” you consent to what you have checked on the page before.')}</p>
<p class="actions">${button(say('同意して参加する', 'Agree and join'), { value: 'agree' })}<a href="${base}/check">${say('内容の確認に戻る', 'Back to what you agree to')}</a></p>`,
)}
${form(visitor, `${base}/check`, html`${when(draft.showOutcome, () => html`<input type="hidden" name="showOutcome" value="1">`)}<p>${say('届かない場合は、迷惑メールもご確認ください。', 'If nothing arrives, look among unwanted mails too.')} ${button(say('コードを送り直す', 'Send another code'), { kind: 'side', value: 'code' })}</p>`)}`;
  return { title, body, hasErrors: Object.keys(shown.errors).length > 0 };
}

async function accept(answering: Answering): Promise<Outcome> {
  const { visitor, draft } = answering;
  const todo = unfinished(answering);
  if (todo) return todo;
  const code = visitor.text('code').normalize('NFKC').replace(/\D/g, '');
  if (code === '')
    return backTo(visitor, visitor.path, {
      code: { ja: '確認コードを入力してください。', en: 'Enter the code from the mail.' },
    });
  try {
    const { acceptInvitation } = await visitor.askAnyone<{ acceptInvitation: { accessToken: string } }>(ACCEPT, {
      input: inputOf(visitor, draft, code),
    });
    await visitor.session.renew({ accessToken: acceptInvitation.accessToken });
    return { goTo: '/me/consents?done=joined' };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return refusedAcceptance(answering, error);
  }
}

function inputOf(visitor: Visitor, draft: Draft, code: string): object {
  const { profile, identity, contact, career, conditions } = personOf(draft, visitor.now);
  return {
    token: visitor.param('token'),
    code,
    profile,
    identity,
    contact,
    career,
    conditions,
    consents: consentsOf(draft.offers ?? [], visitor.now),
    blocks: blockInputs(draft),
    showOutcomeToEmployer: draft.showOutcome ?? false,
  };
}

/** To the page where what was refused can be put right, with everything still there. */
async function refusedAcceptance({ visitor, draft, base }: Answering, error: HubError): Promise<Outcome> {
  const about = (at: string, typed: Typed) =>
    visitor.session
      .keep({ ...visitor.session.visit, refused: { at, typed, errors: { '': sentenceOf(error) } } })
      .then((): Outcome => ({ goTo: at }));
  const { field = '' } = error.details;
  if (error.code === 'INVITATION_CODE_WRONG') return backTo(visitor, visitor.path, { code: sentenceOf(error) });
  if (error.code === 'INVITATION_LOCKED') return { goTo: `${base}/new-link` };
  if (/^(profile|identity|contact)\b/.test(field)) return about(`${base}/profile`, draft.profile ?? {});
  if (/^(career|conditions)\b/.test(field)) return about(`${base}/career`, draft.career ?? {});
  if (['NOT_FOUND', 'AGENCY_NOT_ACTIVE', 'PERMIT_EXPIRED', 'INVALID_INPUT'].includes(error.code))
    return about(`${base}/check`, {});
  throw error;
}
