import type { ApolloServer } from '@apollo/server';
import express, { type Express, type Handler, type Request } from 'express';
import { HubError } from '../../platform/errors/hub-error.js';
import type { HubContext } from '../context.js';
import { IMPORT_BYTES } from '../limits.js';
import { runForRest } from './rest.js';

const IMPORT = `mutation($input: ImportRegistrationsInput!) { importRegistrations(input: $input) {
  encoding rows registered unchanged skipped refused { row column code message messageJa }
  preview { row isNew name nameKana email phone position stageReached disposition rejectedOn externalId tags }
  registrations { id status candidateName position stageReached disposition rejectedOn source externalId tags invitedAt createdAt } } }`;

const JOB = `id state encoding progressPercent rows registered unchanged skipped refusedCount errorCode createdAt finishedAt
  refused { row column code message messageJa }`;
const START = `mutation($input: StartImportInput!) { startImport(input: $input) { job { ${JOB} } } }`;
const READ = `query($id: ID!) { importJob(id: $id) { ${JOB} } }`;
const EXPORT =
  'query($encoding: TextEncoding!) { exportRegistrations(encoding: $encoding) { contentBase64 unencodable { row } } }';

/**
 * POST /import/registrations — a CSV as it is; the same answer as the mutation, or, if the caller prefers not to wait, a
 * job at GET /import/jobs/:id. GET /export/registrations.csv is the way back.
 */
export function importRoute(app: Express, who: Handler, server: ApolloServer<HubContext>): void {
  app.post(
    '/import/registrations',
    who,
    express.raw({ type: () => true, limit: IMPORT_BYTES }),
    async (request, response) => {
      if (!Buffer.isBuffer(request.body)) throw new HubError('CSV_UNREADABLE');
      const input = { contentBase64: request.body.toString('base64'), ...termsOf(request) };
      if (/\brespond-async\b/.test(request.get('prefer') ?? '') && request.query.dryRun !== 'true') {
        const data = await runForRest(server, response, START, { input });
        if (!data) return;
        const { job } = data.startImport as { job: { id: string } };
        response.status(202).location(`/import/jobs/${job.id}`).json(job);
        return;
      }
      const dryRun = request.query.dryRun === 'true';
      const data = await runForRest(server, response, IMPORT, { input: { ...input, dryRun } });
      if (data) response.json(data.importRegistrations);
    },
  );
  app.get('/import/jobs/:id', who, async (request, response) => {
    const data = await runForRest(server, response, READ, { id: request.params.id });
    if (data) response.json(data.importJob);
  });
  app.get('/export/registrations.csv', who, async (request, response) => {
    const encoding = encodingOf(request) ?? 'UTF_8';
    const data = await runForRest(server, response, EXPORT, { encoding });
    if (!data) return;
    const { contentBase64, unencodable } = data.exportRegistrations as {
      contentBase64: string;
      unencodable: unknown[];
    };
    response.setHeader('content-disposition', 'attachment; filename="registrations.csv"');
    response.setHeader('x-unencodable-cells', String(unencodable.length));
    response.setHeader('content-type', `text/csv; charset=${encoding === 'CP932' ? 'Shift_JIS' : 'utf-8'}`);
    response.send(Buffer.from(contentBase64, 'base64'));
  });
}

function encodingOf({ query }: Request): string | undefined {
  return query.encoding === undefined ? undefined : String(query.encoding).replace('-', '_').toUpperCase();
}

/** What the query says of how the file is to be read; what it leaves out has the mutation's defaults. */
function termsOf(request: Request): Record<string, unknown> {
  const { template, sendDelayHours, mappingId } = request.query;
  const encoding = encodingOf(request);
  return {
    ...(template === undefined ? {} : { template: String(template) }),
    ...(mappingId === undefined ? {} : { mappingId: String(mappingId) }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sendDelayHours === undefined ? {} : { sendDelayHours: Number(sendDelayHours) }),
  };
}
