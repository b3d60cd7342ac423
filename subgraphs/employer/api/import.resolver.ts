import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { told } from '../domain/import-job.js';
import { type ImportOutcome, importRegistrations } from '../operations/import-registrations.js';
import type { EmployerCtx } from '../storage/own.js';
import { registrationsById } from '../storage/registration-reads.js';
import { ImportPreviewRow, ImportRegistrationsInput, ImportRegistrationsPayload, RefusedRow } from './import.type.js';
import { Registration } from './registration.type.js';

@Resolver(() => ImportRegistrationsPayload)
export class ImportResolver {
  @Mutation(() => ImportRegistrationsPayload)
  importRegistrations(
    @Arg('input', () => ImportRegistrationsInput) input: ImportRegistrationsInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return importRegistrations(ctx, input);
  }

  @FieldResolver(() => [RefusedRow])
  refused(@Root() { refused }: Pick<ImportOutcome, 'refused'>) {
    return refused.map(told);
  }

  @FieldResolver(() => [ImportPreviewRow])
  preview(@Root() { preview }: Pick<ImportOutcome, 'preview'>) {
    return preview.map(({ row, isNew, registration }) => ({
      ...registration,
      row,
      isNew,
      name: registration.candidateName,
    }));
  }

  @FieldResolver(() => [Registration])
  async registrations(@Root() { registrationIds }: Pick<ImportOutcome, 'registrationIds'>, @Ctx() ctx: EmployerCtx) {
    const found = await registrationsById(ctx, registrationIds);
    return registrationIds.map((id) => found.get(id));
  }
}
