import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { told } from '../domain/import-job.js';
import { listImportJobs } from '../operations/list-import-jobs.js';
import { listImportRefusals } from '../operations/list-import-refusals.js';
import { readImportJob } from '../operations/read-import-job.js';
import { startImport } from '../operations/start-import.js';
import type { ImportJobRow } from '../storage/import-job-store.js';
import type { EmployerCtx } from '../storage/own.js';
import { RefusedRow } from './import.type.js';
import { ImportJob, ImportJobPayload, StartImportInput } from './import-job.type.js';

@Resolver(() => ImportJob)
export class ImportJobResolver {
  @Query(() => ImportJob)
  importJob(@Arg('id', () => ID) id: string, @Ctx() ctx: EmployerCtx) {
    return readImportJob(ctx, id);
  }

  @Query(() => [ImportJob], { description: 'Newest first.' })
  importJobs(@Arg('first', () => Int, { defaultValue: 20 }) first: number, @Ctx() ctx: EmployerCtx) {
    return listImportJobs(ctx, first);
  }

  @Mutation(() => ImportJobPayload, {
    description: 'Takes a file in and imports it by and by; `importJob` shows how far it is.',
  })
  async startImport(@Arg('input', () => StartImportInput) input: StartImportInput, @Ctx() ctx: EmployerCtx) {
    return { job: await startImport(ctx, input) };
  }

  @FieldResolver(() => Int)
  progressPercent(@Root() { state, rows, totalRows }: Pick<ImportJobRow, 'state' | 'rows' | 'totalRows'>) {
    return state === 'DONE' ? 100 : Math.min(99, Math.floor((100 * rows) / Math.max(totalRows, 1)));
  }

  @FieldResolver(() => [RefusedRow])
  async refused(
    @Root() { id }: Pick<ImportJobRow, 'id'>,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Arg('afterRow', () => Int, { defaultValue: 0 }) afterRow: number,
    @Ctx() ctx: EmployerCtx,
  ) {
    return (await listImportRefusals(ctx, id, first, afterRow)).map(told);
  }
}
