import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { loader } from '../../../platform/storage/loader.js';
import { listRegistrations } from '../operations/list-registrations.js';
import { readRegistration } from '../operations/read-registration.js';
import { registerCandidate } from '../operations/register-candidate.js';
import { relayIntroduction } from '../operations/relay-introduction.js';
import { withdrawRegistration } from '../operations/withdraw-registration.js';
import { writeEvaluation } from '../operations/write-evaluation.js';
import type { EmployerCtx } from '../storage/own.js';
import {
  countRegistrations,
  evaluationsByRegistration,
  invitedRegistration,
  type RegistrationConditions,
} from '../storage/registration-reads.js';
import { Evaluation, WriteEvaluationInput } from './evaluation.type.js';
import {
  InvitedRegistration,
  RegisterCandidateInput,
  RegisterCandidatePayload,
  Registration,
  RegistrationConnection,
  RegistrationFilter,
  RegistrationPayload,
  RelayIntroductionInput,
  WithdrawRegistrationInput,
} from './registration.type.js';

interface Row {
  id: string;
}

@Resolver(() => Registration)
export class RegistrationResolver {
  @Query(() => Registration)
  registration(@Arg('id', () => ID) id: string, @Ctx() ctx: EmployerCtx) {
    return readRegistration(ctx, id);
  }

  @Query(() => RegistrationConnection)
  registrations(
    @Arg('filter', () => RegistrationFilter, { nullable: true }) filter: RegistrationFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: EmployerCtx,
  ) {
    return listRegistrations(ctx, { filter, first, after });
  }

  @Mutation(() => RegisterCandidatePayload)
  async registerCandidate(
    @Arg('input', () => RegisterCandidateInput) input: RegisterCandidateInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { registration: await registerCandidate(ctx, input) };
  }

  @Mutation(() => RegistrationPayload, {
    description: '連鎖: passes on a person whom an agency introduced and the caller rejected; he is asked anew.',
  })
  async relayIntroduction(
    @Arg('input', () => RelayIntroductionInput) input: RelayIntroductionInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { registration: await relayIntroduction(ctx, input) };
  }

  @Mutation(() => RegistrationPayload)
  async withdrawRegistration(
    @Arg('input', () => WithdrawRegistrationInput) input: WithdrawRegistrationInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { registration: await withdrawRegistration(ctx, input) };
  }

  @Mutation(() => RegistrationPayload)
  async writeEvaluation(
    @Arg('input', () => WriteEvaluationInput) input: WriteEvaluationInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { registration: await writeEvaluation(ctx, input) };
  }

  @FieldResolver(() => Evaluation, { nullable: true })
  evaluation(@Root() { id }: Row, @Ctx() ctx: EmployerCtx) {
    return loader(ctx, evaluationsByRegistration).load(id);
  }
}

@Resolver(() => RegistrationConnection)
export class RegistrationConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { where }: { where: RegistrationConditions }, @Ctx() ctx: EmployerCtx) {
    return countRegistrations(ctx, where);
  }
}

@Resolver(() => InvitedRegistration)
export class InvitedRegistrationResolver {
  @Directive('@inaccessible')
  @Query(() => InvitedRegistration, { description: 'Asked by the candidate subgraph.' })
  async invitedRegistration(@Arg('id', () => ID) id: string, @Ctx() ctx: EmployerCtx) {
    return found(await invitedRegistration(ctx, wireId(id)));
  }

  @FieldResolver(() => Evaluation, { nullable: true })
  evaluation(@Root() { id }: Row, @Ctx() ctx: EmployerCtx) {
    return loader(ctx, evaluationsByRegistration).load(id);
  }
}
