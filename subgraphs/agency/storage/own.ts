import { keyedHash, seal, unseal } from '../../../platform/crypto.js';
import { deriveKey, needKey } from '../../../platform/keys.js';
import type { Ctx, Tx } from '../../../platform/storage/context.js';
import type { Services } from '../../../platform/subgraph.js';
import { type PostWebhook, webhookPoster } from '../adapters/webhook/post.js';

/** What the agency subgraph's operations use beyond the common context. */
export interface AgencyOwn {
  /** Where people reach the hub; links in mails begin with it. */
  readonly publicUrl: string;
  /** Seals documents at rest. */
  readonly documentKey: Buffer;
  /** Keyed hash of a machine client's secret. */
  secretHash(secret: string): Buffer;
  /** Seals the signing secrets of webhook endpoints. */
  readonly secrets: { seal(text: string): Buffer; unseal(sealed: Uint8Array): string };
  readonly webhooks: {
    readonly post: PostWebhook;
    /** Development: endpoints at 127.0.0.1 are let through. */
    readonly loopback: boolean;
  };
}

export type AgencyCtx = Ctx<AgencyOwn>;
export type AgencyTx = Tx<AgencyOwn>;

export function agencyOwn({ config, keys }: Services): AgencyOwn {
  const secretKey = deriveKey(needKey(keys, 'hash'), 'login-secret');
  const sealKey = deriveKey(needKey(keys, 'seal'), 'webhooks');
  const loopback = config.WEBHOOKS_TO_LOOPBACK === '1';
  return {
    publicUrl: config.publicUrl,
    documentKey: deriveKey(needKey(keys, 'seal'), 'permit-document'),
    secretHash: (secret) => keyedHash(secretKey, 'login', secret),
    secrets: { seal: (text) => seal(sealKey, text), unseal: (sealed) => unseal(sealKey, sealed) },
    webhooks: { post: webhookPoster(loopback), loopback },
  };
}
