import { TasukiError, unanswered } from './errors.js';

/** Where access tokens come from. */
export interface TokenSource {
  /** The token to send, or null to ask as nobody. `refused` is one that the hub has just turned down. */
  token(refused?: string): Promise<string | null>;
}

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The issuer, whose discovery document names the token address. By default the hub's own, /oidc. */
  readonly issuer?: string;
}

/** Seconds before its end at which a token is replaced. */
const EARLY_S = 60;

/** Tokens by client credentials: fetched when first needed, kept, and replaced a minute before they end. */
export function clientCredentials(
  { clientId, clientSecret, issuer }: ClientCredentials,
  hub: string,
  send: typeof fetch,
): TokenSource {
  let held: { token: string; until: number } | undefined;
  let coming: Promise<string> | undefined;

  async function obtain(): Promise<string> {
    const at = Date.now();
    const response = await send(await tokenAddress(issuer ?? `${hub}/oidc`, send), {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    }).catch((cause: unknown) => {
      throw unanswered(cause);
    });
    if (!response.ok) throw response.status < 500 ? refusedClient() : unanswered(response.status);
    const answer = (await response.json()) as { access_token: string; expires_in: number };
    held = { token: answer.access_token, until: at + (answer.expires_in - EARLY_S) * 1000 };
    return held.token;
  }

  return {
    async token(refused) {
      if (held && held.token !== refused && Date.now() < held.until) return held.token;
      // Many calls that find no token wait for one and the same.
      coming ??= obtain().finally(() => {
        coming = undefined;
      });
      return coming;
    },
  };
}

async function tokenAddress(issuer: string, send: typeof fetch): Promise<string> {
  const base = issuer.replace(/\/$/, '');
  const response = await send(`${base}/.well-known/openid-configuration`).catch((cause: unknown) => {
    throw unanswered(cause);
  });
  if (!response.ok) throw unanswered(response.status);
  return ((await response.json()) as { token_endpoint: string }).token_endpoint;
}

function refusedClient(): TasukiError {
  return new TasukiError('The issuer does not know this client or its secret.', {
    code: 'UNAUTHENTICATED',
    kind: 'UNAUTHENTICATED',
    retryable: false,
    requestId: '',
    messageJa: 'クライアントIDまたはシークレットが正しくありません。',
  });
}

/** One token at a time that somebody else provides, such as the candidate's own after signing in. */
export class HeldToken implements TokenSource {
  constructor(private held: string | null = null) {}

  hold(token: string): void {
    this.held = token;
  }

  async token(refused?: string): Promise<string | null> {
    return this.held === refused ? null : this.held;
  }
}
