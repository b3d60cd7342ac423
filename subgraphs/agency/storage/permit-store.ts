import { sql } from 'kysely';
import { addDays, type Day, plusDays } from '../../../platform/calendar.js';
import { seal, unseal } from '../../../platform/crypto.js';
import type { AgencyId } from '../../../platform/ids.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { REMINDER_DAYS } from '../domain/agency.js';
import type { PermitDocument } from '../domain/permit-document.js';
import { type FilingKind, type FilingStatus, KEEP_REFUSED_DAYS } from '../domain/permit-filing.js';
import type { AgencyCtx, AgencyTx } from './own.js';

/** Stores documents, sealed. */
export async function addDocuments(
  tx: AgencyTx,
  filingId: string,
  documents: readonly PermitDocument[],
): Promise<void> {
  await tx.em.flush();
  for (const { kind, mediaType, bytes, contentBase64 } of documents) {
    const sealed = seal(tx.own.documentKey, contentBase64);
    await rows(
      tx,
      sql`insert into agency.permit_document (id, filing_id, kind, media_type, bytes, sealed)
          values (${tx.newId()}, ${filingId}, ${kind}, ${mediaType}, ${bytes}, ${sealed})`,
    );
  }
}

export interface OpenedDocument {
  readonly id: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly contentBase64: string;
}

/** A document, opened: of this agency, or of anyone for null. */
export async function openDocument(
  ctx: AgencyCtx,
  id: string,
  agencyId: AgencyId | null,
): Promise<OpenedDocument | null> {
  const found = await row<Omit<OpenedDocument, 'contentBase64'> & { sealed: Buffer }>(
    ctx,
    sql`select d.id, d.kind, d.media_type as "mediaType", d.bytes, d.sealed
          from agency.permit_document d join agency.permit_filing f on f.id = d.filing_id
         where d.id = ${id} and (${agencyId}::uuid is null or f.agency_id = ${agencyId})`,
  );
  if (!found) return null;
  const { sealed, ...rest } = found;
  return { ...rest, contentBase64: unseal(ctx.own.documentKey, sealed) };
}

export interface FilingRow {
  id: string;
  kind: FilingKind;
  status: FilingStatus;
  agencyId: string | null;
  name: string;
  corporateNumber: string;
  permitNumber: string;
  permitValidFrom: string;
  permitValidTo: string;
  submittedAt: Date;
  decidedAt: Date | null;
  reason: string | null;
  documents: { id: string; kind: string; mediaType: string; bytes: number }[];
}

export interface FilingConditions {
  readonly id?: string;
  readonly status?: FilingStatus | null;
  /** One agency's own; null for everyone's. */
  readonly agencyId: AgencyId | null;
}

/** Filings, those that wait longest first. */
export function listFilings(ctx: Ctx, { id, status, agencyId }: FilingConditions): Promise<FilingRow[]> {
  return rows(
    ctx,
    sql`select f.id, f.kind, f.status, f.agency_id as "agencyId", coalesce(a.name, f.facts->>'name') as name,
               coalesce(a.corporate_number, f.facts->>'corporateNumber') as "corporateNumber",
               coalesce(a.permit_number, f.facts->>'permitNumber') as "permitNumber", f.permit_valid_from::text as "permitValidFrom",
               f.permit_valid_to::text as "permitValidTo", f.submitted_at as "submittedAt", f.decided_at as "decidedAt", f.reason,
               coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'mediaType', d.media_type, 'bytes', d.bytes) order by d.id)
                           from agency.permit_document d where d.filing_id = f.id), '[]') as documents
          from agency.permit_filing f left join agency.agency a on a.id = f.agency_id
         where (${id ?? null}::uuid is null or f.id = ${id ?? null}) and (${status ?? null}::text is null or f.status = ${status ?? null})
           and (${agencyId}::uuid is null or f.agency_id = ${agencyId})
         order by f.submitted_at, f.id limit 500`,
  );
}

/** How many applications wait for the operator. */
export async function waitingApplications(tx: AgencyTx): Promise<number> {
  const found = await row<{ count: string }>(
    tx,
    sql`select count(*) as count from agency.permit_filing where status = 'SUBMITTED' and kind = 'APPLICATION'`,
  );
  return Number(found?.count ?? 0);
}

/** Refused filings past their time go, documents and all. */
export async function dropRefused(ctx: AgencyCtx): Promise<number> {
  const gone = await rows(
    ctx,
    sql`delete from agency.permit_filing where status = 'REFUSED' and decided_at <= ${addDays(ctx.now(), -KEEP_REFUSED_DAYS)} returning id`,
  );
  return gone.length;
}

/** Agencies in good standing whose permit ends within the longest reminder, or has ended without the last one. */
export async function agenciesToRemind(ctx: AgencyCtx, today: Day): Promise<AgencyId[]> {
  const found = await rows<{ id: AgencyId }>(
    ctx,
    sql`select a.id from agency.agency a
         where a.standing = 'ACTIVE' and a.permit_valid_to <= ${plusDays(today, REMINDER_DAYS[0])}::date
           and exists (select from unnest(${[...REMINDER_DAYS]}::int[]) d
                        where case when d = 0 then a.permit_valid_to < ${today}::date else a.permit_valid_to - ${today}::date <= d end
                          and not exists (select from agency.permit_reminder r
                                           where r.agency_id = a.id and r.permit_valid_to = a.permit_valid_to and r.days = d))`,
  );
  return found.map(({ id }) => id);
}

/** Notes these reminders; answers those that had not been noted before. */
export async function noteReminders(
  tx: AgencyTx,
  agency: { readonly id: AgencyId; readonly permitValidTo: Day },
  days: readonly number[],
): Promise<number[]> {
  const fresh = await rows<{ days: number }>(
    tx,
    sql`insert into agency.permit_reminder (agency_id, permit_valid_to, days, sent_at)
        select ${agency.id}, ${agency.permitValidTo}, d, ${tx.now()} from unnest(${[...days]}::int[]) d
        on conflict do nothing returning days`,
  );
  return fresh.map((one) => one.days);
}
