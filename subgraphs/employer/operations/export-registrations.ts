import { type ExportEncoding, type ExportedFile, exportCsv } from '../../../platform/csv/write.js';
import { requireActor } from '../../../platform/storage/context.js';
import type { EmployerCtx } from '../storage/own.js';
import { eachRegistration, type RegistrationConditions } from '../storage/registration-reads.js';

export interface ExportRegistrationsInput {
  readonly filter?: Omit<RegistrationConditions, 'employerId'> | null;
  readonly encoding: ExportEncoding;
}

/** 登録の書き出し — the caller's registrations as a file that its own import reads again. */
export function exportRegistrations(ctx: EmployerCtx, input: ExportRegistrationsInput): Promise<ExportedFile> {
  const { id: employerId } = requireActor(ctx, 'employer');
  return exportCsv(null, eachRegistration(ctx, { ...input.filter, employerId }), input.encoding);
}
