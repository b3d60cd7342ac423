import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { checkLine, checkText } from '../../../platform/text/check.js';
import { linksOf, type RenderedNotice, renderNotice } from '../adapters/mail/rejection-notice.js';
import { checkWording, DEFAULT_WORDING } from '../domain/notice-template.js';
import { employersById, templatesByEmployer } from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';

export interface PreviewRejectionNoticeInput {
  readonly templateId?: string | null;
  /** With `body`: a wording that is not saved yet, refused as saving it would be. */
  readonly subject?: string | null;
  readonly body?: string | null;
  readonly candidateName: string;
  readonly position: string;
}

/** 不採用通知の試し表示 — the mail as it would be sent, with a link that leads nowhere. */
export async function previewRejectionNotice(
  ctx: EmployerCtx,
  input: PreviewRejectionNoticeInput,
): Promise<RenderedNotice> {
  const { id } = requireActor(ctx, 'employer');
  const employer = found((await employersById(ctx, [id])).get(id));
  const templates = (await templatesByEmployer(ctx, [id])).get(id) ?? [];
  const wanted = input.templateId
    ? found(templates.find((one) => one.id === wireId(input.templateId ?? '')))
    : undefined;
  return renderNotice(unsaved(input) ?? wanted ?? templates.find(({ isDefault }) => isDefault) ?? DEFAULT_WORDING, {
    candidateName: checkLine('candidateName', input.candidateName, 100),
    position: checkLine('position', input.position),
    employerName: employer.name,
    ...linksOf(ctx.own.publicUrl, 'preview'),
  });
}

function unsaved(input: PreviewRejectionNoticeInput): { subject: string; body: string } | undefined {
  if (input.subject == null || input.body == null) return undefined;
  const subject = checkLine('subject', input.subject);
  const body = checkText('body', input.body, 20_000);
  checkWording(subject, body);
  return { subject, body };
}
