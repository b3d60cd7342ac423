import { perKind } from '../../../platform/storage/context.js';
import { audienceOf } from './audience-store.js';
import type { CandidateCtx } from './own.js';

/** Someone who was shown people, whatever its standing is by now. */
export interface Recipient {
  /** Null when nothing was ever released to it. */
  readonly audience: number | null;
  /** The name of its key for pairwise ids. */
  readonly name: string;
}

/** The recipient behind this request: an agency or an employer. */
export function recipientOf(ctx: CandidateCtx): Promise<Recipient> {
  const known = (kind: string) => async (actor: { id: string }) => ({
    audience: (await audienceOf(ctx, actor.id))?.number ?? null,
    name: `${kind}:${actor.id}`,
  });
  return perKind(ctx, { agency: known('agency'), employer: known('employer') });
}
