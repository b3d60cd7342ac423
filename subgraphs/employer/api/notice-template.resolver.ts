import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { previewRejectionNotice } from '../operations/preview-rejection-notice.js';
import { saveNoticeTemplate } from '../operations/save-notice-template.js';
import type { EmployerCtx } from '../storage/own.js';
import {
  NoticeTemplatePayload,
  PreviewRejectionNoticeInput,
  RenderedNotice,
  SaveNoticeTemplateInput,
} from './notice-template.type.js';

@Resolver()
export class NoticeTemplateResolver {
  @Query(() => RenderedNotice)
  previewRejectionNotice(
    @Arg('input', () => PreviewRejectionNoticeInput) input: PreviewRejectionNoticeInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return previewRejectionNotice(ctx, input);
  }

  @Mutation(() => NoticeTemplatePayload)
  async saveNoticeTemplate(
    @Arg('input', () => SaveNoticeTemplateInput) input: SaveNoticeTemplateInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { template: await saveNoticeTemplate(ctx, input) };
  }
}
