import { HubError } from '../../../platform/errors/hub-error.js';
import { button, choices, errorSummary, type Filled, isTrapped, textArea, trap } from './controls.js';
import { type Hole, type Html, html } from './html.js';
import type { Say } from './language.js';
import type { Outcome, Pages, Screen } from './routes.js';
import type { Visitor } from './visitor.js';

const NEVER_ASK_AGAIN = 'mutation($input: NeverAskAgainInput!) { neverAskAgain(input: $input) { ok } }';
const RATE = 'mutation($input: RateRejectionInput!) { rateRejection(input: $input) { ok } }';

/**
 * Where a rejection mail leads beside the invitation: /unsubscribe/:token and /rate/:token. Text that was never a link
 * has the same answers, to the byte, so these forms carry nothing of a visit. RFC 8058's one-click POST comes from the
 * person's own mail program; what comes from the page must have been chosen there.
 */
export function mailLinkPages(pages: Pages): void {
  pages.get('/unsubscribe/:token', (visitor) => stopForm(visitor));
  pages.postByLink('/unsubscribe/:token', stop);
  pages.get('/rate/:token', (visitor) => ratingForm(visitor, byLink));
  pages.postByLink('/rate/:token', rateByLink);
}

/** A form that posts to its own address. */
const byLink = (body: Hole): Html => html`<form method="post">
${body}</form>`;

function stopForm({ say }: Visitor, errors: Filled['errors'] = {}): Screen {
  const shown: Filled = { say, typed: {}, errors };
  const title = say('案内の停止', 'No more invitations');
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<p>${say(
    '停止すると、どの企業からも、このメールアドレスにキャリアリレーの案内は届かなくなります。今後のご応募には影響しません。',
    'Invitations of any employer will no longer reach this mailbox. It has no effect on any later application.',
  )}</p>
${byLink(
  html`${choices(shown, 'checkbox', { name: 'confirm', label: say('ご確認', 'Please confirm'), required: true }, [
    { value: 'yes', label: say('今後、案内を受け取らない', 'Send me no more invitations') },
  ])}${trap()}${button(say('停止する', 'Confirm'))}`,
)}`;
  return { title, body, ...refusedIf(errors) };
}

async function stop(visitor: Visitor): Promise<Outcome> {
  const oneClick = visitor.text('List-Unsubscribe') === 'One-Click';
  if (!oneClick && (isTrapped(visitor) || visitor.text('confirm') !== 'yes'))
    return stopForm(visitor, {
      confirm: { ja: '停止する場合は、選んでください。', en: 'Choose it if you want no more invitations.' },
    });
  await visitor.askAnyone(NEVER_ASK_AGAIN, { input: { token: visitor.param('token') } }).catch(unlessUnknown);
  const { say } = visitor;
  const title = say('案内の停止', 'No more invitations');
  const body = html`<h1>${title}</h1><p>${say(
    '承りました。今後、キャリアリレーの案内をお送りすることはありません。',
    'Done. No invitation to the career relay will be sent to you again.',
  )}</p>`;
  return { title, body };
}

/** 0 to 10 and a comment on how one was told. */
export function ratingForm({ say, typed }: Visitor, wrap: (body: Hole) => Html, errors: Filled['errors'] = {}): Screen {
  const shown: Filled = { say, typed, errors };
  const title = say('選考結果のご連絡について', 'How you were told');
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<p>${say(
    '今回のご連絡は、いかがでしたか。企業には、5名以上の回答がそろってから、平均とご意見だけが、お名前なしで伝わります。',
    'How was it? The employer learns only the average and the comments, without names, once five people have answered.',
  )}</p>
${wrap(
  html`<div class="scale">${choices(
    shown,
    'radio',
    {
      name: 'score',
      label: say('評価', 'Rating'),
      hint: say('0 とても悪い 〜 10 とても良い', '0 very bad, 10 very good'),
      required: true,
    },
    Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) })),
  )}</div>
${textArea(shown, { name: 'comment', label: say('ご意見', 'Comment'), rows: 5, maxlength: 2000 })}${trap()}${button(say('送る', 'Send'))}`,
)}`;
  return { title, body, ...refusedIf(errors) };
}

/** The score that was chosen; undefined when none was, or when a program chose it. */
export function scoreOf(visitor: Visitor): number | undefined {
  const text = visitor.text('score');
  return !isTrapped(visitor) && /^(\d|10)$/.test(text) ? Number(text) : undefined;
}

export const NO_SCORE = { score: { ja: '0から10の評価を選んでください。', en: 'Choose a rating from 0 to 10.' } };

async function rateByLink(visitor: Visitor): Promise<Outcome> {
  const score = scoreOf(visitor);
  if (score === undefined) return ratingForm(visitor, byLink, NO_SCORE);
  const input = { registrationToken: visitor.param('token'), score, comment: visitor.text('comment') };
  await visitor.askAnyone(RATE, { input }).catch(unlessUnknown);
  return rated(visitor.say);
}

export function rated(say: Say): Outcome {
  const title = say('選考結果のご連絡について', 'How you were told');
  return { title, body: html`<h1>${title}</h1><p>${say('ご回答をありがとうございました。', 'Thank you.')}</p>` };
}

function refusedIf(errors: Filled['errors']): Partial<Screen> {
  return Object.keys(errors).length > 0 ? { hasErrors: true, status: 400 } : {};
}

function unlessUnknown(error: unknown): void {
  if (!(error instanceof HubError) || error.code !== 'NOT_FOUND') throw error;
}
