import type { ApolloServer } from '@apollo/server';
import express, { type Express, type Handler } from 'express';
import { HubError } from '../../platform/errors/hub-error.js';
import type { HubContext } from '../context.js';
import { IMPORT_BYTES } from '../limits.js';
import { runForRest } from './rest.js';

const IMPORT = `mutation($input: ImportRegistrationsInput!) { importRegistrations(input: $input) {
  encoding rows registered unchanged skipped refused { row column code message messageJa }
  registrations { id status candidateName position stageReached disposition rejectedOn source externalId tags invitedAt createdAt } } }`;

/** POST /import/registrations — a CSV as it is; the same answer as the mutation. */
export function importRoute(app: Express, who: Handler, server: ApolloServer<HubContext>): void {
  app.post(
    '/import/registrations',
    who,
    express.raw({ type: () => true, limit: IMPORT_BYTES }),
    async (request, response) => {
      if (!Buffer.isBuffer(request.body)) throw new HubError('CSV_UNREADABLE');
      const { dryRun, template, encoding, sendDelayHours } = request.query;
      const input = {
        contentBase64: request.body.toString('base64'),
        dryRun: dryRun === 'true',
        ...(template === undefined ? {} : { template: String(template) }),
        ...(encoding === undefined ? {} : { encoding: String(encoding).replace('-', '_').toUpperCase() }),
        ...(sendDelayHours === undefined ? {} : { sendDelayHours: Number(sendDelayHours) }),
      };
      const data = await runForRest(server, response, IMPORT, { input });
      if (data) response.json(data.importRegistrations);
    },
  );
}
