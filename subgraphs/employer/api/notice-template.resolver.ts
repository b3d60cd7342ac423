import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { previewRejectionNotice } from '../operations/preview-rejection-notice.js';
import { saveNoticeTemplate } from '../operations/save-notice-template.js';
import { setNoticeRules } from '../operations/set-notice-rules.js';
import type { EmployerCtx } from '../storage/own.js';
import {
  NoticeRulesPayload,
  NoticeTemplatePayload,
  PreviewRejectionNoticeInput,
  RenderedNotice,
  SaveNoticeTemplateInput,
  SetNoticeRulesInput,
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

  @Mutation(() => NoticeRulesPayload, { description: 'When notices go out and whether a reminder follows.' })
  async setNoticeRules(@Arg('input', () => SetNoticeRulesInput) input: SetNoticeRulesInput, @Ctx() ctx: EmployerCtx) {
    return { rules: await setNoticeRules(ctx, input) };
  }

  @Mutation(() => NoticeTemplatePayload)
  async saveNoticeTemplate(
    @Arg('input', () => SaveNoticeTemplateInput) input: SaveNoticeTemplateInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { template: await saveNoticeTemplate(ctx, input) };
  }
}
