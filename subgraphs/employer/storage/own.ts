import { keyedHash } from '../../../platform/crypto.js';
import { deriveKey, needKey } from '../../../platform/keys.js';
import type { Ctx, Tx } from '../../../platform/storage/context.js';
import type { Services } from '../../../platform/subgraph.js';
import { normaliseEmail } from '../../../platform/text/normalise.js';

/** What the employer subgraph's operations use beyond the common context. */
export interface EmployerOwn {
  readonly publicUrl: string;
  /** The keyed hash under which a mailbox is recognised across the hub, without being readable. */
  mailboxHash(email: string): Buffer;
}

export type EmployerCtx = Ctx<EmployerOwn>;
export type EmployerTx = Tx<EmployerOwn>;

export function employerOwn({ config, keys }: Services): EmployerOwn {
  const key = deriveKey(needKey(keys, 'hash'), 'mailbox');
  return {
    publicUrl: config.publicUrl,
    mailboxHash: (email) => keyedHash(key, 'mailbox', normaliseEmail(email)),
  };
}
