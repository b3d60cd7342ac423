import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { loader } from '../../../platform/storage/loader.js';
import { closeJob } from '../operations/close-job.js';
import { listOpenings } from '../operations/list-openings.js';
import { openJob } from '../operations/open-job.js';
import { readOpening } from '../operations/read-opening.js';
import { employersById } from '../storage/employer-reads.js';
import { countOpenings, type JobOpeningRow, type OpeningConditions, openingsById } from '../storage/opening-reads.js';
import type { EmployerCtx } from '../storage/own.js';
import { Employer } from './employer.type.js';
import {
  CloseJobInput,
  JobOpening,
  JobOpeningConnection,
  JobOpeningFilter,
  JobOpeningPayload,
  OpenJobInput,
} from './job-opening.type.js';

@Resolver(() => JobOpening)
export class JobOpeningResolver {
  @Query(() => JobOpening)
  jobOpening(@Arg('id', () => ID) id: string, @Ctx() ctx: EmployerCtx) {
    return readOpening(ctx, id);
  }

  @Query(() => JobOpeningConnection)
  jobOpenings(
    @Arg('filter', () => JobOpeningFilter, { nullable: true }) filter: JobOpeningFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: EmployerCtx,
  ) {
    return listOpenings(ctx, { filter, first, after });
  }

  @Directive('@inaccessible')
  @Query(() => JobOpening, { description: 'Open or closed; asked by the agency subgraph about an introduction.' })
  async openingForIntroduction(@Arg('id', () => ID) id: string, @Ctx() ctx: EmployerCtx) {
    return found(await loader(ctx, openingsById).load(wireId(id)));
  }

  @Directive('@inaccessible')
  @Query(() => [JobOpening], { description: 'Open or closed; asked by the agency subgraph for the caller’s ledgers.' })
  async openingsForLedger(@Arg('ids', () => [ID]) ids: string[], @Ctx() ctx: EmployerCtx) {
    return [...(await openingsById(ctx, ids.map(wireId))).values()];
  }

  @Mutation(() => JobOpeningPayload)
  async openJob(@Arg('input', () => OpenJobInput) input: OpenJobInput, @Ctx() ctx: EmployerCtx) {
    return { jobOpening: await openJob(ctx, input) };
  }

  @Mutation(() => JobOpeningPayload)
  async closeJob(@Arg('input', () => CloseJobInput) input: CloseJobInput, @Ctx() ctx: EmployerCtx) {
    return { jobOpening: await closeJob(ctx, input) };
  }

  @FieldResolver(() => Employer)
  employer(@Root() { employerId }: JobOpeningRow, @Ctx() ctx: EmployerCtx) {
    return loader(ctx, employersById).load(employerId);
  }
}

@Resolver(() => JobOpeningConnection)
export class JobOpeningConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { where }: { where: OpeningConditions }, @Ctx() ctx: EmployerCtx) {
    return countOpenings(ctx, where);
  }
}
