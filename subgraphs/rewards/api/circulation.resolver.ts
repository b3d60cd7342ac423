import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { listAnomalies } from '../operations/list-anomalies.js';
import { reportCirculation } from '../operations/report-circulation.js';
import type { RewardsCtx } from '../storage/own.js';
import { NetworkCirculation, NetworkCirculationInput, RewardAnomaly } from './circulation.type.js';

@Resolver()
export class CirculationResolver {
  @Query(() => NetworkCirculation)
  networkCirculation(
    @Arg('input', () => NetworkCirculationInput) input: NetworkCirculationInput,
    @Ctx() ctx: RewardsCtx,
  ) {
    return reportCirculation(ctx, input);
  }

  @Query(() => [RewardAnomaly])
  rewardAnomalies(@Ctx() ctx: RewardsCtx) {
    return listAnomalies(ctx);
  }
}
