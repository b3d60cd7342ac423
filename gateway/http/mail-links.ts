import express, { type Express, type Handler } from 'express';
import type { ErrorCode } from '../../platform/errors/catalog.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Peers } from '../../platform/graphql/ask.js';
import type { CountPublicCall } from '../limits.js';

const NEVER_ASK_AGAIN = 'mutation($input: NeverAskAgainInput!) { neverAskAgain(input: $input) { ok } }';
const RATE = 'mutation($input: RateRejectionInput!) { rateRejection(input: $input) { ok } }';

const page = (title: string, body: string) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${title} — Tasuki</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

const STOP = page(
  '案内の停止',
  `<p>停止すると、どの企業からも、このメールアドレスにキャリアリレーの案内は届かなくなります。</p>
<p>今後のご応募には影響しません。</p><form method="post"><p><label><input type="checkbox" name="confirm" value="yes" required>どの企業からの案内も受け取りません（必須）</label></p>
<button>案内を停止する</button></form>`,
);
const STOPPED = page('案内の停止', '<p>承りました。今後、キャリアリレーの案内をお送りすることはありません。</p>');

const scores = Array.from(
  { length: 11 },
  (_, score) => `<label><input type="radio" name="score" value="${score}" required>${score}</label> `,
).join('');
const RATING = page(
  '選考結果のご連絡について',
  `<p>今回のご連絡は、いかがでしたか。企業には、5名以上の回答がそろってから、平均とご意見だけが、お名前なしで伝わります。</p>
<form method="post"><fieldset><legend>評価（0 とても悪い 〜 10 とても良い）（必須）</legend>${scores}</fieldset>
<p><label>ご意見（任意）<br><textarea name="comment" rows="5" maxlength="2000"></textarea></label></p><button>送る</button></form>`,
);
const RATED = page('選考結果のご連絡について', '<p>ご回答をありがとうございました。</p>');

/**
 * Where a rejection mail leads beside the invitation: /unsubscribe/:token and /rate/:token. A GET asks and changes
 * nothing, so that mail scanners do nothing for anybody; a POST does it, with a choice that no form brings by itself. Text
 * that was never a link has the same answers.
 */
export function mailLinkRoutes(app: Express, peers: Peers, countPublicCall: CountPublicCall): void {
  const form = express.urlencoded({ extended: false, limit: '16kb' });
  app.use(['/unsubscribe', '/rate'], quietly);
  const post = (path: string, query: string, done: string, inputOf: (token: string, body: Form) => object) =>
    app.post(`${path}/:token`, form, async (request, response) => {
      await countPublicCall(request.socket.remoteAddress ?? '');
      const input = inputOf(String(request.params.token), request.body ?? {});
      const { errors } = await peers.execute(
        'candidate',
        { query, variables: { input } },
        { kind: 'anonymous' },
        response.locals.requestId,
      );
      const code = errors?.[0]?.extensions?.code as ErrorCode | undefined;
      if (errors && code !== 'NOT_FOUND') throw new HubError(code ?? 'UNAVAILABLE');
      response.type('html').send(done);
    });
  app.get('/unsubscribe/:token', (_request, response) => void response.type('html').send(STOP));
  post('/unsubscribe', NEVER_ASK_AGAIN, STOPPED, (token, body) => {
    checkMeant(body);
    return { token };
  });
  app.get('/rate/:token', (_request, response) => void response.type('html').send(RATING));
  post('/rate', RATE, RATED, (registrationToken, { score, comment }) => ({
    registrationToken,
    score: scoreOf(score),
    comment,
  }));
}

/** A mail program's own button says so itself (RFC 8058); a form that a scanner sends off as it finds it has no tick. */
function checkMeant(body: Form): void {
  if (body['List-Unsubscribe'] !== 'One-Click' && body.confirm !== 'yes')
    throw new HubError('INVALID_INPUT', { field: 'confirm', reason: 'REQUIRED' });
}

/** Checked here already, so that a known link and an unknown one refuse alike. */
function scoreOf(text: string | undefined): number {
  if (!/^(\d|10)$/.test(text ?? '')) throw new HubError('INVALID_INPUT', { field: 'score', reason: 'NOT_IN_RANGE' });
  return Number(text);
}

type Form = Readonly<Record<'score' | 'comment' | 'confirm' | 'List-Unsubscribe', string | undefined>>;

const quietly: Handler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'");
  next();
};
