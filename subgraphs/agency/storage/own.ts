import { seal, unseal } from '../../../platform/crypto.js';
import { deriveKey, needKey } from '../../../platform/keys.js';
import type { Ctx, Tx } from '../../../platform/storage/context.js';
import type { Services } from '../../../platform/subgraph.js';
import { type PostWebhook, webhookPoster } from '../adapters/webhook/post.js';

/** What the agency subgraph's operations use beyond the common context. */
export interface AgencyOwn {
  readonly publicUrl: string;
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
  const sealKey = deriveKey(needKey(keys, 'seal'), 'webhooks');
  const loopback = config.WEBHOOKS_TO_LOOPBACK === '1';
  return {
    publicUrl: config.publicUrl,
    secrets: { seal: (text) => seal(sealKey, text), unseal: (sealed) => unseal(sealKey, sealed) },
    webhooks: { post: webhookPoster(loopback), loopback },
  };
}
