import type { Express } from 'express';
import type { DevMail, GatewayStore } from '../../store.js';
import { type Hole, html, when } from '../pages/html.js';
import { languageOf, momentIn, type Say, sayIn } from '../pages/language.js';
import { layout, PAGE_POLICY } from '../pages/layout.js';

/** GET /dev/mail — what was sent while there is no mail server: JSON for programs, an inbox for a browser. */
export function mailRoute(app: Express, store: GatewayStore, publicUrl: string): void {
  app.get('/dev/mail', async (request, response) => {
    const mails = await store.devMails(typeof request.query.to === 'string' ? request.query.to : undefined);
    response.setHeader('cache-control', 'no-store');
    if (request.accepts(['json', 'html']) === 'json') {
      response.json(mails);
      return;
    }
    response.setHeader('content-security-policy', PAGE_POLICY);
    const language = languageOf(request, response);
    const say = sayIn(language);
    const title = say('送信されたメール', 'Mails that were sent');
    const body = html`<h1>${title}</h1>${when(mails.length === 0, () => html`<p>${say('まだありません。', 'None yet.')}</p>`)}
<ul class="cards">${mails.slice(0, SHOWN).map((mail) => mailIn(say, mail, publicUrl))}</ul>`;
    response.type('html').send(layout({ language, title, body }).toString());
  });
}

/** The newest are enough for a person who is looking. */
const SHOWN = 50;

function mailIn(say: Say, { to, subject, text, sentAt }: DevMail, publicUrl: string): Hole {
  return html`<li><h2 lang="ja">${subject}</h2><p class="hint"><a href="/dev/mail?to=${encodeURIComponent(to)}">${to}</a> <span class="whole">${momentIn(say, sentAt)}</span></p>
<p class="text" lang="ja">${linked(text, publicUrl)}</p></li>`;
}

/** The text, with the hub's own addresses to be clicked; any other stays text. */
function linked(text: string, publicUrl: string): Hole {
  return text.split(/(https?:\/\/[\w.:/?=&%-]+)/).map((part, index) => {
    const own = index % 2 === 1 && part.startsWith(`${publicUrl}/`);
    return own ? html`<a href="${part.slice(publicUrl.length)}">${part}</a>` : part;
  });
}
