import { dayOf } from '../../../platform/calendar.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { IntroductionId } from '../../../platform/ids.js';
import { inTransaction, lockOne, perKind } from '../../../platform/storage/context.js';
import { checkOptional, checkText } from '../../../platform/text/check.js';
import { Introduction, type IntroductionStep } from '../domain/introduction.js';
import { activeAgency } from '../storage/agency-store.js';
import { noteStep } from '../storage/introduction-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { type IntroductionRow, introductionsById } from '../storage/reads.js';

export interface AdvanceIntroductionInput {
  readonly introductionId: string;
  readonly to: IntroductionStep;
  readonly note?: string | null;
}

/** 選考の進行 — the employer or the agency moves an introduction on, or ends it. */
export async function advanceIntroduction(ctx: AgencyCtx, input: AdvanceIntroductionInput): Promise<IntroductionRow> {
  const id = wireId<IntroductionId>(input.introductionId);
  const note = checkOptional(input.note, (text) => checkText('note', text, 2000));
  found((await introductionsById(ctx, [id])).get(id));
  const by = await perKind<Promise<'employer' | 'agency'>>(ctx, {
    employer: async () => 'employer',
    agency: async (actor) => {
      await activeAgency(ctx, actor.id, dayOf(ctx.now()));
      return 'agency';
    },
  });

  await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const introduction = found(await lockOne(tx, Introduction, { id }));
    if (!introduction.advance(input.to, by, tx.now())) return;
    await noteStep(tx, introduction, by, note);
    const { employerId } = introduction;
    const at = tx.now().toISOString();
    if (input.to === 'INTERVIEW' || input.to === 'OFFERED')
      await tx.publish({ type: 'IntroductionInterviewed', introductionId: id, employerId, interviewedAt: at });
    if (input.to === 'OFFERED') await tx.publish({ type: 'IntroductionOffered', introductionId: id, offeredAt: at });
    if (introduction.isUnderWay) return;
    await tx.publish({ type: 'IntroductionEnded', introductionId: id, employerId, endedAt: at });
  });
  return found((await introductionsById(ctx, [id])).get(id));
}
