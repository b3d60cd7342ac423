import { sql } from 'kysely';
import { rows } from '../../../platform/storage/context.js';
import { scopesOf } from '../../../schema/release-scopes.js';
import type { CandidateCtx } from './own.js';

const PAGE = 1_000;

interface StoredConsent {
  readonly id: string;
  readonly scopes: number;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
  readonly receipt: string;
}

interface ReceiptClaims {
  readonly consentReceiptID: string;
  readonly consentTimestamp: number;
  readonly record: { readonly processing: { readonly piiInformation: string[]; readonly retentionPeriod: string } };
}

/** Holds every consent against its signed receipt: what was agreed cannot be changed afterwards without it showing. */
export async function receiptFaults(ctx: CandidateCtx): Promise<string[]> {
  const found: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await rows<StoredConsent>(
      ctx,
      sql`select id, scopes, granted_at as "grantedAt", expires_at as "expiresAt", receipt from candidate.consent
           where id > ${after} order by id limit ${PAGE}`,
    );
    for (const consent of page) {
      after = consent.id;
      const claims = ctx.own.receipts.open<ReceiptClaims>(consent.receipt);
      if (!claims) found.push(`consent ${consent.id}: its receipt is not one that the hub signed`);
      else if (!agrees(consent, claims)) found.push(`consent ${consent.id}: its receipt says something else`);
    }
    if (page.length < PAGE) return found;
  }
}

function agrees({ id, scopes, grantedAt, expiresAt }: StoredConsent, claims: ReceiptClaims): boolean {
  const { piiInformation, retentionPeriod } = claims.record.processing;
  return (
    claims.consentReceiptID === id &&
    claims.consentTimestamp === Math.floor(grantedAt.getTime() / 1000) &&
    retentionPeriod === expiresAt.toISOString() &&
    piiInformation.join() === scopesOf(scopes).join()
  );
}
