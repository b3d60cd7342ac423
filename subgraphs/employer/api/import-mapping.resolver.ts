import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { listImportMappings } from '../operations/list-import-mappings.js';
import { saveImportMapping } from '../operations/save-import-mapping.js';
import type { EmployerCtx } from '../storage/own.js';
import { ImportMapping, ImportMappingPayload, SaveImportMappingInput } from './import-mapping.type.js';

@Resolver()
export class ImportMappingResolver {
  @Query(() => [ImportMapping])
  importMappings(@Ctx() ctx: EmployerCtx) {
    return listImportMappings(ctx);
  }

  @Mutation(() => ImportMappingPayload)
  async saveImportMapping(
    @Arg('input', () => SaveImportMappingInput) input: SaveImportMappingInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { mapping: await saveImportMapping(ctx, input) };
  }
}
