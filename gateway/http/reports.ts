import type { ApolloServer } from '@apollo/server';
import type { Express, Handler } from 'express';
import type { HubContext } from '../context.js';
import { runForRest } from './rest.js';

const REPORT = 'query($input: SlotReportInput!) { slotReport(input: $input) { csv } }';

const RECEIVED = 'query($from: Date!, $to: Date!) { exportReceivedDisclosures(from: $from, to: $to) }';

/** GET /reports/slots.csv — the figures of `slotReport` as a file; GET /records/received.csv — a recipient's own record of what it was shown. */
export function reportRoutes(app: Express, who: Handler, server: ApolloServer<HubContext>): void {
  app.get('/reports/slots.csv', who, async (request, response) => {
    const { from, to, groupBy } = request.query;
    const input = { from, to, ...(groupBy === undefined ? {} : { groupBy }) };
    const data = await runForRest(server, response, REPORT, { input });
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
}
