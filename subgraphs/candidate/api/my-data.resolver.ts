import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { eraseMe } from '../operations/erase-me.js';
import { exportMyData } from '../operations/export-my-data.js';
import type { CandidateCtx } from '../storage/own.js';
import { EraseMeInput, EraseMePayload } from './my-data.type.js';

@Resolver()
export class MyDataResolver {
  @Query(() => String, {
    description:
      'Everything the hub holds on the calling candidate, machine-readable (JSON text); see docs/my-data.md.',
  })
  exportMyData(@Ctx() ctx: CandidateCtx) {
    return exportMyData(ctx);
  }

  @Mutation(() => EraseMePayload, {
    description:
      'Erases the calling candidate everywhere, at once and for good; answers what a law wants kept, without his name.',
  })
  eraseMe(@Arg('input', () => EraseMeInput) input: EraseMeInput, @Ctx() ctx: CandidateCtx) {
    return eraseMe(ctx, input);
  }
}
