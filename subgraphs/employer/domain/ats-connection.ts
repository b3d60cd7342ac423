import { refuse } from '../../../platform/errors/hub-error.js';
import { checkLine, checkLines, checkOptional } from '../../../platform/text/check.js';
import type { AtsProvider } from './ats.js';
import { checkSendDelay } from './registration.js';

/** What an employer says to connect its ATS. */
export interface AtsConnectionInput {
  readonly provider: AtsProvider;
  readonly secret: string;
  readonly apiKey?: string | null;
  readonly apiBaseUrl?: string | null;
  readonly relayTags: readonly string[];
  readonly sendDelayHours?: number | null;
}

/** What a provider's connection needs and allows; see the table of adapters. */
export interface ConnectionNeeds {
  readonly signsWebhooks: boolean;
  readonly needsApiKey: boolean;
  /** The provider's own hosts; a subdomain of one counts. */
  readonly hosts: readonly string[];
}

export interface AtsConnectionTerms {
  readonly provider: AtsProvider;
  readonly secret: string;
  readonly apiKey: string | null;
  readonly apiBaseUrl: string | null;
  readonly relayTags: string[];
  readonly sendDelayHours: number;
}

/** Refuses what cannot be a connection, naming the field. `ownHostsOnly`: no other address than the provider's. */
export function checkConnection(
  input: AtsConnectionInput,
  needs: ConnectionNeeds,
  ownHostsOnly: boolean,
): AtsConnectionTerms {
  const apiKey = checkOptional(input.apiKey, (key) => checkLine('apiKey', key, 2_000));
  if (needs.needsApiKey && !apiKey) refuse('apiKey', 'REQUIRED');
  return {
    provider: input.provider,
    secret: needs.signsWebhooks ? checkLine('secret', input.secret, 2_000) : '',
    apiKey,
    apiBaseUrl: checkOptional(input.apiBaseUrl, (url) => checkApiBase(url, needs.hosts, ownHostsOnly)),
    relayTags: checkLines('relayTags', input.relayTags, 50, 50),
    sendDelayHours: checkSendDelay(input.sendDelayHours),
  };
}

function checkApiBase(text: string, hosts: readonly string[], ownHostsOnly: boolean): string {
  const line = checkLine('apiBaseUrl', text, 500);
  const url = URL.canParse(line) ? new URL(line) : refuse('apiBaseUrl', 'NOT_AN_API_ADDRESS');
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    refuse('apiBaseUrl', 'NOT_AN_API_ADDRESS');
  const own = url.protocol === 'https:' && hosts.some((host) => isHost(url.hostname, host)) && url.port === '';
  if (ownHostsOnly && !own) refuse('apiBaseUrl', 'NOT_THE_PROVIDERS_HOST');
  return url.href.replace(/\/$/, '');
}

function isHost(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}
