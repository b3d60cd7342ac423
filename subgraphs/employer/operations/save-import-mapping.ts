import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { checkMapping, type ImportMappingInput } from '../domain/import-mapping.js';
import { type ImportMappingRow, ownMapping, saveMapping } from '../storage/import-mapping-store.js';
import type { EmployerCtx } from '../storage/own.js';

export interface SaveImportMappingInput extends ImportMappingInput {
  readonly id?: string | null;
}

/** 列の対応の保存 — how the employer's own files are to be read; a new mapping, or a change of one of its own. */
export function saveImportMapping(ctx: EmployerCtx, input: SaveImportMappingInput): Promise<ImportMappingRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const terms = checkMapping(input);
  return inTransaction(ctx, async (tx) => {
    const id = input.id ? found(await ownMapping(tx, employerId, wireId(input.id))).id : tx.newId();
    await saveMapping(tx, employerId, { id, ...terms });
    return { id, ...terms };
  });
}
