import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { TemplateId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { checkLine, checkText } from '../../../platform/text/check.js';
import { checkWording, NoticeTemplate } from '../domain/notice-template.js';
import type { NoticeTemplateRow } from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';
import { clearDefaultTemplate, lockEmployer } from '../storage/template-store.js';

export interface SaveNoticeTemplateInput {
  readonly id?: string | null;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly isDefault?: boolean | null;
}

/** 雛形の保存 — a new wording, or a change of one's own. Making it the default takes that from the present default. */
export async function saveNoticeTemplate(ctx: EmployerCtx, input: SaveNoticeTemplateInput): Promise<NoticeTemplateRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const name = checkLine('name', input.name, 100);
  const subject = checkLine('subject', input.subject);
  const body = checkText('body', input.body, 20_000);
  checkWording(subject, body);

  return inTransaction(ctx, async (tx) => {
    await lockEmployer(tx, employerId);
    const existing = input.id
      ? found(await tx.em.findOne(NoticeTemplate, { id: wireId<TemplateId>(input.id), employerId }))
      : null;
    const isDefault = input.isDefault ?? existing?.isDefault ?? false;
    if (isDefault) await clearDefaultTemplate(tx, employerId);
    const template = existing ?? new NoticeTemplate(tx.newId(), employerId, name, subject, body, isDefault, tx.now());
    Object.assign(template, { name, subject, body, isDefault });
    tx.em.persist(template);
    await tx.em.flush();
    return { id: template.id, employerId, name, subject, body, isDefault };
  });
}
