import { keyedHash } from '../../../platform/crypto.js';
import { deriveKey, needKey } from '../../../platform/keys.js';
import type { Ctx, Tx } from '../../../platform/storage/context.js';
import type { Services } from '../../../platform/subgraph.js';

/** What the agency subgraph's operations use beyond the common context. */
export interface AgencyOwn {
  /** Where people reach the hub; links in mails begin with it. */
  readonly publicUrl: string;
  /** Seals documents at rest. */
  readonly documentKey: Buffer;
  /** Keyed hash of a machine client's secret. */
  secretHash(secret: string): Buffer;
}

export type AgencyCtx = Ctx<AgencyOwn>;
export type AgencyTx = Tx<AgencyOwn>;

export function agencyOwn({ config, keys }: Services): AgencyOwn {
  const secretKey = deriveKey(needKey(keys, 'hash'), 'login-secret');
  return {
    publicUrl: config.publicUrl,
    documentKey: deriveKey(needKey(keys, 'seal'), 'permit-document'),
    secretHash: (secret) => keyedHash(secretKey, 'login', secret),
  };
}
