import type { ErrorRequestHandler, Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { catalogue, type ErrorCode } from '../../platform/errors/catalog.js';
import { formatError, type WireError } from '../../platform/errors/format-error.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Log } from '../../platform/log.js';
import { html } from './pages/html.js';
import { languageOf, sayIn } from './pages/language.js';
import { layout, PAGE_POLICY } from './pages/layout.js';

const STATUS: Record<(typeof catalogue)[ErrorCode]['kind'], number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

export function statusOf(code: ErrorCode): number {
  if (code === 'TOO_LARGE') return 413;
  if (code === 'RATE_LIMITED') return 429;
  return STATUS[catalogue[code].kind];
}

/** An error of ours as GraphQL writes it, also where no GraphQL was reached. */
export function wireError(error: HubError, requestId: string): WireError {
  return formatError(new GraphQLError(error.message, { originalError: error }), requestId);
}

/** A refusal as it is asked for: to a program as GraphQL writes it, to a person in a browser as a page. */
export function sendError(response: Response, error: HubError): void {
  const { req } = response;
  const refusal = wireError(error, response.locals.requestId ?? '');
  response.status(statusOf(error.code));
  if (req.accepts(['json', 'html']) === 'html') sendErrorPage(req, response, refusal);
  else response.json({ errors: [refusal] });
}

function sendErrorPage(request: Request, response: Response, { message, extensions }: WireError): void {
  const language = languageOf(request, response);
  const say = sayIn(language);
  const lost = extensions.kind === 'NOT_FOUND';
  const title = lost
    ? say('このページはありません', 'There is no such page')
    : say('表示できませんでした', 'Not shown');
  const why = lost
    ? say('アドレスが途中で切れているか、変わったようです。', 'The address may have been cut off, or has changed.')
    : say(extensions.messageJa, message);
  const body = html`<h1>${title}</h1><p>${why}</p>
<p>${say('お問い合わせ番号', 'Reference')}: <code>${extensions.requestId}</code></p>
<p><a href="/me">${say('候補者の方：マイページへ', 'Candidates: to my page')}</a></p>
<p><a href="/">${say('企業・紹介会社の方：入口へ', 'Employers and agencies: to the entrance')}</a></p>`;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.type('html').send(layout({ language, title, body }).toString());
}

/** What went wrong before or beside GraphQL: a body too large or broken, a refusal, or a failure of ours. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: Error & { type?: string; status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof HubError) return sendError(response, error);
    if (error.type === 'entity.too.large') return sendError(response, new HubError('TOO_LARGE'));
    if (error.status && error.status < 500)
      return sendError(response, new HubError('INVALID_INPUT', { reason: 'MALFORMED_QUERY' }));
    log.error('request failed', error, { requestId: response.locals.requestId });
    return sendError(response, new HubError('INTERNAL'));
  };
}
