import { requireActor } from '../../../platform/storage/context.js';
import { type ImportMappingRow, mappingsOf } from '../storage/import-mapping-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** The caller's own mappings, by name. */
export function listImportMappings(ctx: EmployerCtx): Promise<ImportMappingRow[]> {
  return mappingsOf(ctx, requireActor(ctx, 'employer').id);
}
