import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { noteFeePayment } from '../operations/note-fee-payment.js';
import { noteOpening } from '../operations/note-opening.js';
import { type StatutoryLedger as Ledger, readStatutoryLedger } from '../operations/read-statutory-ledger.js';
import type { AgencyCtx } from '../storage/own.js';
import { PlacementPayload } from './placement.type.js';
import {
  NoteFeePaymentInput,
  NoteOpeningInput,
  OpeningNotePayload,
  StatutoryLedger,
  StatutoryLedgerInput,
} from './statutory-ledger.type.js';

@Resolver(() => StatutoryLedger)
export class StatutoryLedgerResolver {
  @Query(() => StatutoryLedger)
  statutoryLedger(@Arg('input', () => StatutoryLedgerInput) input: StatutoryLedgerInput, @Ctx() ctx: AgencyCtx) {
    return readStatutoryLedger(ctx, input);
  }

  @Mutation(() => OpeningNotePayload, { description: 'What the ledgers say of an opening; replaces the note before.' })
  async noteOpening(@Arg('input', () => NoteOpeningInput) input: NoteOpeningInput, @Ctx() ctx: AgencyCtx) {
    return { note: await noteOpening(ctx, input) };
  }

  @Mutation(() => PlacementPayload, { description: 'When a fee was paid or given back, for the ledger of fees.' })
  async noteFeePayment(@Arg('input', () => NoteFeePaymentInput) input: NoteFeePaymentInput, @Ctx() ctx: AgencyCtx) {
    return { placement: await noteFeePayment(ctx, input) };
  }

  @FieldResolver(() => String)
  contentBase64(@Root() { bytes }: Ledger) {
    return bytes.toString('base64');
  }

  @FieldResolver(() => Int)
  unencodableCells(@Root() { unencodable }: Ledger) {
    return unencodable.length;
  }
}
