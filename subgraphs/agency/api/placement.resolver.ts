import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { loader } from '../../../platform/storage/loader.js';
import { cancelPlacement } from '../operations/cancel-placement.js';
import { confirmPlacement } from '../operations/confirm-placement.js';
import { decidePlacement } from '../operations/decide-placement.js';
import { listPlacements } from '../operations/list-placements.js';
import { reportDeparture } from '../operations/report-departure.js';
import { reportPlacement } from '../operations/report-placement.js';
import { agenciesById } from '../storage/agency-reads.js';
import { evidenceOf } from '../storage/hire-evidence-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { countPlacements, introductionsById, type PlacementConditions, type PlacementRow } from '../storage/reads.js';
import { Agency } from './agency.type.js';
import { Introduction } from './introduction.type.js';
import {
  CancelPlacementInput,
  ConfirmPlacementInput,
  DecidePlacementInput,
  HireEvidence,
  Placement,
  PlacementConnection,
  PlacementFilter,
  PlacementPayload,
  ReportDepartureInput,
  ReportPlacementInput,
} from './placement.type.js';
import { EmployerRef } from './refs.type.js';

@Resolver(() => Placement)
export class PlacementResolver {
  @Query(() => PlacementConnection)
  placements(
    @Arg('filter', () => PlacementFilter, { nullable: true }) filter: PlacementFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: AgencyCtx,
  ) {
    return listPlacements(ctx, { filter, first, after });
  }

  @Mutation(() => PlacementPayload)
  async reportPlacement(@Arg('input', () => ReportPlacementInput) input: ReportPlacementInput, @Ctx() ctx: AgencyCtx) {
    return { placement: await reportPlacement(ctx, input) };
  }

  @Mutation(() => PlacementPayload)
  async confirmPlacement(
    @Arg('input', () => ConfirmPlacementInput) input: ConfirmPlacementInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { placement: await confirmPlacement(ctx, input) };
  }

  @Mutation(() => PlacementPayload, { description: 'OPERATOR, from 14 days after a report that nobody confirmed.' })
  async decidePlacement(@Arg('input', () => DecidePlacementInput) input: DecidePlacementInput, @Ctx() ctx: AgencyCtx) {
    return { placement: await decidePlacement(ctx, input) };
  }

  @Mutation(() => PlacementPayload)
  async cancelPlacement(@Arg('input', () => CancelPlacementInput) input: CancelPlacementInput, @Ctx() ctx: AgencyCtx) {
    return { placement: await cancelPlacement(ctx, input) };
  }

  @Mutation(() => PlacementPayload)
  async reportDeparture(@Arg('input', () => ReportDepartureInput) input: ReportDepartureInput, @Ctx() ctx: AgencyCtx) {
    return { placement: await reportDeparture(ctx, input) };
  }

  @FieldResolver(() => Introduction)
  introduction(@Root() { introductionId }: PlacementRow, @Ctx() ctx: AgencyCtx) {
    return loader(ctx, introductionsById).load(introductionId);
  }

  @FieldResolver(() => Agency)
  agency(@Root() { agencyId }: PlacementRow, @Ctx() ctx: AgencyCtx) {
    return loader(ctx, agenciesById).load(agencyId);
  }

  @FieldResolver(() => [HireEvidence])
  async evidence(@Root() { id }: PlacementRow, @Ctx() ctx: AgencyCtx) {
    return (await loader(ctx, evidenceOf).load(id)) ?? [];
  }

  @FieldResolver(() => EmployerRef)
  employer(@Root() { employerId }: PlacementRow) {
    return { id: employerId };
  }
}

@Resolver(() => PlacementConnection)
export class PlacementConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { where }: { where: PlacementConditions }, @Ctx() ctx: AgencyCtx) {
    return countPlacements(ctx, where);
  }
}
