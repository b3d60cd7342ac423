import type { Config } from '../platform/config.js';

/** Plain sentences for whoever started the process; log lines go their own way. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What a newcomer needs in the first minute. */
export function welcome(config: Config, startedMs: number): void {
  const at = config.publicUrl;
  say(`Tasuki is ready after ${(startedMs / 1000).toFixed(1)} s at ${at}`);
  if (config.production) return;
  say(`
  Consoles   ${at}/            (choose a demo member to sign in)
  The tour   ${at}/tour        (once around the relay in five minutes)
  GraphiQL   ${at}/graphiql
  Mail       ${at}/dev/mail
  Clients    employer-aozora  employer-toto  employer-kitahama  employer-aozora-data
             agency-mirai  agency-kansai  analyst  operator      (secret: demo-secret)

  A token, and a question with it:

    TOKEN=$(curl -s -u agency-mirai:demo-secret -d grant_type=client_credentials ${at}/oidc/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
    curl -s ${at}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
      -d '{"query":"{ candidatePool(first: 3) { count { value isExact } edges { node { id profile { headline skills } } } } }"}'
`);
}
