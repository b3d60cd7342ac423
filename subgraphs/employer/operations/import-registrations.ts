import type { RegistrationId } from '../../../platform/ids.js';
import { inTransaction, rehearse, requireActor } from '../../../platform/storage/context.js';
import { fileBytes, openIntake } from '../adapters/csv/intake.js';
import { portions } from '../adapters/csv/portions.js';
import { inPieces } from '../adapters/csv/read.js';
import type { AtsProvider, TextEncoding } from '../domain/ats.js';
import { PORTION, type RefusedRow } from '../domain/import-job.js';
import { checkSendDelay, type Registration } from '../domain/registration.js';
import { templateFor } from '../storage/import-mapping-store.js';
import type { EmployerCtx } from '../storage/own.js';
import { registrationOf, takeIn } from '../storage/registration-intake.js';

export interface ImportRegistrationsInput {
  readonly contentBase64: string;
  readonly encoding: TextEncoding;
  readonly template: AtsProvider;
  readonly mappingId?: string | null;
  readonly dryRun: boolean;
  readonly sendDelayHours?: number | null;
}

/** What a row was understood to say, and whether it is (or would be) a new registration. */
export interface PreviewRow {
  readonly row: number;
  readonly isNew: boolean;
  readonly registration: Registration;
}

export interface ImportOutcome {
  encoding: TextEncoding;
  rows: number;
  registered: number;
  unchanged: number;
  skipped: number;
  refused: RefusedRow[];
  preview: PreviewRow[];
  registrationIds: RegistrationId[];
}

const PREVIEW_ROWS = 20;
/** Registrations that an answer holds; a file may make a hundred times as many, and `registrations` lists them all. */
const ANSWERED = 5_000;

/**
 * CSVによる登録 — registers the rejections in a file. A prohibited column refuses the whole file before anything is
 * stored; a bad row is refused alone; a row registered before is left as it is, so importing twice changes nothing.
 * A dry run answers the same without storing.
 */
export async function importRegistrations(ctx: EmployerCtx, input: ImportRegistrationsInput): Promise<ImportOutcome> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const sendDelayHours = checkSendDelay(input.sendDelayHours);
  const { file, reader } = await openIntake(
    inPieces(fileBytes(input.contentBase64)),
    input.encoding,
    await templateFor(ctx, employerId, input),
  );
  const outcome: ImportOutcome = {
    encoding: file.encoding,
    rows: 0,
    registered: 0,
    unchanged: 0,
    skipped: 0,
    refused: [],
    preview: [],
    registrationIds: [],
  };
  const work = async (scope: EmployerCtx) => {
    const make = (rejection: Parameters<typeof registrationOf>[1]) =>
      registrationOf(scope, rejection, { employerId, source: 'CSV', sendDelayHours });
    for await (const { rows, skipped, accepted, refused } of portions(file, reader, make, PORTION)) {
      const registrations = accepted.map(({ item }) => item);
      const fresh = new Set(await inTransaction(scope, (tx) => takeIn(tx, registrations)));
      outcome.rows += rows;
      outcome.skipped += skipped;
      outcome.registered += fresh.size;
      outcome.unchanged += registrations.length - fresh.size;
      outcome.refused.push(...refused);
      outcome.registrationIds.push(...[...fresh].slice(0, ANSWERED - outcome.registrationIds.length));
      for (const { row, item } of accepted.slice(0, PREVIEW_ROWS - outcome.preview.length))
        outcome.preview.push({ row, isNew: fresh.has(item.id), registration: item });
    }
    return outcome;
  };
  return input.dryRun ? { ...(await rehearse(ctx, work)), registrationIds: [] } : work(ctx);
}
