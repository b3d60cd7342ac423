import { refuse } from '../../../platform/errors/hub-error.js';
import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { Agency, checkPermitPeriod } from '../domain/agency.js';
import { checkAdministers } from '../domain/login.js';
import { checkDocuments, type DocumentGiven } from '../domain/permit-document.js';
import { PermitFiling } from '../domain/permit-filing.js';
import type { AgencyCtx } from '../storage/own.js';
import { addDocuments, type FilingRow, listFilings } from '../storage/permit-store.js';

export interface FilePermitRenewalInput {
  readonly idempotencyKey?: string | null;
  readonly permitValidFrom: string;
  readonly permitValidTo: string;
  readonly documents: readonly DocumentGiven[];
}

/** 許可の更新の届出 — an agency shows its renewed permit, also after the old one has ended; it counts once the operator has seen it. */
export async function filePermitRenewal(ctx: AgencyCtx, input: FilePermitRenewalInput): Promise<FilingRow> {
  const { id: agencyId, role } = requireActor(ctx, 'agency');
  checkAdministers(role);
  const period = checkPermitPeriod(input.permitValidFrom, input.permitValidTo);
  const documents = checkDocuments(input.documents);

  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'filePermitRenewal', input, async () => {
      const agency = found(await tx.em.findOne(Agency, { id: agencyId }));
      if (period.to <= agency.permitValidTo) refuse('permitValidTo', 'NOT_A_RENEWAL');
      const filing = PermitFiling.renew(tx.newId(), agencyId, period, tx.now());
      tx.em.persist(filing);
      await addDocuments(tx, filing.id, documents);
      return filing.id;
    }),
  );
  return found((await listFilings(ctx, { id, agencyId }))[0]);
}
