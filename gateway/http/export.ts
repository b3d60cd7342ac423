import { once } from 'node:events';
import type { ApolloServer } from '@apollo/server';
import type { Express, Handler } from 'express';
import type { HubContext } from '../context.js';
import { runForRest } from './rest.js';

const LINES = `query($exportId: ID!, $afterLine: Int!) { poolExportLines(exportId: $exportId, afterLine: $afterLine, first: 100) { lines nextLine } }`;

interface Lines {
  readonly lines: readonly string[];
  readonly nextLine: number | null;
}

/**
 * GET /export/pool/:id.jsonl — an export, a hundred lines at a time, each portion read as the caller when it is about to be
 * written. `?afterLine=` goes on where a transfer broke off. When a portion is refused, the connection is cut: a
 * transfer that ends as it should is whole.
 */
export function exportRoute(app: Express, who: Handler, server: ApolloServer<HubContext>): void {
  app.get('/export/pool/:file', who, async (request, response, next) => {
    const exportId = /^([\w-]+)\.jsonl$/.exec(String(request.params.file))?.[1];
    if (!exportId) return next();
    let afterLine: number | null = Number(request.query.afterLine ?? 0);
    while (afterLine !== null) {
      const data = response.headersSent
        ? await readOn(server, response.locals as HubContext, { exportId, afterLine })
        : await runForRest(server, response, LINES, { exportId, afterLine });
      if (!data) return void (response.headersSent && response.destroy());
      const { lines, nextLine }: Lines = data.poolExportLines as Lines;
      if (!response.headersSent) response.type('application/x-ndjson; charset=utf-8');
      const isTaken = response.write(lines.map((line) => `${line}\n`).join(''));
      if (!isTaken) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      if (response.destroyed) return;
      afterLine = nextLine;
    }
    response.end();
  });
}

async function readOn(
  server: ApolloServer<HubContext>,
  { actor, requestId }: HubContext,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown> | null> {
  const { body } = await server.executeOperation({ query: LINES, variables }, { contextValue: { actor, requestId } });
  return body.kind === 'single' && !body.singleResult.errors ? (body.singleResult.data ?? null) : null;
}
