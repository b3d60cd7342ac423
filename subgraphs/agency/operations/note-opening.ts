import { fail } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import { wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { checkDay, checkInteger, checkLine, checkOptional, checkText } from '../../../platform/text/check.js';
import type { OpeningNote } from '../domain/ledger-line.js';
import { writeOpeningNote } from '../storage/ledger-store.js';
import type { AgencyCtx } from '../storage/own.js';

export interface NoteOpeningInput extends Partial<OpeningNote> {
  readonly jobOpeningId: string;
}

const OPENINGS = 'query($ids: [ID!]!) { openingsForLedger(ids: $ids) { id } }';

/** 求人の記入 — what the ledger must say of an opening and the hub does not know; each note replaces the one before. */
export async function noteOpening(ctx: AgencyCtx, input: NoteOpeningInput): Promise<OpeningNote> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const jobOpeningId = wireId(input.jobOpeningId);
  const note: OpeningNote = {
    address: checkOptional(input.address, (text) => checkLine('address', text)),
    contact: checkOptional(input.contact, (text) => checkLine('contact', text)),
    headcount: checkOptional(input.headcount, (count) => checkInteger('headcount', count, 1, 10_000)),
    validUntil: checkOptional(input.validUntil, (day) => checkDay('validUntil', day)),
    employmentTerm: checkOptional(input.employmentTerm, (text) => checkText('employmentTerm', text, 200)),
  };
  const { openingsForLedger } = await ask<{ openingsForLedger: object[] }>(ctx, 'employer', OPENINGS, {
    ids: [jobOpeningId],
  });
  if (openingsForLedger.length === 0) fail('NOT_FOUND');
  await inTransaction(ctx, (tx) => writeOpeningNote(tx, agencyId, jobOpeningId, note));
  return note;
}
