import 'reflect-metadata';
import { PageInfo } from '../../platform/graphql/page-info.type.js';
import type { SubgraphDefinition } from '../../platform/subgraph.js';
import { DisputeResolver } from './api/dispute.resolver.js';
import { Dispute } from './api/dispute.type.js';
import { ProgrammeResolver } from './api/programme.resolver.js';
import { RewardProgramme } from './api/programme.type.js';
import { IntroductionRef, PlacementRef } from './api/refs.type.js';
import {
  EmployerAccountResolver,
  PostingConnectionResolver,
  RewardAccountResolver,
  SlotResolver,
} from './api/reward-account.resolver.js';
import { EmployerAccount, RewardAccount, Slot } from './api/reward-account.type.js';
import { SlotReportResolver } from './api/slot-report.resolver.js';
import { permissions } from './permissions.js';
import { mappings } from './storage/mappings.js';
import { RewardsM0001First } from './storage/migrations/m0001-first.js';
import { type RewardsOwn, rewardsOwn } from './storage/own.js';

/** 還元: programmes, the ledger, slots, reports. */
export const rewards: SubgraphDefinition<RewardsOwn> = {
  name: 'rewards',
  resolvers: [
    EmployerAccountResolver,
    RewardAccountResolver,
    PostingConnectionResolver,
    SlotResolver,
    DisputeResolver,
    ProgrammeResolver,
    SlotReportResolver,
  ],
  types: [EmployerAccount, RewardAccount, Slot, Dispute, RewardProgramme, IntroductionRef, PlacementRef, PageInfo],
  references: {
    Employer: async ({ id }: { id: string }) => ({ id }),
  },
  permissions,
  mappings,
  migrations: [RewardsM0001First],
  reactions: [],
  timers: [],
  own: rewardsOwn,
};
