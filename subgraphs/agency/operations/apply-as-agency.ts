import { dayOf } from '../../../platform/calendar.js';
import { fail, refuse } from '../../../platform/errors/hub-error.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { type AgencyGiven, checkAgency } from '../domain/agency.js';
import { checkDocuments, type DocumentGiven } from '../domain/permit-document.js';
import { MAX_WAITING, PermitFiling } from '../domain/permit-filing.js';
import type { AgencyCtx } from '../storage/own.js';
import { addDocuments, waitingApplications } from '../storage/permit-store.js';

export interface ApplyAsAgencyInput extends AgencyGiven {
  readonly contactEmail: string;
  readonly documents: readonly DocumentGiven[];
}

/** 加盟の申請 — anyone asks for an agency to be admitted; the answer is the same whether or not it is a member already. */
export async function applyAsAgency(ctx: AgencyCtx, input: ApplyAsAgencyInput): Promise<{ id: string }> {
  const facts = checkAgency(input);
  if (facts.permitValidTo < dayOf(ctx.now())) refuse('permitValidTo', 'IN_THE_PAST');
  if (!facts.contactEmail) refuse('contactEmail', 'REQUIRED');
  const documents = checkDocuments(input.documents);

  return inTransaction(ctx, async (tx) => {
    if ((await waitingApplications(tx)) >= MAX_WAITING) fail('RATE_LIMITED');
    const filing = PermitFiling.application(tx.newId(), facts, tx.now());
    tx.em.persist(filing);
    await addDocuments(tx, filing.id, documents);
    return { id: filing.id };
  });
}
