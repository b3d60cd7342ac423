import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { readPersonalRecords } from '../operations/read-personal-records.js';
import type { AgencyCtx } from '../storage/own.js';

@Resolver()
export class PersonalDataResolver {
  @Directive('@inaccessible')
  @Query(() => String, {
    description: 'Asked by the candidate subgraph in a person’s name: his records here, as JSON.',
  })
  agencyRecords(@Arg('registrationIds', () => [ID]) registrationIds: string[], @Ctx() ctx: AgencyCtx) {
    return readPersonalRecords(ctx, registrationIds);
  }
}
