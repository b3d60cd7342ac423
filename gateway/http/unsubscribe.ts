import express, { type Express } from 'express';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Peers } from '../../platform/graphql/ask.js';
import type { CountPublicCall } from '../limits.js';

const NEVER_ASK_AGAIN = 'mutation($input: NeverAskAgainInput!) { neverAskAgain(input: $input) { ok } }';

const page = (body: string) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>案内の停止 — Tasuki</title></head><body><main><h1>案内の停止</h1>${body}</main></body></html>`;

const QUESTION = page(`<p>停止すると、どの企業からも、このメールアドレスにキャリアリレーの案内は届かなくなります。</p>
<p>今後のご応募には影響しません。</p><form method="post"><button>案内を停止する</button></form>`);
const DONE = page('<p>承りました。今後、キャリアリレーの案内をお送りすることはありません。</p>');

/**
 * /unsubscribe/:token — where a rejection mail's List-Unsubscribe leads. A GET asks and changes nothing, so that mail
 * scanners unsubscribe nobody; the POST is the one of RFC 8058. Text that was never a link has the same answers.
 */
export function unsubscribeRoute(app: Express, peers: Peers, countPublicCall: CountPublicCall): void {
  app.use('/unsubscribe', (_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-security-policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'");
    next();
  });
  app.get('/unsubscribe/:token', (_request, response) => void response.type('html').send(QUESTION));
  app.post('/unsubscribe/:token', express.urlencoded({ extended: false, limit: '1kb' }), async (request, response) => {
    await countPublicCall(request.socket.remoteAddress ?? '');
    const { errors } = await peers.execute(
      'candidate',
      { query: NEVER_ASK_AGAIN, variables: { input: { token: request.params.token } } },
      { kind: 'anonymous' },
      response.locals.requestId,
    );
    const code = errors?.[0]?.extensions?.code;
    if (errors && code !== 'NOT_FOUND') throw new HubError('UNAVAILABLE');
    response.type('html').send(DONE);
  });
}
