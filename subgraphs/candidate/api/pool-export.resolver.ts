import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { listPoolExports } from '../operations/list-pool-exports.js';
import { readExportLines } from '../operations/read-export-lines.js';
import { startPoolExport } from '../operations/start-pool-export.js';
import { traceWatermark } from '../operations/trace-watermark.js';
import type { CandidateCtx } from '../storage/own.js';
import {
  PoolExport,
  PoolExportLines,
  PoolExportPayload,
  StartPoolExportInput,
  TracedExport,
} from './pool-export.type.js';

@Resolver()
export class PoolExportResolver {
  @Query(() => [PoolExport])
  poolExports(@Ctx() ctx: CandidateCtx) {
    return listPoolExports(ctx);
  }

  @Query(() => PoolExportLines)
  poolExportLines(
    @Arg('exportId', () => ID) exportId: string,
    @Arg('afterLine', () => Int, { defaultValue: 0 }) afterLine: number,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Ctx() ctx: CandidateCtx,
  ) {
    return readExportLines(ctx, { exportId, afterLine, first });
  }

  @Query(() => TracedExport)
  traceWatermark(@Arg('watermark', () => String) watermark: string, @Ctx() ctx: CandidateCtx) {
    return traceWatermark(ctx, watermark);
  }

  @Mutation(() => PoolExportPayload)
  async startPoolExport(
    @Arg('input', () => StartPoolExportInput) input: StartPoolExportInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    return { export: await startPoolExport(ctx, input) };
  }
}
