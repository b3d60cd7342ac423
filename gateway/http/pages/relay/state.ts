import { HubError } from '../../../../platform/errors/hub-error.js';
import { button, choices, errorSummary, filled, form, trap } from '../controls.js';
import { type Html, html, when } from '../html.js';
import { lastDayIn, type Say } from '../language.js';
import { AGENCY, type Agency } from '../offer-form.js';
import type { Outcome, Screen } from '../routes.js';
import type { Draft } from '../session.js';
import type { Visitor } from '../visitor.js';

export interface Invitation {
  readonly employerName: string;
  readonly position: string;
  readonly expiresAt: string;
  readonly status: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
  readonly noticeVersion: string;
  readonly notice: string;
  readonly agencies?: readonly Agency[];
}

const FIELDS = 'employerName position expiresAt status noticeVersion notice';
const READ = `query($token: String!) { invitation(token: $token) { ${FIELDS} } }`;
const READ_WITH_AGENCIES = `query($token: String!) { invitation(token: $token) { ${FIELDS} agencies { ${AGENCY} } } }`;

/** The invitation behind a link; null for a text that was never one. */
export async function readInvitation(visitor: Visitor, withAgencies = false): Promise<Invitation | null> {
  const document = withAgencies ? READ_WITH_AGENCIES : READ;
  const token = visitor.param('token');
  return visitor.askAnyone<{ invitation: Invitation }>(document, { token }).then(
    ({ invitation }) => invitation,
    (error: unknown) => {
      if (error instanceof HubError && error.code === 'NOT_FOUND') return null;
      throw error;
    },
  );
}

export interface Answering {
  readonly visitor: Visitor;
  readonly invitation: Invitation;
  /** What is being written in answer to this link. */
  readonly draft: Draft;
  /** The link's own address, and the pages below it. */
  readonly base: string;
}

/** Runs a step of answering while the invitation can be answered; otherwise says what became of it. */
export async function whileOpen(
  visitor: Visitor,
  step: (answering: Answering) => Promise<Outcome> | Outcome,
  withAgencies = false,
): Promise<Outcome> {
  const invitation = await readInvitation(visitor, withAgencies);
  if (invitation?.status !== 'OPEN') return closed(visitor, invitation);
  return step({ visitor, invitation, draft: draftFor(visitor), base: baseOf(visitor) });
}

/** A draft answers one link; another link's is not shown here. */
export function draftFor(visitor: Visitor): Draft {
  const link = visitor.param('token');
  return visitor.draft.link === link ? visitor.draft : { link };
}

export function baseOf(visitor: Visitor): string {
  return `/relay/${encodeURIComponent(visitor.param('token'))}`;
}

export async function keepDraft({ visitor, draft }: Answering, more: Partial<Draft>): Promise<void> {
  await visitor.session.keep({ ...visitor.session.visit, draft: { ...draft, ...more } });
}

/** An invitation that can no longer be answered, in words that leave nobody wondering. */
export function closed(visitor: Visitor, invitation: Invitation | null): Screen {
  const { say } = visitor;
  if (!invitation) {
    const title = say('このリンクは使えません', 'This link does not work');
    const body = html`<h1>${title}</h1><p>${say(
      'リンクの一部が欠けているか、新しいリンクに替わっています。メールのリンクをもう一度お確かめください。',
      'A part of it may be missing, or a newer link has replaced it. Please look at the link in the mail again.',
    )}</p><p><a href="/me/sign-in">${say('すでに参加している方はこちら', 'If you have already joined, sign in')}</a></p>`;
    return { title, body, status: 404 };
  }
  if (invitation.status === 'EXPIRED') return renewal(visitor, invitation);
  const [title, text] = {
    ACCEPTED: [
      say('ご参加ずみの案内です', 'You have joined with this invitation'),
      say(
        '同意の確認や取り消しは、マイページでできます。',
        'On your page you can see what you agreed to, and withdraw.',
      ),
    ],
    DECLINED: [
      say('ご辞退を承りました', 'You have declined'),
      say(
        '情報はどこにも渡っていません。この企業への今後のご応募に影響することもありません。企業には、お返事の内容は伝わりません。',
        'Nothing was released to anyone, and it has no effect on any later application. The employer is not told how you answered.',
      ),
    ],
    CANCELLED: [
      say('この案内は終了しました', 'This invitation has ended'),
      say(
        '案内をお送りした企業が取り消しました。情報はどこにも渡っていません。',
        'The employer took it back. Nothing was released to anyone.',
      ),
    ],
    OPEN: ['', ''],
  }[invitation.status] as [string, string];
  const body = html`<h1>${title}</h1><p>${text}</p>${when(invitation.status === 'ACCEPTED', () => html`<p><a class="go" href="/me">${say('マイページへ', 'To my page')}</a></p>`)}`;
  return { title, body };
}

/** A link that has run out, or was locked by wrong codes. */
export function renewal(visitor: Visitor, invitation: Invitation): Screen {
  const { say } = visitor;
  const shown = filled(visitor);
  const locked = invitation.status === 'OPEN';
  const title = locked
    ? say('このリンクはロックされています', 'This link is locked')
    : say('リンクの有効期限が切れました', 'This link has expired');
  const why = locked
    ? say(
        '確認コードの誤りが3回続いたため、安全のためにこのリンクを止めました。',
        'After three wrong codes the link was stopped, for your safety.',
      )
    : say(
        `${invitation.employerName}からの案内は、${lastDayIn(say, invitation.expiresAt)}まででした。情報はどこにも渡っていません。`,
        `The invitation of ${invitation.employerName} was open until ${lastDayIn(say, invitation.expiresAt)}. Nothing was released to anyone.`,
      );
  const body = html`<h1>${title}</h1><p>${why}</p>
<p>${say('参加をご希望の場合は、新しいリンクをお送りします。', 'If you wish to join, we send you a new link.')}</p>
${errorSummary(shown)}
${form(
  visitor,
  `${baseOf(visitor)}/new-link`,
  html`${choices(shown, 'checkbox', { name: 'wish', label: say('ご希望', 'Your wish'), required: true }, [
    { value: 'yes', label: say('新しいリンクを受け取る', 'Send me a new link') },
  ])}${trap()}${button(say('送る', 'Send'))}`,
)}`;
  return { title, body, hasErrors: Object.keys(shown.errors).length > 0 };
}

/** The text that a consent's receipt names, word for word. */
export function fullNotice(say: Say, { notice, noticeVersion }: Invitation): Html {
  return html`<details><summary>${say('同意の前にお読みいただく説明（全文）', 'The full notice (in Japanese, the text that counts)')}</summary>
<div lang="ja">${notice.split('\n').map((sentence) => html`<p>${sentence}</p>`)}</div>
<p class="hint">${say('版', 'Version')} ${noticeVersion}</p></details>`;
}
