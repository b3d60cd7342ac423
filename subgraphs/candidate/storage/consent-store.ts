import { sql } from 'kysely';
import type { CandidateId, ConsentId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { Authorisation } from '../../../schema/events.js';
import { type Audience, NETWORK } from '../domain/audience.js';
import { Consent, type ConsentOffer } from '../domain/consent.js';
import { receiptOf } from '../domain/receipt.js';
import type { CandidateTx } from './own.js';

/** What is consented to; the network's audience is null. */
export type OfferTo = Omit<ConsentOffer, 'id' | 'audience'> & { readonly audience: Audience | null };

/** Gives a consent and its signed receipt. What it releases is folded by `refold`, in the same transaction. */
export function addConsent(tx: CandidateTx, { audience, ...offer }: OfferTo): Consent {
  const consent = Consent.grant(
    { ...offer, audience: audience?.number ?? NETWORK, id: tx.newId<ConsentId>() },
    tx.now(),
  );
  consent.receipt = tx.own.receipts.sign(
    receiptOf(consent, {
      publicUrl: tx.own.publicUrl,
      controller: tx.own.controller,
      principalId: tx.own.pairwise.encode('receipt', consent.candidateId),
      recipient: { kind: audience?.kind ?? 'NETWORK', id: audience?.memberId ?? null },
    }),
  );
  tx.em.persist(consent);
  return consent;
}

/**
 * The registrations whose active consents to these audiences (to any for null) hold now, and when each was last confirmed. What an
 * active consent had authorised before its person became part of this one, this one's consents authorise as well.
 */
export function authorisations(
  tx: Pick<CandidateTx, 'em' | 'now'>,
  candidateId: CandidateId,
  audiences: readonly number[] | null,
): Promise<Authorisation[]> {
  return rows(
    tx,
    sql`select distinct on (o.registration_id) o.registration_id as "registrationId", o.employer_id as "employerId",
               to_char(c.granted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "confirmedAt", c.id as "consentId"
          from candidate.consent c join candidate.origin o on o.candidate_id = c.candidate_id and (o.registration_id = any(c.registration_ids) or o.merged_at > c.granted_at)
         where c.candidate_id = ${candidateId} and (${audiences}::int[] is null or c.audience = any(${audiences}::int[])) and c.revoked_at is null and c.expires_at > ${tx.now()}
         order by o.registration_id, c.granted_at desc`,
  );
}
