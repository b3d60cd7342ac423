import { HubError } from '../../../../platform/errors/hub-error.js';
import { button, errorSummary, filled, form, textField } from '../controls.js';
import { html } from '../html.js';
import { banner } from '../layout.js';
import { backTo, type Outcome, type Pages } from '../routes.js';
import { sentenceOf, type Visitor } from '../visitor.js';

const REQUEST = 'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { ok } }';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';

/** Signing in by a code that is mailed: there is no password to forget, and none to steal. */
export function signInPages(pages: Pages): void {
  pages.get('/me/sign-in', mailboxForm);
  pages.post('/me/sign-in', sendCode);
  pages.get('/me/sign-in/code', codeForm);
  pages.post('/me/sign-in/code', signIn);
  pages.post('/me/sign-out', async (visitor) => {
    await visitor.session.end();
    return { goTo: '/me/sign-in' };
  });
}

function mailboxForm(visitor: Visitor): Outcome {
  const { say } = visitor;
  const shown = filled(visitor);
  const title = say('マイページにログイン', 'Sign in to your page');
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
<p>${say(
    '案内を受け取ったメールアドレスに、6桁の確認コードをお送りします。パスワードはありません。',
    'A six-digit code goes to the mailbox that was invited. There is no password.',
  )}</p>
${form(
  visitor,
  '/me/sign-in',
  html`${textField(shown, {
    name: 'email',
    label: say('メールアドレス', 'Mail address'),
    required: true,
    type: 'email',
    inputmode: 'email',
    autocomplete: 'email',
    maxlength: 254,
  })}${button(say('確認コードを受け取る', 'Send me the code'))}`,
)}`;
  return { title, body, hasErrors: Object.keys(shown.errors).length > 0 };
}

/** The answer is the same for every address, so that nobody learns who has joined. */
async function sendCode(visitor: Visitor): Promise<Outcome> {
  const email = visitor.text('email');
  try {
    await visitor.askAnyone(REQUEST, { input: { email } });
  } catch (error) {
    if (!(error instanceof HubError) || !['INVALID_INPUT', 'RATE_LIMITED'].includes(error.code)) throw error;
    return backTo(visitor, '/me/sign-in', { email: sentenceOf(error) });
  }
  await visitor.session.keep({ ...visitor.session.visit, signingIn: email });
  return { goTo: '/me/sign-in/code' };
}

function codeForm(visitor: Visitor): Outcome {
  const { say } = visitor;
  const { signingIn } = visitor.session.visit;
  if (!signingIn) return { goTo: '/me/sign-in' };
  const shown = filled(visitor);
  const title = say('確認コードの入力', 'Enter the code');
  const body = html`<h1>${title}</h1>${errorSummary(shown)}
${banner(
  'note',
  say(
    `${signingIn} が登録されていれば、確認コードが届きます。有効期間は10分です。`,
    `If ${signingIn} is known here, a code is on its way. It is good for 10 minutes.`,
  ),
)}
${form(
  visitor,
  '/me/sign-in/code',
  html`${textField(shown, {
    name: 'code',
    label: say('確認コード（6桁の数字）', 'Code (six digits)'),
    required: true,
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    width: 'short',
    maxlength: 20,
  })}<p class="actions">${button(say('ログイン', 'Sign in'))}<a href="/me/sign-in">${say('コードを送り直す', 'Send another code')}</a></p>`,
)}`;
  return { title, body, hasErrors: Object.keys(shown.errors).length > 0 };
}

async function signIn(visitor: Visitor): Promise<Outcome> {
  const { signingIn, draft } = visitor.session.visit;
  if (!signingIn) return { goTo: '/me/sign-in' };
  const code = visitor.text('code').normalize('NFKC').replace(/\D/g, '');
  try {
    const { signIn: signed } = await visitor.askAnyone<{ signIn: { accessToken: string } }>(SIGN_IN, {
      input: { email: signingIn, code },
    });
    await visitor.session.renew({ accessToken: signed.accessToken, ...(draft ? { draft } : {}) });
    return { goTo: '/me' };
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'INVITATION_CODE_WRONG') throw error;
    return backTo(visitor, '/me/sign-in/code', { code: sentenceOf(error) });
  }
}
