import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { readNotice } from '../operations/read-notice.js';
import type { CandidateCtx } from '../storage/own.js';
import { ConsentNotice } from './notice.type.js';

@Resolver()
export class NoticeResolver {
  @Query(() => ConsentNotice, { description: 'Public. By default the version in force.' })
  consentNotice(
    @Arg('version', () => String, { nullable: true }) version: string | null,
    @Ctx() ctx: CandidateCtx,
  ): ConsentNotice {
    return readNotice(ctx, version);
  }
}
