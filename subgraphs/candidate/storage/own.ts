import type { Controller } from '../../../platform/config.js';
import { keyedHash } from '../../../platform/crypto.js';
import { deriveKey, needKey } from '../../../platform/keys.js';
import { mailboxHash, mailboxKey } from '../../../platform/mail/queue.js';
import { PairwiseIds } from '../../../platform/opaque-id.js';
import type { Ctx, Tx } from '../../../platform/storage/context.js';
import { roleUrl } from '../../../platform/storage/roles.js';
import type { Services } from '../../../platform/subgraph.js';
import { type TokenIssuer, tokenIssuer } from '../adapters/access-token.js';
import { ReceiptSigner } from '../adapters/receipt-signer.js';
import type { Viewer } from '../domain/audience.js';
import { DisclosureLog } from './disclosure-log.js';
import { PoolSnapshots } from './pool-snapshots.js';
import { ReleaseReader } from './release-reader.js';
import { SkillDictionary } from './skill-dictionary.js';

/** What the candidate subgraph's operations use beyond the common context. */
export interface CandidateOwn {
  readonly publicUrl: string;
  readonly controller: Controller;
  readonly reader: ReleaseReader;
  readonly snapshots: PoolSnapshots;
  readonly disclosures: DisclosureLog;
  readonly pairwise: PairwiseIds;
  readonly receipts: ReceiptSigner;
  readonly tokens: TokenIssuer;
  readonly skills: SkillDictionary;
  /** Agencies that were in good standing when last asked, by id: `knownViewerOf`. */
  readonly viewers: Map<string, Viewer>;
  mailboxHash(email: string): Buffer;
  /** Keyed hash of something by which a person may be recognised under two mailboxes. */
  identityHash(kind: string, value: string): Buffer;
  /** Keyed hash of a link's token or of a code. */
  secretHash(kind: 'link' | 'code', secret: string): Buffer;
}

export type CandidateCtx = Ctx<CandidateOwn>;
export type CandidateTx = Tx<CandidateOwn>;

export function candidateOwn({ config, keys, databaseUrl, log }: Services): CandidateOwn {
  const reader = new ReleaseReader(roleUrl(config, keys, databaseUrl, 'reader'));
  const hash = needKey(keys, 'hash');
  const mailbox = mailboxKey(keys);
  const secretKey = deriveKey(hash, 'secret');
  const identityKey = deriveKey(hash, 'identity');
  return {
    publicUrl: config.publicUrl,
    controller: config.controller,
    reader,
    snapshots: new PoolSnapshots(reader, (error) =>
      log.error('pool snapshot not taken', error, { subgraph: 'candidate' }),
    ),
    disclosures: new DisclosureLog(reader),
    pairwise: new PairwiseIds(needKey(keys, 'pairwise')),
    receipts: new ReceiptSigner(needKey(keys, 'receipt'), keys.receiptPublic),
    tokens: tokenIssuer(needKey(keys, 'candidateToken'), config.publicUrl, config.OIDC_AUDIENCE),
    skills: new SkillDictionary(),
    viewers: new Map(),
    mailboxHash: (email) => mailboxHash(mailbox, email),
    identityHash: (kind, value) => keyedHash(identityKey, kind, value),
    secretHash: (kind, secret) => keyedHash(secretKey, kind, secret),
  };
}
