import type { ApolloServer } from '@apollo/server';
import type { Express, Handler } from 'express';
import type { HubContext } from '../context.js';
import { runForRest } from './rest.js';

const REPORT = 'query($input: SlotReportInput!) { slotReport(input: $input) { csv } }';

/** GET /reports/slots.csv — the figures of `slotReport` as a file. */
export function reportRoutes(app: Express, who: Handler, server: ApolloServer<HubContext>): void {
  app.get('/reports/slots.csv', who, async (request, response) => {
    const { from, to, groupBy } = request.query;
    const input = { from, to, ...(groupBy === undefined ? {} : { groupBy }) };
    const data = await runForRest(server, response, REPORT, { input });
    if (!data) return;
    response.setHeader('content-disposition', 'attachment; filename="slots.csv"');
    response.type('text/csv; charset=utf-8').send((data.slotReport as { csv: string }).csv);
  });
}
