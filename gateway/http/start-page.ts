import type { Express } from 'express';
import type { Config } from '../../platform/config.js';

/** GET / — where to go from here. */
export function startPage(app: Express, config: Config): void {
  const links = config.production
    ? []
    : [
        ['/graphiql', 'GraphiQL', 'APIを試す'],
        ['/dev/mail', 'Mail', '送信されたメール'],
        ['/oidc/.well-known/openid-configuration', 'Issuer', '開発用の認証サーバー'],
      ];
  const items = [...links, ['/readyz', 'Readiness', '稼働状況']].map(
    ([href, en, ja]) => `<li><a href="${href}">${en}</a> — ${ja}</li>`,
  );
  const page = `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tasuki 襷</title></head>
<body><main><h1>Tasuki 襷</h1><p>キャリアリレーのハブです。</p><ul>${items.join('')}</ul></main></body></html>`;
  app.get('/', (_request, response) => {
    response.setHeader('content-security-policy', "default-src 'none'").type('html').send(page);
  });
}
