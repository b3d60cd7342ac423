import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { perKind, requireActor } from '../../../platform/storage/context.js';
import { loader } from '../../../platform/storage/loader.js';
import { changeAgencyDetails } from '../operations/change-agency-details.js';
import { fileFeeSchedule } from '../operations/file-fee-schedule.js';
import { listAgencies } from '../operations/list-agencies.js';
import { pageAgencies } from '../operations/page-agencies.js';
import { readAgency } from '../operations/read-agency.js';
import { registerAgency } from '../operations/register-agency.js';
import { setAgencyStanding } from '../operations/set-agency-standing.js';
import { type AgencyConditions, type AgencyRow, agenciesById, countAgencies } from '../storage/agency-reads.js';
import { schedulesOf } from '../storage/fee-store.js';
import type { AgencyCtx } from '../storage/own.js';
import {
  Agency,
  AgencyConnection,
  AgencyFilter,
  AgencyPayload,
  ChangeAgencyDetailsInput,
  RegisterAgencyInput,
  SetAgencyStandingInput,
} from './agency.type.js';
import { FeeSchedule, FeeSchedulePayload, FileFeeScheduleInput } from './fee-schedule.type.js';

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => Agency)
  myAgency(@Ctx() ctx: AgencyCtx) {
    return loader(ctx, agenciesById).load(requireActor(ctx, 'agency').id);
  }

  @Query(() => [Agency])
  agencies(@Arg('filter', () => AgencyFilter, { nullable: true }) filter: AgencyFilter | null, @Ctx() ctx: AgencyCtx) {
    return listAgencies(ctx, filter ?? {});
  }

  @Query(() => AgencyConnection, { description: 'The same, by name, cut into pages.' })
  agenciesByPage(
    @Arg('filter', () => AgencyFilter, { nullable: true }) filter: AgencyFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: AgencyCtx,
  ) {
    return pageAgencies(ctx, { filter, first, after });
  }

  @Query(() => Agency)
  agency(@Arg('id', () => ID) id: string, @Ctx() ctx: AgencyCtx) {
    return readAgency(ctx, id);
  }

  @Mutation(() => AgencyPayload)
  async registerAgency(@Arg('input', () => RegisterAgencyInput) input: RegisterAgencyInput, @Ctx() ctx: AgencyCtx) {
    return { agency: await registerAgency(ctx, input) };
  }

  @Mutation(() => AgencyPayload)
  async setAgencyStanding(
    @Arg('input', () => SetAgencyStandingInput) input: SetAgencyStandingInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { agency: await setAgencyStanding(ctx, input) };
  }
  @Mutation(() => AgencyPayload)
  async changeAgencyDetails(
    @Arg('input', () => ChangeAgencyDetailsInput) input: ChangeAgencyDetailsInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { agency: await changeAgencyDetails(ctx, input) };
  }

  @Mutation(() => FeeSchedulePayload, { description: '手数料表の届出, by an administrator of the agency.' })
  async fileFeeSchedule(@Arg('input', () => FileFeeScheduleInput) input: FileFeeScheduleInput, @Ctx() ctx: AgencyCtx) {
    return { feeSchedule: await fileFeeSchedule(ctx, input) };
  }

  @FieldResolver(() => [FeeSchedule])
  feeSchedules(@Root() { id }: AgencyRow, @Ctx() ctx: AgencyCtx) {
    return schedulesOf(ctx, id);
  }

  @FieldResolver(() => String, { nullable: true })
  contactEmail(@Root() { id, contactEmail }: AgencyRow, @Ctx() ctx: AgencyCtx) {
    const own = perKind(ctx, { agency: (actor) => actor.id === id, operator: () => true });
    return own ? contactEmail : null;
  }
}

@Resolver(() => AgencyConnection)
export class AgencyConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { where }: { where: AgencyConditions }, @Ctx() ctx: AgencyCtx) {
    return countAgencies(ctx, where);
  }
}
