import type { Express } from 'express';
import Provider, { type Configuration } from 'oidc-provider';
import type { Clock } from '../../../platform/clock.js';
import type { Config } from '../../../platform/config.js';
import type { Peers } from '../../../platform/graphql/ask.js';
import { type Keys, needKey } from '../../../platform/keys.js';
import { ORG_CLAIM, ROLE_CLAIM, type Role } from '../../../schema/roles.js';
import { clientMetadata, MachineClients } from './machine-clients.js';

/** A client of the development issuer that is no agency's: whom its tokens speak for. */
export interface DemoClient {
  readonly clientId: string;
  readonly secret: string;
  readonly role: Role;
  readonly org: string | null;
}

const TOKEN_SECONDS = 3600;
const RESOURCE = 'urn:tasuki';

interface IssuerParts {
  readonly config: Config;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Clients that are no agency's. */
  readonly clients: readonly DemoClient[];
  readonly peers: Peers;
}

/**
 * /oidc — an OpenID provider for development: client credentials for the demo members and the machine clients of
 * agencies, tokens by the hub's own clock.
 */
export function issuerRoutes(app: Express, { config, keys, clock, clients, peers }: IssuerParts): void {
  const byId = new Map(clients.map((client) => [client.clientId, client]));
  const agencies = new MachineClients(peers);
  const provider = new Provider(config.issuer, {
    clients: clients.map(({ clientId, secret }) => clientMetadata(clientId, secret)),
    adapter: (name: string) => agencies.adapter(name),
    jwks: { keys: [needKey(keys, 'issuer') as never] },
    cookies: { keys: [needKey(keys, 'hash')] },
    ttl: { ClientCredentials: TOKEN_SECONDS },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          scope: '',
          audience: config.OIDC_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_SECONDS,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: async (_ctx, { clientId = '' }) => {
      const client = byId.get(clientId);
      if (!client) return { [ROLE_CLAIM]: 'AGENCY', [ORG_CLAIM]: await agencies.agencyOf(clientId) };
      return { [ROLE_CLAIM]: client.role, ...(client.org ? { [ORG_CLAIM]: client.org } : {}) };
    },
    formats: {
      customizers: {
        // The library stamps real time; a moved clock governs tokens too.
        jwt: (_ctx, _token, parts) => {
          const issuedAt = Math.floor(clock.now().getTime() / 1000);
          Object.assign(parts.payload, { iat: issuedAt, exp: issuedAt + TOKEN_SECONDS });
        },
      },
    },
  } satisfies Configuration);
  // The hub keeps keyed hashes of agencies' secrets only, so the comparison is the hub's.
  const own = provider.Client.prototype as { compareClientSecret(given: string): boolean | Promise<boolean> };
  const compare = own.compareClientSecret;
  own.compareClientSecret = function (this: { clientId: string }, given: string) {
    return byId.has(this.clientId) ? compare.call(this, given) : agencies.isSecret(this.clientId, given);
  };
  app.use('/oidc', provider.callback());
}
