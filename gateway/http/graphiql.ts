import { createHash } from 'node:crypto';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Express } from 'express';

/** GraphiQL from this server, without a CDN; its one inline script is allowed by its hash. */
export function graphiqlRoute(app: Express): void {
  const page = renderGraphiQL({
    title: 'Tasuki GraphiQL',
    endpoint: '/graphql',
    defaultQuery: '{ __typename }\n',
    shouldPersistHeaders: true,
  });
  const hashes = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  );
  const policy = [
    "default-src 'self'",
    `script-src 'self' blob: ${hashes.join(' ')}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
  ].join('; ');
  app.get('/graphiql', (_request, response) => {
    response.setHeader('content-security-policy', policy).type('html').send(page);
  });
}
