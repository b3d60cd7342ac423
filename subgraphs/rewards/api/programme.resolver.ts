import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { listProgrammes } from '../operations/list-programmes.js';
import { publishProgramme } from '../operations/publish-programme.js';
import { simulateProgramme } from '../operations/simulate-programme.js';
import type { RewardsCtx } from '../storage/own.js';
import {
  ProgrammeSimulation,
  PublishProgrammeInput,
  RewardProgramme,
  RewardProgrammePayload,
  SimulateProgrammeInput,
} from './programme.type.js';

@Resolver(() => RewardProgramme)
export class ProgrammeResolver {
  @Query(() => [RewardProgramme], { description: 'The programme in force, by version; newest first.' })
  rewardProgrammes(@Ctx() ctx: RewardsCtx) {
    return listProgrammes(ctx);
  }

  @Query(() => ProgrammeSimulation, { description: 'Replays history under other rules without posting anything.' })
  simulateProgramme(@Arg('input', () => SimulateProgrammeInput) input: SimulateProgrammeInput, @Ctx() ctx: RewardsCtx) {
    return simulateProgramme(ctx, input);
  }

  @Mutation(() => RewardProgrammePayload)
  async publishProgramme(
    @Arg('input', () => PublishProgrammeInput) input: PublishProgrammeInput,
    @Ctx() ctx: RewardsCtx,
  ) {
    return { programme: await publishProgramme(ctx, input) };
  }
}
