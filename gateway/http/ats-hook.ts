import express, { type Express, type Request } from 'express';
import type { ErrorCode } from '../../platform/errors/catalog.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Peers } from '../../platform/graphql/ask.js';
import { type CountPublicCall, WEBHOOK_BYTES } from '../limits.js';

const RECEIVE =
  'mutation($input: ReceiveAtsDeliveryInput!) { receiveAtsDelivery(input: $input) { headers { name value } } }';

interface Received {
  readonly receiveAtsDelivery: { readonly headers: readonly { name: string; value: string }[] };
}

/**
 * POST /hooks/ats/:connectionId — an ATS's webhook. The bytes go to the employer subgraph as they came, which alone
 * knows how to verify them; 200 says that they are stored.
 */
export function atsHookRoute(app: Express, peers: Peers, countPublicCall: CountPublicCall): void {
  app.post(
    '/hooks/ats/:connectionId',
    express.raw({ type: () => true, limit: WEBHOOK_BYTES, inflate: false }),
    async (request, response) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const input = {
        connectionId: String(request.params.connectionId),
        headers: headersOf(request),
        bodyBase64: body.toString('base64'),
      };
      const { data, errors } = await peers.execute(
        'employer',
        { query: RECEIVE, variables: { input } },
        { kind: 'system' },
        response.locals.requestId,
      );
      if (errors?.[0]) {
        // A provider may send as much as it signs; who guesses at addresses and signatures is counted like anyone unknown.
        await countPublicCall(request.socket.remoteAddress ?? '');
        throw new HubError((errors[0].extensions?.code as ErrorCode | undefined) ?? 'INTERNAL');
      }
      for (const { name, value } of (data as unknown as Received).receiveAtsDelivery.headers)
        response.setHeader(name, value);
      response.status(200).json({ received: true });
    },
  );
}

/** Whatever signs a delivery; what could only say who the sender is elsewhere stays here. */
function headersOf(request: Request): { name: string; value: string }[] {
  return Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' && !['authorization', 'cookie'].includes(name) ? [{ name, value }] : [],
  );
}
