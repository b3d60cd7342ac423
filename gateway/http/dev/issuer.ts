import type { Express } from 'express';
import Provider, { type Configuration } from 'oidc-provider';
import type { Clock } from '../../../platform/clock.js';
import type { Config } from '../../../platform/config.js';
import { type Keys, needKey } from '../../../platform/keys.js';
import { ORG_CLAIM, ROLE_CLAIM, type Role } from '../../../schema/roles.js';

/** A machine client of the development issuer: whom its tokens speak for. */
export interface DemoClient {
  readonly clientId: string;
  readonly secret: string;
  readonly role: Role;
  readonly org: string | null;
}

const TOKEN_SECONDS = 3600;
const RESOURCE = 'urn:tasuki';

/** /oidc — an OpenID provider for development: client credentials for the demo members, tokens by the hub's own clock. */
export function issuerRoutes(
  app: Express,
  config: Config,
  keys: Keys,
  clock: Clock,
  clients: readonly DemoClient[],
): void {
  const byId = new Map(clients.map((client) => [client.clientId, client]));
  const provider = new Provider(config.issuer, {
    clients: clients.map(({ clientId, secret }) => ({
      client_id: clientId,
      client_secret: secret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'client_secret_basic',
    })),
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
    extraTokenClaims: (_ctx, token) => {
      const client = byId.get(token.clientId ?? '');
      return client ? { [ROLE_CLAIM]: client.role, ...(client.org ? { [ORG_CLAIM]: client.org } : {}) } : {};
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
  app.use('/oidc', provider.callback());
}
