import { createHash } from 'node:crypto';
import { type Express, urlencoded } from 'express';
import Mustache from 'mustache';
import type Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Config } from '../../../platform/config.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { DemoMember } from './members.js';

const SIGN_IN = '/oidc/sign-in';

const form = urlencoded({ extended: false, limit: '1kb' });

const STYLE = `:root{color-scheme:light dark}body{font-family:"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","BIZ UDPGothic",Meiryo,sans-serif;line-height:1.7;max-width:30rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.5rem}h2{font-size:1rem;margin:1.5rem 0 .5rem}button{display:block;width:100%;min-height:3rem;margin:.5rem 0;padding:.5rem 1rem;font:inherit;text-align:start;border:1px solid;border-radius:.5rem;background:Canvas;color:CanvasText;cursor:pointer}
button:hover{text-decoration:underline}button:focus-visible{outline:4px solid #000;outline-offset:2px;background:#ffd43d;color:#000}`;

const frame = (title: string, body: string) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} — Tasuki</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;

const CHOOSER = frame(
  'デモのログイン',
  `<p>開発用の認証サーバーです。どの会員としてログインするかを選んでください。</p>
<p lang="en">A sign-in for development: choose the member to be.</p>
<form method="post">{{#groups}}<h2>{{title}}</h2>{{#members}}<button name="member" value="{{clientId}}">{{name}}</button>{{/members}}{{/groups}}</form>`,
);

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const TITLES = {
  EMPLOYER: '採用企業 Employers',
  AGENCY: '人材紹介会社 Agencies',
  ANALYST: '分析 Analyst',
  OPERATOR: '運営 Operator',
} as const;

/** The consoles at the issuer: a page that can keep no secret, so it proves itself by PKCE. */
export function consoles({ CONSOLE_CLIENT, publicUrl }: Config) {
  return {
    client_id: CONSOLE_CLIENT,
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: [`${publicUrl}/signed-in`],
    post_logout_redirect_uris: [`${publicUrl}/`],
    response_types: ['code' as const],
    token_endpoint_auth_method: 'none' as const,
  };
}

/** How people come in: they choose a member, and are not asked whether our own consoles may ask for them. */
export const signingIn = {
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  interactions: { url: (_ctx, { uid }) => `${SIGN_IN}/${uid}` },
  loadExistingGrant: async (ctx) => {
    const { session, client, provider } = ctx.oidc;
    const grant = new provider.Grant({
      ...(session?.accountId ? { accountId: session.accountId } : {}),
      ...(client ? { clientId: client.clientId } : {}),
    });
    grant.addOIDCScope('openid offline_access');
    await grant.save();
    return grant;
  },
  issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
} satisfies Configuration;

/** Where the development issuer asks who it is: one button for each demo member. */
export function signInRoutes(app: Express, provider: Provider, members: readonly DemoMember[]): void {
  const groups = Object.entries(TITLES).map(([role, title]) => ({
    title,
    members: members.filter((member) => member.role === role),
  }));
  app.get(`${SIGN_IN}/:uid`, async (request, response) => {
    await provider.interactionDetails(request, response);
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('cache-control', 'no-store');
    response.type('html').send(Mustache.render(CHOOSER, { groups }));
  });
  app.post(`${SIGN_IN}/:uid`, form, async (request, response) => {
    const member = members.find(({ clientId }) => clientId === request.body?.member);
    if (!member) throw new HubError('INVALID_INPUT', { field: 'member', reason: 'REQUIRED' });
    await provider.interactionFinished(request, response, { login: { accountId: member.clientId } });
  });
}

/** The library's page would need a script; this one is confirmed by its button. */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): void {
  ctx.set('content-security-policy', POLICY);
  ctx.body = frame(
    'ログアウト',
    `<p>ログアウトして、ほかの会員としてログインし直せます。</p>${form}<button form="op.logoutForm" name="logout" value="yes">ログアウトする</button>`,
  );
}
