import { fail, HubError, refuse } from '../../../platform/errors/hub-error.js';
import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { inTransaction, rehearse, requireActor } from '../../../platform/storage/context.js';
import { openCsv } from '../adapters/csv/read.js';
import { type RowReader, rowReader } from '../adapters/csv/templates.js';
import type { AtsProvider, TextEncoding } from '../domain/ats.js';
import { prohibitedHeading } from '../domain/prohibited-data.js';
import { checkRejection, checkSendDelay, Registration } from '../domain/registration.js';
import type { EmployerCtx } from '../storage/own.js';
import { takeIn } from '../storage/registration-intake.js';

export interface ImportRegistrationsInput {
  readonly contentBase64: string;
  readonly encoding: TextEncoding;
  readonly template: AtsProvider;
  readonly dryRun: boolean;
  readonly sendDelayHours?: number | null;
}

/** A row that was not registered, and why. `column` is the heading as the file writes it. */
export interface RefusedRow {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly messageJa: string;
}

export interface ImportOutcome {
  encoding: TextEncoding;
  rows: number;
  registered: number;
  unchanged: number;
  skipped: number;
  refused: RefusedRow[];
  registrationIds: RegistrationId[];
}

/** Rows stored in one transaction. */
const PORTION = 500;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * CSVによる登録 — registers the rejections in a file. A prohibited column refuses the whole file before anything is
 * stored; a bad row is refused alone; a row registered before is left as it is, so importing twice changes nothing.
 * A dry run answers the same without storing.
 */
export async function importRegistrations(ctx: EmployerCtx, input: ImportRegistrationsInput): Promise<ImportOutcome> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const sendDelayHours = checkSendDelay(input.sendDelayHours);
  const file = await openCsv(decode(input.contentBase64), input.encoding);
  const prohibited = prohibitedHeading(file.headings);
  if (prohibited) fail('PROHIBITED_DATA', { field: prohibited, reason: 'PROHIBITED_COLUMN' });

  const outcome: ImportOutcome = {
    encoding: file.encoding,
    rows: 0,
    registered: 0,
    unchanged: 0,
    skipped: 0,
    refused: [],
    registrationIds: [],
  };
  const work = async (scope: EmployerCtx) => {
    const reader = rowReader(input.template, file.headings);
    let portion: Registration[] = [];
    for await (const { row, cells } of file.records) {
      outcome.rows += 1;
      const registration = readRow(scope, reader, employerId, sendDelayHours, row, cells, outcome);
      if (registration) portion.push(registration);
      if (portion.length === PORTION) portion = await store(scope, portion, outcome);
    }
    await store(scope, portion, outcome);
    return outcome;
  };
  return input.dryRun ? { ...(await rehearse(ctx, work)), registrationIds: [] } : work(ctx);
}

function decode(base64: string): Buffer {
  if (base64.length > (MAX_BYTES * 4) / 3 + 4) fail('TOO_LARGE', { field: 'contentBase64' });
  if (!/^[A-Za-z0-9+/_\r\n-]*={0,2}\s*$/.test(base64)) refuse('contentBase64', 'NOT_BASE64');
  return Buffer.from(base64, 'base64');
}

/** The registration in a row; null when it is none or was refused, which is noted in the outcome. */
function readRow(
  ctx: EmployerCtx,
  reader: RowReader,
  employerId: EmployerId,
  sendDelayHours: number,
  row: number,
  cells: readonly string[],
  outcome: ImportOutcome,
): Registration | null {
  try {
    const rejection = reader.read(cells);
    if (!rejection) {
      outcome.skipped += 1;
      return null;
    }
    const facts = checkRejection(rejection, ctx.now());
    return Registration.register(
      {
        ...facts,
        id: ctx.newId(),
        employerId,
        mailboxHash: ctx.own.mailboxHash(facts.email),
        source: 'CSV',
        templateId: null,
        sendDelayHours,
      },
      ctx.now(),
    );
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const { code, details, message, messageJa } = error;
    outcome.refused.push({
      row,
      column: details.field ? reader.headingOf(details.field) : null,
      code,
      message,
      messageJa,
    });
    return null;
  }
}

/** Stores a portion and answers the empty next one. */
async function store(ctx: EmployerCtx, portion: Registration[], outcome: ImportOutcome): Promise<Registration[]> {
  if (portion.length === 0) return [];
  const fresh = await inTransaction(ctx, (tx) => takeIn(tx, portion));
  outcome.registered += fresh.length;
  outcome.unchanged += portion.length - fresh.length;
  outcome.registrationIds.push(...fresh);
  return [];
}
