import { randomUUID } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Peers } from '../../../platform/graphql/ask.js';

const AGENCY = 'query($clientId: String!) { answer: machineClientAgency(clientId: $clientId) }';
const SECRET =
  'query($clientId: String!, $secret: String!) { answer: isClientSecret(clientId: $clientId, secret: $secret) }';

/** The provider wants a secret of each client; that of an agency's is compared by the hub alone. */
const NEVER_COMPARED = randomUUID();

export function clientMetadata(clientId: string, secret: string) {
  return {
    client_id: clientId,
    client_secret: secret,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    token_endpoint_auth_method: 'client_secret_basic' as const,
  };
}

/** The machine clients of agencies, as the development issuer asks the agency subgraph of them. Nothing of them rests here. */
export class MachineClients {
  constructor(private readonly peers: Peers) {}

  /** Whom a client speaks for; null for one that is revoked or unknown. */
  agencyOf(clientId: string): Promise<string | null> {
    return this.ask(AGENCY, { clientId });
  }

  async isSecret(clientId: string, secret: string): Promise<boolean> {
    return (await this.ask<boolean>(SECRET, { clientId, secret })) === true;
  }

  /** The provider's clients, but for those that it was told of at its start. */
  adapter(): Adapter {
    const nothing = async () => undefined;
    return {
      find: async (id) =>
        (await this.agencyOf(id)) ? (clientMetadata(id, NEVER_COMPARED) as AdapterPayload) : undefined,
      findByUid: nothing,
      findByUserCode: nothing,
      upsert: nothing,
      consume: nothing,
      destroy: nothing,
      revokeByGrantId: nothing,
    };
  }

  private async ask<T>(query: string, variables: Record<string, unknown>): Promise<T | null> {
    const { data, errors } = await this.peers.execute('agency', { query, variables }, { kind: 'system' }, randomUUID());
    if (errors) throw new HubError('UNAVAILABLE');
    return (data?.answer ?? null) as T | null;
  }
}
