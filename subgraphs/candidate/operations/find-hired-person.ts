import { requireActor } from '../../../platform/storage/context.js';
import { candidateOf } from '../storage/candidate-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** Whose mailbox an employer's ATS named for a hire, by its keyed hash; null for nobody's. For the other subgraphs only. */
export async function findHiredPerson(ctx: CandidateCtx, mailboxHash: string): Promise<string | null> {
  requireActor(ctx, 'system');
  return (await candidateOf(ctx, Buffer.from(mailboxHash, 'base64url')))?.id ?? null;
}
