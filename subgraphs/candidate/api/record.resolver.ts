import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CalendarDate } from '../../../platform/graphql/scalars.js';
import { requireActor } from '../../../platform/storage/context.js';
import { pathsOf, scopesOfItems } from '../domain/disclosure.js';
import { attestDeletion } from '../operations/attest-deletion.js';
import { exportReceivedDisclosures } from '../operations/export-received-disclosures.js';
import { listAskedDeletions } from '../operations/list-asked-deletions.js';
import { listDeletionNotices } from '../operations/list-deletion-notices.js';
import { listReceivedDisclosures } from '../operations/list-received-disclosures.js';
import type { DeletionNoticeRow } from '../storage/deletion-store.js';
import type { CandidateCtx } from '../storage/own.js';
import type { ReceivedRow } from '../storage/received-reads.js';
import { ReleaseScopeEnum } from './candidate.type.js';
import { audienceFor } from './consent.resolver.js';
import { Audience } from './consent.type.js';
import {
  AskedDeletion,
  AttestDeletionInput,
  DeletionNotice,
  DeletionNoticeConnection,
  DeletionNoticePayload,
  ReceivedDisclosure,
  ReceivedDisclosureConnection,
} from './record.type.js';

@Resolver(() => DeletionNotice)
export class DeletionNoticeResolver {
  @Query(() => DeletionNoticeConnection, {
    description:
      'What the calling agency was asked to delete, newest first; also an agency out of standing is answered.',
  })
  deletionNotices(
    @Arg('openOnly', () => Boolean, { defaultValue: true }) openOnly: boolean,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: CandidateCtx,
  ) {
    return listDeletionNotices(ctx, { openOnly, first, after });
  }

  @Mutation(() => DeletionNoticePayload, {
    description: 'The calling agency attests that it has deleted what it was asked to; the person sees it. Idempotent.',
  })
  async attestDeletion(@Arg('input', () => AttestDeletionInput) input: AttestDeletionInput, @Ctx() ctx: CandidateCtx) {
    return { notice: await attestDeletion(ctx, input) };
  }

  @FieldResolver(() => ID)
  candidateId(@Root() { candidateId }: DeletionNoticeRow, @Ctx() ctx: CandidateCtx) {
    return ctx.own.pairwise.encode(`agency:${requireActor(ctx, 'agency').id}`, candidateId);
  }

  @FieldResolver(() => [ReleaseScopeEnum])
  scopes(@Root() { items }: DeletionNoticeRow) {
    return scopesOfItems(BigInt(items));
  }

  @FieldResolver(() => [String])
  items(@Root() { items }: DeletionNoticeRow) {
    return pathsOf(BigInt(items));
  }
}

@Resolver(() => AskedDeletion)
export class AskedDeletionResolver {
  @Query(() => [AskedDeletion], {
    description: 'Who was asked to delete what of the calling candidate, and who says that it has; newest first.',
  })
  myDeletionNotices(@Ctx() ctx: CandidateCtx) {
    return listAskedDeletions(ctx);
  }

  @FieldResolver(() => Audience)
  audience(@Root() { audience }: DeletionNoticeRow, @Ctx() ctx: CandidateCtx) {
    return audienceFor(ctx, audience);
  }

  @FieldResolver(() => [ReleaseScopeEnum])
  scopes(@Root() { items }: DeletionNoticeRow) {
    return scopesOfItems(BigInt(items));
  }

  @FieldResolver(() => [String])
  items(@Root() { items }: DeletionNoticeRow) {
    return pathsOf(BigInt(items));
  }
}

@Resolver(() => ReceivedDisclosure)
export class ReceivedDisclosureResolver {
  @Query(() => ReceivedDisclosureConnection, {
    description:
      'The caller’s own record of what it was shown (個人情報の保護に関する法律30条3項), newest first; at most a year.',
  })
  receivedDisclosures(
    @Arg('from', () => CalendarDate) from: string,
    @Arg('to', () => CalendarDate) to: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: CandidateCtx,
  ) {
    return listReceivedDisclosures(ctx, { from, to, first, after });
  }

  @Query(() => String, { description: 'The same record as CSV (UTF-8 with BOM); also at GET /records/received.csv.' })
  exportReceivedDisclosures(
    @Arg('from', () => CalendarDate) from: string,
    @Arg('to', () => CalendarDate) to: string,
    @Ctx() ctx: CandidateCtx,
  ) {
    return exportReceivedDisclosures(ctx, { from, to });
  }

  @FieldResolver(() => [ReleaseScopeEnum])
  scopes(@Root() { items }: ReceivedRow) {
    return scopesOfItems(BigInt(items));
  }

  @FieldResolver(() => [String])
  items(@Root() { items }: ReceivedRow) {
    return pathsOf(BigInt(items));
  }
}
