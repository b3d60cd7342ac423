import { refuse } from '../../../platform/errors/hub-error.js';
import { checkFirst, type Page, pageOf } from '../../../platform/graphql/pagination.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { takeIn } from '../storage/disclosure-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { type DisclosureRow, listDisclosures as readPage } from '../storage/reads.js';

export interface ListDisclosuresInput {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** 第三者提供記録の開示（個人情報保護法33条5項）— who was shown what of me, when, under which consent; newest first. */
export async function listDisclosures(
  ctx: CandidateCtx,
  { first, after }: ListDisclosuresInput,
): Promise<Page<DisclosureRow>> {
  const { id } = requireActor(ctx, 'candidate');
  const page = { first: checkFirst(first), after: after ?? null, afterSeq: after ? decode(after) : null };
  // What was answered up to now belongs to the answer, so it is taken into the chains first.
  while ((await inTransaction(ctx, (tx) => takeIn(tx))) > 0);
  return pageOf(await readPage(ctx, id, page), page, ({ seq }) => encode(seq));
}

function encode(seq: number): string {
  return Buffer.from(`disclosure:${seq}`).toString('base64url');
}

function decode(cursor: string): number {
  const [kind, seq] = Buffer.from(cursor, 'base64url').toString().split(':');
  const number = Number(seq);
  return kind === 'disclosure' && Number.isSafeInteger(number) ? number : refuse('after', 'NOT_A_CURSOR');
}
