import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { readPersonalRecords } from '../operations/read-personal-records.js';
import type { EmployerCtx } from '../storage/own.js';

@Resolver()
export class PersonalDataResolver {
  @Directive('@inaccessible')
  @Query(() => String, {
    description: 'Asked by the candidate subgraph in a person’s name: his records here, as JSON.',
  })
  employerRecords(@Arg('registrationIds', () => [ID]) registrationIds: string[], @Ctx() ctx: EmployerCtx) {
    return readPersonalRecords(ctx, registrationIds);
  }
}
