import { fail } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { checkText } from '../../../platform/text/check.js';
import { filingDecidedMail } from '../adapters/mails.js';
import { Agency } from '../domain/agency.js';
import { PermitFiling } from '../domain/permit-filing.js';
import { isKnown } from '../storage/agency-store.js';
import { addFirstSchedule } from '../storage/fee-store.js';
import type { AgencyCtx, AgencyTx } from '../storage/own.js';
import { type FilingRow, listFilings } from '../storage/permit-store.js';
import { enactStanding, type StandingFacts, tellStanding } from '../storage/standing.js';

export interface DecidePermitFilingInput {
  readonly filingId: string;
  readonly accepted: boolean;
  readonly reason: string;
}

/** 届出の決定 — the operator admits an applicant or takes a renewed permit, or refuses, with the reason; it is mailed. */
export async function decidePermitFiling(ctx: AgencyCtx, input: DecidePermitFilingInput): Promise<FilingRow> {
  const id = wireId(input.filingId);
  const reason = checkText('reason', input.reason, 2000);

  const told = await inTransaction(ctx, async (tx) => {
    const filing = found(await lockOne(tx, PermitFiling, { id }));
    if (!filing.decide(input.accepted, reason, tx.now())) return null;
    const agency = await agencyOf(tx, filing);
    const facts = input.accepted ? await admit(tx, filing, agency, reason) : null;
    const to = agency?.contactEmail;
    if (to) {
      const { kind } = filing;
      await tx.mail.queue(tx, filingDecidedMail(to, { name: agency.name, kind, isAccepted: input.accepted, reason }));
    }
    return facts;
  });
  if (told) await tellStanding(ctx, told);
  return found((await listFilings(ctx, { id, agencyId: null }))[0]);
}

/** The agency that a filing is about; an applicant is not stored by this. */
async function agencyOf(tx: AgencyTx, filing: PermitFiling): Promise<Agency> {
  if (filing.kind === 'RENEWAL') return found(await lockOne(tx, Agency, { id: filing.agencyId as never }));
  return Agency.register(tx.newId(), found(filing.facts), tx.now());
}

async function admit(tx: AgencyTx, filing: PermitFiling, agency: Agency, reason: string): Promise<StandingFacts> {
  if (filing.kind === 'APPLICATION') {
    if (await isKnown(tx, agency)) fail('CONFLICT', { field: 'filingId', reason: 'MEMBER_EXISTS' });
    agency.decide('ACTIVE', null);
    tx.em.persist(agency);
    await addFirstSchedule(tx, agency);
    filing.agencyId = agency.id;
  } else {
    agency.renew({ from: filing.permitValidFrom, to: filing.permitValidTo });
  }
  return enactStanding(tx, agency, reason);
}
