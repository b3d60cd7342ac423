import type { Express } from 'express';
import Mustache from 'mustache';
import type { GatewayStore } from '../../store.js';

const INBOX = `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mail — Tasuki</title>
<style>body{font-family:sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;background:#f4f4f4;padding:1rem}</style></head>
<body><main><h1>送信されたメール</h1>{{^mails}}<p>まだありません。</p>{{/mails}}
{{#mails}}<article><h2>{{subject}}</h2><p>{{to}} — {{sentAt}}</p><pre>{{text}}</pre></article>{{/mails}}</main></body></html>`;

/** GET /dev/mail — what was sent while there is no mail server: JSON for programs, an inbox for a browser. */
export function mailRoute(app: Express, store: GatewayStore): void {
  app.get('/dev/mail', async (request, response) => {
    const mails = await store.devMails(typeof request.query.to === 'string' ? request.query.to : undefined);
    response.setHeader('cache-control', 'no-store');
    if (request.accepts(['json', 'html']) === 'json') {
      response.json(mails);
      return;
    }
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response
      .type('html')
      .send(Mustache.render(INBOX, { mails: mails.map((mail) => ({ ...mail, sentAt: mail.sentAt.toISOString() })) }));
  });
}
