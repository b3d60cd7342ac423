import { HubError } from '../../../../platform/errors/hub-error.js';
import { button, choices, errorSummary, filled, form, isTrapped, trap } from '../controls.js';
import { type Html, html } from '../html.js';
import { lastDayIn, type Say } from '../language.js';
import { backTo, type Outcome, type Pages } from '../routes.js';
import type { Visitor } from '../visitor.js';
import { answeringPages } from './answer.js';
import { confirmingPages } from './confirm.js';
import { baseOf, fullNotice, type Invitation, readInvitation, renewal, whileOpen } from './state.js';

const DECLINE = 'mutation($input: DeclineInvitationInput!) { declineInvitation(input: $input) { ok } }';
const NEW_LINK = 'mutation($input: RequestNewLinkInput!) { requestNewLink(input: $input) { sentTo } }';

/** /relay/:token — where the link in a rejection mail leads: who asks, what for, and every way to answer. */
export function relayPages(pages: Pages): void {
  pages.get('/relay/:token', (visitor) => whileOpen(visitor, ({ invitation }) => asked(visitor, invitation)));
  pages.get('/relay/:token/decline', (visitor) => whileOpen(visitor, () => declineForm(visitor)));
  pages.post('/relay/:token/decline', (visitor) => whileOpen(visitor, () => decline(visitor)));
  pages.get('/relay/:token/new-link', renewalPage);
  pages.post('/relay/:token/new-link', renew);
  pages.get('/relay-link-sent', linkSent);
  answeringPages(pages);
  confirmingPages(pages);
}

function asked(visitor: Visitor, invitation: Invitation): Outcome {
  const { say } = visitor;
  const { employerName, position, expiresAt } = invitation;
  const base = baseOf(visitor);
  const title = say('キャリアリレーのご案内', 'Invitation to the career relay');
  const body = html`<p class="from">${say(`${employerName}（${position}）より`, `From ${employerName} (${position})`)}</p>
<h1>${title}</h1>
<ol class="three">
<li>${say(
    '今回ご縁のなかった方を、国の許可を受けた人材紹介会社を通じて、ほかの企業におつなぎする仕組みです。',
    'People who were not chosen this time are put in touch with other employers, through licensed recruitment agencies.',
  )}</li>
<li>${say(
    '何を、だれに、いつまで見せるかは、すべてご自分で決められます。選ばなかった情報は、だれにも渡りません。',
    'What is seen, by whom and until when is for you alone to decide. What you do not choose goes to nobody.',
  )}</li>
<li>${say(
    '企業に渡るのは、紹介を一件ずつご承認いただいたときだけ。いつでも取り消せ、費用はかかりません。',
    'An employer sees something only when you approve an introduction. You can withdraw at any time, and it is free.',
  )}</li>
</ol>
<p class="actions"><a class="go" href="${base}/profile">${say('内容を見て、自分で選ぶ', 'Look, and choose for yourself')}</a>
<a href="${base}/decline">${say('参加しない', 'I do not want to join')}</a></p>
${noHarm(say, expiresAt)}
${fullNotice(say, invitation)}
<p><a href="/me/sign-in">${say('すでに参加している方のログイン', 'Sign in, if you have already joined')}</a></p>`;
  return { title, body };
}

function noHarm(say: Say, expiresAt: string): Html {
  const until = lastDayIn(say, expiresAt);
  return html`<section class="calm"><h2>${say('何もしなければ、何も起こりません', 'If you do nothing, nothing happens')}</h2>
<p>${say(
    `情報はどこにも渡らず、この案内は${until}で終わります。お断りになっても、今後のご応募に影響はありません。企業には、断ったことも、見ていないことも伝わりません。`,
    `Nothing is released, and this invitation ends after ${until}. Declining has no effect on any later application. The employer is told neither that you declined nor that you have not looked.`,
  )}</p></section>`;
}

function declineForm(visitor: Visitor): Outcome {
  const { say } = visitor;
  const shown = filled(visitor);
  const title = say('参加しない場合', 'If you do not want to join');
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<p>${say(
    'お断りになっても、今後のご応募に影響はなく、企業にも伝わりません。何もせずにこのページを閉じても、同じです。',
    'Declining has no effect on any later application, and the employer is not told. Closing this page does the same.',
  )}</p>
${form(
  visitor,
  `${baseOf(visitor)}/decline`,
  html`${choices(
    shown,
    'radio',
    { name: 'answer', label: say('どうなさいますか', 'What would you like?'), required: true },
    [
      { value: 'LATER', label: say('まだ決めない', 'I have not decided yet') },
      { value: 'DECLINE', label: say('今回は参加しない', 'Not this time') },
      {
        value: 'NEVER',
        label: say(
          '参加しない。今後、どの企業からの案内も受け取らない',
          'No, and no invitation of any employer ever again',
        ),
      },
    ],
  )}${trap()}${button(say('決定する', 'Confirm'))}`,
)}
<p><a href="${baseOf(visitor)}">${say('案内に戻る', 'Back to the invitation')}</a></p>`;
  return { title, body, hasErrors: Object.keys(shown.errors).length > 0 };
}

async function decline(visitor: Visitor): Promise<Outcome> {
  const answer = visitor.text('answer');
  if (isTrapped(visitor) || !['LATER', 'DECLINE', 'NEVER'].includes(answer))
    return backTo(visitor, visitor.path, { answer: { ja: 'どれか1つを選んでください。', en: 'Choose one of them.' } });
  if (answer !== 'LATER') {
    const input = { token: visitor.param('token'), neverAskAgain: answer === 'NEVER' };
    await visitor.askAnyone(DECLINE, { input });
  }
  return { goTo: baseOf(visitor) };
}

async function renewalPage(visitor: Visitor): Promise<Outcome> {
  const invitation = await readInvitation(visitor);
  const canBeRenewed = invitation && ['OPEN', 'EXPIRED'].includes(invitation.status);
  return canBeRenewed ? renewal(visitor, invitation) : whileOpen(visitor, () => ({ goTo: baseOf(visitor) }));
}

/** The old link stops working here, so the page says where to look next without asking it again. */
async function renew(visitor: Visitor): Promise<Outcome> {
  const { say } = visitor;
  if (isTrapped(visitor) || visitor.text('wish') !== 'yes')
    return backTo(visitor, visitor.path, {
      wish: { ja: '受け取る場合は、選んでください。', en: 'Choose it if you want a new link.' },
    });
  try {
    await visitor.askAnyone(NEW_LINK, { input: { token: visitor.param('token') } });
  } catch (error) {
    if (error instanceof HubError && error.code === 'INVITATION_EXPIRED') return tooLate(say);
    throw error;
  }
  return { goTo: '/relay-link-sent' };
}

function tooLate(say: Say): Outcome {
  const title = say('この案内は終了しました', 'This invitation has ended');
  const body = html`<h1>${title}</h1><p>${say(
    '期限から30日を過ぎたため、新しいリンクをお送りできません。情報はどこにも渡っていません。',
    'More than 30 days have passed since it expired, so no new link can be sent. Nothing was released to anyone.',
  )}</p>`;
  return { title, body, status: 409 };
}

function linkSent({ say }: Visitor): Outcome {
  const title = say('新しいリンクをお送りしました', 'A new link is on its way');
  const body = html`<h1>${title}</h1><p>${say(
    '案内の届いたメールアドレスをご確認ください。以前のリンクは使えなくなりました。',
    'Please look into the mailbox that was invited. The old link no longer works.',
  )}</p>`;
  return { title, body };
}
