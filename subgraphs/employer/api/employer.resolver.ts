import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { found } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { loader } from '../../../platform/storage/loader.js';
import { listEmployers } from '../operations/list-employers.js';
import { readCorporateGroup } from '../operations/read-corporate-group.js';
import { readGroupsNamed } from '../operations/read-groups-named.js';
import { registerEmployer } from '../operations/register-employer.js';
import { setCorporateGroup } from '../operations/set-corporate-group.js';
import {
  type EmployerRow,
  employersById,
  groupsByNumber,
  noticeRulesByEmployer,
  templatesByEmployer,
} from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';
import { CorporateGroupPayload, SetCorporateGroupInput } from './corporate-group.type.js';
import { Employer, EmployerPayload, RegisterEmployerInput } from './employer.type.js';
import { NoticeRules, NoticeTemplate } from './notice-template.type.js';

@Resolver(() => Employer)
export class EmployerResolver {
  @Query(() => Employer)
  async myEmployer(@Ctx() ctx: EmployerCtx) {
    return found(await loader(ctx, employersById).load(requireActor(ctx, 'employer').id));
  }

  @Query(() => [Employer], { description: 'Every employer, newest first; 2,000 at most.' })
  employers(@Ctx() ctx: EmployerCtx) {
    return listEmployers(ctx);
  }

  @Mutation(() => EmployerPayload)
  async registerEmployer(
    @Arg('input', () => RegisterEmployerInput) input: RegisterEmployerInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { employer: await registerEmployer(ctx, input) };
  }

  @Mutation(() => CorporateGroupPayload)
  async setCorporateGroup(
    @Arg('input', () => SetCorporateGroupInput) input: SetCorporateGroupInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { corporateNumbers: await setCorporateGroup(ctx, input) };
  }

  @FieldResolver(() => [NoticeTemplate], { nullable: true })
  async noticeTemplates(@Root() { id }: EmployerRow, @Ctx() ctx: EmployerCtx) {
    return id === requireActor(ctx, 'employer').id ? ((await loader(ctx, templatesByEmployer).load(id)) ?? []) : null;
  }

  @FieldResolver(() => NoticeRules, { nullable: true })
  async noticeRules(@Root() { id }: EmployerRow, @Ctx() ctx: EmployerCtx) {
    return id === requireActor(ctx, 'employer').id ? loader(ctx, noticeRulesByEmployer).load(id) : null;
  }

  @Directive('@inaccessible')
  @Query(() => [String], { description: 'Asked by the candidate subgraph when a person blocks an employer.' })
  corporateGroupOf(@Arg('corporateNumber', () => String) corporateNumber: string, @Ctx() ctx: EmployerCtx) {
    return readCorporateGroup(ctx, corporateNumber);
  }

  @Directive('@inaccessible')
  @Query(() => [String], { description: 'Asked by the candidate subgraph when a person blocks employers by a name.' })
  corporateGroupsNamed(@Arg('name', () => String) name: string, @Ctx() ctx: EmployerCtx) {
    return readGroupsNamed(ctx, name);
  }

  @FieldResolver(() => [String])
  async groupNumbers(@Root() { corporateNumber }: EmployerRow, @Ctx() ctx: EmployerCtx) {
    return (await loader(ctx, groupsByNumber).load(corporateNumber))?.map(({ number }) => number);
  }

  @FieldResolver(() => [String])
  async groupNames(@Root() { corporateNumber }: EmployerRow, @Ctx() ctx: EmployerCtx) {
    return (await loader(ctx, groupsByNumber).load(corporateNumber))?.flatMap(({ name }) => name ?? []);
  }

  @FieldResolver(() => [ID])
  async groupEmployerIds(@Root() { corporateNumber }: EmployerRow, @Ctx() ctx: EmployerCtx) {
    return (await loader(ctx, groupsByNumber).load(corporateNumber))?.flatMap(({ employerId }) => employerId ?? []);
  }
}
