import type { Express } from 'express';
import Provider, { type Configuration } from 'oidc-provider';
import type { Clock } from '../../../platform/clock.js';
import type { Config } from '../../../platform/config.js';
import type { Peers } from '../../../platform/graphql/ask.js';
import { type Keys, needKey } from '../../../platform/keys.js';
import { ORG_CLAIM, ROLE_CLAIM } from '../../../schema/roles.js';
import { clientMetadata, MachineClients } from './machine-clients.js';
import type { DemoClient, DemoMember } from './members.js';
import { memory } from './memory.js';
import { consoles, signInRoutes, signingIn, signOutPage } from './sign-in.js';

const TOKEN_SECONDS = 3600;
const WORKING_DAY_SECONDS = 12 * 3600;
const RESOURCE = 'urn:tasuki';

interface IssuerParts {
  readonly config: Config;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Clients that are no agency's. */
  readonly clients: readonly DemoClient[];
  readonly members: readonly DemoMember[];
  readonly peers: Peers;
}

/**
 * /oidc — an OpenID provider for development: client credentials for the demo members and the machine clients of
 * agencies, code with PKCE for the consoles, tokens by the hub's own clock. Who signs in chooses a demo member; there is
 * nothing to guess.
 */
export function issuerRoutes(app: Express, { config, keys, clock, clients, members, peers }: IssuerParts): void {
  const byId = new Map(clients.map((client) => [client.clientId, client]));
  const claimsOf = ({ role, org }: DemoMember) => ({ [ROLE_CLAIM]: role, ...(org ? { [ORG_CLAIM]: org } : {}) });
  const agencies = new MachineClients(peers);
  const provider = new Provider(config.issuer, {
    clients: [...clients.map(({ clientId, secret }) => clientMetadata(clientId, secret)), consoles(config)],
    adapter: (kind: string) => (kind === 'Client' ? agencies.adapter() : memory()),
    ...signingIn,
    // The tour speaks for several members at once, from a page of the hub's own.
    clientBasedCORS: (_ctx, origin) => origin === new URL(config.publicUrl).origin,
    jwks: { keys: [needKey(keys, 'issuer') as never] },
    cookies: { keys: [needKey(keys, 'hash')] },
    ttl: {
      ClientCredentials: TOKEN_SECONDS,
      AccessToken: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
      Interaction: TOKEN_SECONDS,
      AuthorizationCode: 60,
      Grant: WORKING_DAY_SECONDS,
      Session: WORKING_DAY_SECONDS,
      RefreshToken: WORKING_DAY_SECONDS,
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: config.OIDC_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_SECONDS,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: async (_ctx, token) => {
      const { clientId = '' } = token;
      const person = token.kind === 'AccessToken' ? members.find((one) => one.clientId === token.accountId) : undefined;
      const speaker = person ?? byId.get(clientId);
      return speaker ? claimsOf(speaker) : { [ROLE_CLAIM]: 'AGENCY', [ORG_CLAIM]: await agencies.agencyOf(clientId) };
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
  signInRoutes(app, provider, members);
  app.use('/oidc', provider.callback());
}
