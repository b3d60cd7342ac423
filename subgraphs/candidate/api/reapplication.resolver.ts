import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { listReapplications } from '../operations/list-reapplications.js';
import { setReapplication } from '../operations/set-reapplication.js';
import type { CandidateCtx } from '../storage/own.js';
import { ReapplicationPayload, SetReapplicationInput } from './reapplication.type.js';
import { EmployerRef } from './refs.type.js';

@Resolver()
export class ReapplicationResolver {
  @Query(() => [EmployerRef], { description: '再応募: the employers that the caller told that he would apply again.' })
  async myReapplications(@Ctx() ctx: CandidateCtx) {
    return (await listReapplications(ctx)).map((id) => ({ id }));
  }

  @Mutation(() => ReapplicationPayload, {
    description:
      '再応募: tells an employer that passed the caller on whether he would apply again. It shows there, which tells that he joined.',
  })
  async setReapplication(
    @Arg('input', () => SetReapplicationInput) input: SetReapplicationInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    return { employers: (await setReapplication(ctx, input)).map((id) => ({ id })) };
  }
}
