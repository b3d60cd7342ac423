import type { ApolloServer } from '@apollo/server';
import type { Express, Handler, Request } from 'express';
import type { HubContext } from '../context.js';
import { runForRest } from './rest.js';

const CSV = 'query($input: SlotReportInput!) { slotReport(input: $input) { csv } }';
const PDF = 'query($input: SlotReportInput!) { slotReport(input: $input) { pdfBase64 } }';

const RECEIVED = 'query($from: Date!, $to: Date!) { exportReceivedDisclosures(from: $from, to: $to) }';

/** GET /reports/slots.csv and /reports/slots.pdf — the figures of `slotReport` as a file; GET /records/received.csv — a recipient's own record of what it was shown. */
export function reportRoutes(app: Express, who: Handler, server: ApolloServer<HubContext>): void {
  app.get('/reports/slots.csv', who, async (request, response) => {
    const data = await runForRest(server, response, CSV, { input: inputOf(request) });
    if (!data) return;
    response.setHeader('content-disposition', 'attachment; filename="slots.csv"');
    response.type('text/csv; charset=utf-8').send((data.slotReport as { csv: string }).csv);
  });
  app.get('/records/received.csv', who, async (request, response) => {
    const { from, to } = request.query;
    const data = await runForRest(server, response, RECEIVED, { from, to });
    if (!data) return;
    response.setHeader('content-disposition', 'attachment; filename="received.csv"');
    response.type('text/csv; charset=utf-8').send(data.exportReceivedDisclosures);
  });
  app.get('/reports/slots.pdf', who, async (request, response) => {
    const data = await runForRest(server, response, PDF, { input: inputOf(request) });
    if (!data) return;
    response.setHeader('content-disposition', 'attachment; filename="slots.pdf"');
    const { pdfBase64 } = data.slotReport as { pdfBase64: string };
    response.type('application/pdf').send(Buffer.from(pdfBase64, 'base64'));
  });
}

function inputOf({ query: { from, to, groupBy } }: Request): Record<string, unknown> {
  return { from, to, ...(groupBy === undefined ? {} : { groupBy }) };
}
