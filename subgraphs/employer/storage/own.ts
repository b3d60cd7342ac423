import { keyedHash, seal, unseal } from '../../../platform/crypto.js';
import { deriveKey, needKey } from '../../../platform/keys.js';
import { mailboxHash, mailboxKey } from '../../../platform/mail/queue.js';
import type { Ctx, Tx } from '../../../platform/storage/context.js';
import type { Services } from '../../../platform/subgraph.js';

/** What the employer subgraph's operations use beyond the common context. */
export interface EmployerOwn {
  readonly publicUrl: string;
  /** The keyed hash under which a mailbox is recognised across the hub, without being readable. */
  mailboxHash(email: string): Buffer;
  /** Seals what rests in the database and is never searched: secrets of connections, bodies of deliveries. A fingerprint tells two bodies apart. */
  readonly secrets: { seal(text: string): Buffer; unseal(sealed: Buffer): string; fingerprint(bytes: Buffer): Buffer };
  /** In production an ATS's API is asked at the provider's own hosts only. */
  readonly providersHostsOnly: boolean;
}

export type EmployerCtx = Ctx<EmployerOwn>;
export type EmployerTx = Tx<EmployerOwn>;

export function employerOwn({ config, keys }: Services): EmployerOwn {
  const mailbox = mailboxKey(keys);
  const sealKey = deriveKey(needKey(keys, 'seal'), 'ats');
  return {
    publicUrl: config.publicUrl,
    secrets: {
      seal: (text) => seal(sealKey, text),
      unseal: (sealed) => unseal(sealKey, sealed),
      fingerprint: (bytes) => keyedHash(sealKey, 'fingerprint', bytes.toString('base64')),
    },
    providersHostsOnly: config.production,
    mailboxHash: (email) => mailboxHash(mailbox, email),
  };
}
