import { z } from 'zod';
import { subgraphNames } from '../schema/roles.js';

/**
 * Everything that a process may be told from outside: one schema, from which come the checks at start,
 * `.env.example` and the type. It is read once and handed down; nothing else looks at the environment.
 */
const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be a URL such as ${example}` });
const postgresUrl = url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/tasuki');
const httpUrl = url(/^https?$/, 'https://tasuki.example.jp');
const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' });

const roleUrl = (who: string) =>
  postgresUrl.optional().describe(`Login of ${who}; by default derived from DATABASE_URL and the keys`);
const subgraphUrl = (name: string) =>
  httpUrl.optional().describe(`Where the ${name} subgraph answers, when it runs as a process of its own`);

export const environment = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], { error: 'must be development, production or test' })
    .default('development')
    .describe(
      'In production the demo, the development issuer, GraphiQL, introspection and the test clock do not exist',
    ),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on'),
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int()
    .min(0)
    .max(65535, { error: 'must be a port number' })
    .default(4000)
    .describe('Port of the public door'),
  PUBLIC_URL: httpUrl.optional().describe('Origin under which people reach the hub; links in mails begin with it'),
  TASUKI_DATA: z.string().min(1).default('.tasuki').describe('Folder of the embedded database and of generated keys'),
  TASUKI_TEST_CLOCK: flag.default('0').describe('1: POST /dev/clock moves the clock of the hub forward'),
  KEYS_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('JSON file with the signing and sealing keys; generated in TASUKI_DATA outside production'),
  DATABASE_URL: postgresUrl.optional().describe('Your own PostgreSQL (15 or newer); by default an embedded one'),
  EMPLOYER_DATABASE_URL: roleUrl('the employer subgraph'),
  CANDIDATE_DATABASE_URL: roleUrl('the candidate subgraph'),
  AGENCY_DATABASE_URL: roleUrl('the agency subgraph'),
  REWARDS_DATABASE_URL: roleUrl('the rewards subgraph'),
  READER_DATABASE_URL: roleUrl('reads on behalf of agencies and employers'),
  JOBS_DATABASE_URL: roleUrl('the job queue'),
  GATEWAY_DATABASE_URL: roleUrl('the gateway'),
  EMPLOYER_URL: subgraphUrl('employer'),
  CANDIDATE_URL: subgraphUrl('candidate'),
  AGENCY_URL: subgraphUrl('agency'),
  REWARDS_URL: subgraphUrl('rewards'),
  OIDC_ISSUER: httpUrl.optional().describe('Issuer of access tokens; by default the development issuer at /oidc'),
  OIDC_AUDIENCE: z.string().min(1).default('tasuki').describe('Audience that access tokens must name'),
  CONSOLE_CLIENT: z
    .string()
    .min(1)
    .default('tasuki-console')
    .describe('Client id of the consoles at the issuer: public, code with PKCE, coming back to PUBLIC_URL/signed-in'),
  SMTP_URL: url(/^smtps?$/, 'smtp://user:password@host:587')
    .optional()
    .describe('Mail server; without it mails wait at /dev/mail'),
  MAIL_FROM: z.string().min(3).default('Tasuki 事務局 <relay@tasuki.example.jp>').describe('Sender of every mail'),
  WEBHOOKS_TO_LOOPBACK: flag
    .default('0')
    .describe('1: outgoing webhooks may go to http://127.0.0.1, for development; production refuses it'),
  CONTROLLER_NAME: z
    .string()
    .min(1)
    .default('Tasuki 事務局')
    .describe('Who answers for the personal data (個人情報保護法32条): in every consent receipt and on /policy'),
  CONTROLLER_ADDRESS: z.string().min(1).default('東京都千代田区（見本）').describe('Where it has its seat; set it'),
  CONTROLLER_EMAIL: z
    .email({ error: 'must be a mail address' })
    .default('privacy@tasuki.example.jp')
    .describe('Its desk'),
  CONTROLLER_PHONE: z.string().min(3).default('03-0000-0000').describe('Telephone of that desk; set it'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], { error: 'must be a level of pino' })
    .optional()
    .describe('By default info in production, warn elsewhere'),
});

export type Environment = z.infer<typeof environment>;

export interface Config extends Environment {
  readonly production: boolean;
  readonly publicUrl: string;
  readonly issuer: string;
  readonly testClock: boolean;
  readonly controller: Controller;
}

/** Who answers for the personal data that the hub holds. */
export interface Controller {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
}

/** A start that cannot go on. The sentence names the variable and is shown as it is. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const NEEDED_IN_PRODUCTION = ['OIDC_ISSUER', 'DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'KEYS_FILE'] as const;

/**
 * Reads the environment. Throws ConfigError with one line for each variable that is wrong or missing.
 * An empty variable counts as absent, as `.env` files write them.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n'));
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  if (production) refuseInProduction(values);
  const publicUrl = (values.PUBLIC_URL ?? `http://${values.HOST}:${values.PORT}`).replace(/\/$/, '');
  return {
    ...values,
    production,
    publicUrl,
    issuer: values.OIDC_ISSUER ?? `${publicUrl}/oidc`,
    testClock: values.TASUKI_TEST_CLOCK === '1',
    controller: {
      name: values.CONTROLLER_NAME,
      address: values.CONTROLLER_ADDRESS,
      email: values.CONTROLLER_EMAIL,
      phone: values.CONTROLLER_PHONE,
    },
  };
}

function refuseInProduction(values: Environment): void {
  const missing = NEEDED_IN_PRODUCTION.filter((name) => values[name] === undefined);
  const lines = missing.map((name) => `${name} is needed in production.`);
  for (const name of ['TASUKI_TEST_CLOCK', 'WEBHOOKS_TO_LOOPBACK'] as const)
    if (values[name] === '1') lines.push(`${name} must not be 1 in production.`);
  if (lines.length > 0) throw new ConfigError(lines.join('\n'));
}

/** The text of `.env.example`: every variable, what it is for, and its default. */
export function envExample(): string {
  const lines = Object.entries(environment.shape).map(([name, field]) => {
    const standard = field instanceof z.ZodDefault ? String(field.def.defaultValue) : '';
    return `# ${field.description ?? ''}\n${standard === '' ? `# ${name}=` : `${name}=${JSON.stringify(standard)}`}\n`;
  });
  return `# Every variable that Tasuki reads. Written by \`npm run schema\` from platform/config.ts.\n\n${lines.join('\n')}`;
}

/** The addresses of the four subgraphs, or null when they run inside this process. */
export function subgraphUrls(config: Config): Record<(typeof subgraphNames)[number], string> | null {
  const urls = {
    employer: config.EMPLOYER_URL,
    candidate: config.CANDIDATE_URL,
    agency: config.AGENCY_URL,
    rewards: config.REWARDS_URL,
  };
  const named = subgraphNames.filter((name) => urls[name] !== undefined);
  if (named.length === 0) return null;
  const missing = subgraphNames.filter((name) => urls[name] === undefined);
  if (missing.length > 0)
    throw new ConfigError(missing.map((name) => `${name.toUpperCase()}_URL is missing.`).join('\n'));
  return urls as Record<(typeof subgraphNames)[number], string>;
}
