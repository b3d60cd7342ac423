import { settings } from './settings.js';

export type Role = 'EMPLOYER' | 'AGENCY' | 'ANALYST' | 'OPERATOR';
export const rooms: Record<Role, string> = {
  EMPLOYER: '/employer',
  AGENCY: '/agency',
  ANALYST: '/analyst',
  OPERATOR: '/operator',
};

interface Session {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  readonly role: Role;
  /** Milliseconds of this machine's clock. */
  readonly until: number;
}

/** Tokens live in this module's memory only: a reload asks the issuer again, who still knows the person. */
let session: Session | undefined;
let renewing: Promise<void> | undefined;

const SIGNING_IN = 'tasuki.signing-in';
const EARLY_MS = 60_000;

export function signedInAs(): Role | null {
  return session?.role ?? null;
}

/** The token to send; replaced a minute before its end. Null sends the person to the issuer. */
export async function accessToken(refused?: string): Promise<string | null> {
  if (!session) return null;
  if (session.accessToken !== refused && Date.now() < session.until - EARLY_MS) return session.accessToken;
  renewing ??= renew().finally(() => {
    renewing = undefined;
  });
  await renewing;
  return session?.accessToken ?? null;
}

async function renew(): Promise<void> {
  const { client, oidc } = await provider();
  const refreshToken = session?.refreshToken;
  session = undefined;
  if (!refreshToken) return signIn();
  await oidc.refreshTokenGrant(client, refreshToken).then(hold, () => signIn());
}

/** Leaves for the issuer, by code with PKCE, and comes back to `returnTo`. */
export async function signIn(returnTo: string = location.pathname + location.search): Promise<void> {
  const { client, oidc } = await provider();
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  sessionStorage.setItem(SIGNING_IN, JSON.stringify({ verifier, state, returnTo }));
  const address = oidc.buildAuthorizationUrl(client, {
    redirect_uri: `${settings.origin}/signed-in`,
    scope: 'openid offline_access',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  });
  location.assign(address);
  // The page is about to go; nothing after this line is to run.
  await new Promise(() => undefined);
}

/** Back from the issuer: the code becomes tokens. Answers where the person was going. */
export async function completeSignIn(): Promise<string> {
  const kept = sessionStorage.getItem(SIGNING_IN);
  sessionStorage.removeItem(SIGNING_IN);
  if (!kept) return '/';
  const { verifier, state, returnTo } = JSON.parse(kept) as { verifier: string; state: string; returnTo: string };
  const { client, oidc } = await provider();
  hold(
    await oidc.authorizationCodeGrant(client, new URL(location.href), {
      pkceCodeVerifier: verifier,
      expectedState: state,
    }),
  );
  const role = session?.role;
  return returnTo === '/' && role ? rooms[role] : returnTo;
}

export async function signOut(): Promise<void> {
  const { client, oidc } = await provider();
  const hint: Record<string, string> = session?.idToken ? { id_token_hint: session.idToken } : {};
  session = undefined;
  location.assign(oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: `${settings.origin}/`, ...hint }));
}

function hold(tokens: { access_token: string; refresh_token?: string; id_token?: string; expires_in?: number }): void {
  session = {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token ?? session?.refreshToken,
    idToken: tokens.id_token ?? session?.idToken,
    role: roleIn(tokens.access_token),
    until: Date.now() + (tokens.expires_in ?? 300) * 1000,
  };
}

/** The role only chooses what is shown; what may be asked, the hub decides. */
function roleIn(token: string): Role {
  const payload = token.split('.')[1] ?? '';
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))).tasuki_role;
}

let known: ReturnType<typeof discover> | undefined;

function provider() {
  known ??= discover();
  return known;
}

async function discover() {
  const oidc = await import('openid-client');
  const { issuer, clientId } = settings;
  const insecure = issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {};
  const client = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), insecure);
  return { oidc, client };
}
