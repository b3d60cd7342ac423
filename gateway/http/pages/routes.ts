import express, { type Express, type Handler, type Request, type Response } from 'express';
import { HubError } from '../../../platform/errors/hub-error.js';
import { statusOf } from '../errors.js';
import { type Hole, html } from './html.js';
import { languageOf, type Sentence } from './language.js';
import { layout, PAGE_POLICY, STYLE } from './layout.js';
import { Session, type SessionShop, type Visit } from './session.js';
import { type PageParts, sentenceOf, Visitor } from './visitor.js';

/** A page to show. */
export interface Screen {
  readonly title: string;
  readonly body: Hole;
  readonly navigation?: Hole;
  readonly status?: number;
  readonly hasErrors?: boolean;
}

/** A file to keep, or another page to go to. */
export type Outcome = Screen | { readonly goTo: string } | { readonly json: unknown; readonly fileName: string };

export type Show = (visitor: Visitor) => Promise<Outcome> | Outcome;

const FORM_BYTES = '256kb';
const FORM_FIELDS = 2_000;

/**
 * Pages by address. A GET shows and changes nothing; a POST does, and then leads to a GET, so that going back and
 * reloading repeat nothing. Every form carries the token of its visit.
 */
export class Pages {
  private readonly form = express.urlencoded({ extended: false, limit: FORM_BYTES, parameterLimit: FORM_FIELDS });

  constructor(
    private readonly app: Express,
    private readonly parts: PageParts,
    private readonly shop: SessionShop,
  ) {
    app.get(STYLE.path, (_request, response) => {
      response.setHeader('cache-control', 'public, max-age=31536000, immutable').type('css').send(STYLE.text);
    });
  }

  get(path: string, show: Show): void {
    this.app.get(path, pageHeaders, (request, response) => this.answer(request, response, show));
  }

  post(path: string, act: Show): void {
    this.app.post(path, pageHeaders, this.form, (request, response) =>
      this.answer(request, response, async (visitor) => {
        const fromHere = ['same-origin', undefined].includes(request.get('sec-fetch-site'));
        if (!fromHere || !visitor.session.isFormToken(visitor.text('form'))) return lostForm(visitor);
        return attempt(visitor, act);
      }),
    );
  }

  /** For a form whose address is itself the secret: its sender needs no visit. */
  postByLink(path: string, act: Show): void {
    this.app.post(path, pageHeaders, this.form, (request, response) => this.answer(request, response, act));
  }

  private async answer(request: Request, response: Response, show: Show): Promise<void> {
    const language = languageOf(request, response);
    const session = await Session.of(this.shop, request, response);
    const visitor = new Visitor(this.parts, request, response, language, session);
    const outcome = await Promise.resolve(show(visitor)).catch((error: unknown) => refusalOf(error, visitor));
    if ('goTo' in outcome) return response.redirect(303, outcome.goTo);
    if ('json' in outcome) {
      response.setHeader('content-disposition', `attachment; filename="${outcome.fileName}"`);
      response.json(outcome.json);
      return;
    }
    const page = layout({ language, ...outcome });
    response
      .status(outcome.status ?? 200)
      .type('html')
      .send(page.toString());
  }
}

/** Does what was sent. What went wrong before is past: it is forgotten once something succeeds. */
async function attempt(visitor: Visitor, act: Show): Promise<Outcome> {
  const before = visitor.session.visit.refused;
  const outcome = await act(visitor);
  const { refused, ...visit } = visitor.session.visit;
  if (before && refused === before) await visitor.session.keep(visit);
  return outcome;
}

/** Back to the form with all that was typed, and why it was refused. */
export async function backTo(
  visitor: Visitor,
  at: string,
  errors: Readonly<Record<string, Sentence>>,
  visit: Partial<Visit> = {},
): Promise<Outcome> {
  const { form: _form, ...typed } = visitor.typed;
  await visitor.session.keep({ ...visitor.session.visit, ...visit, refused: { at, typed, errors } });
  return { goTo: `${at}#main` };
}

/** A refusal of the API as a page: nobody is left with a bare code. */
function refusalOf(error: unknown, visitor: Visitor): Outcome {
  if (!(error instanceof HubError)) throw error;
  const { say } = visitor;
  if (error.code === 'UNAUTHENTICATED') return { goTo: '/me/sign-in' };
  const sentence = sentenceOf(error);
  const title = error.code === 'NOT_FOUND' ? say('見つかりません', 'Not found') : say('できませんでした', 'Not done');
  const body = html`<h1>${title}</h1><p>${say(sentence.ja, sentence.en)}</p>
<p><a href="/me">${say('マイページへ', 'To my page')}</a></p>`;
  return { title, body, status: statusOf(error.code) };
}

function lostForm({ say, path }: Visitor): Screen {
  const title = say('もう一度お願いします', 'Please try again');
  const body = html`<h1>${title}</h1>
<p>${say(
    '時間が経ったか、Cookieが使えないため、送信された内容を受け取れませんでした。何も変更されていません。',
    'Too much time has passed, or cookies are switched off, so what you sent could not be taken. Nothing has changed.',
  )}</p>
<p><a href="${path}">${say('前のページを開き直す', 'Open the page again')}</a></p>`;
  return { title, body, status: 403 };
}

const pageHeaders: Handler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', PAGE_POLICY);
  next();
};
