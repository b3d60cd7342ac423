import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { selectedLeaves } from '../../../platform/graphql/selection.js';
import type { OriginView, RelayedEvaluationView } from '../domain/candidate-view.js';
import { itemsSelected } from '../domain/disclosure.js';
import { previewAsAgency } from '../operations/preview-as-agency.js';
import { readCandidate } from '../operations/read-candidate.js';
import { readCandidates } from '../operations/read-candidates.js';
import { readSelf } from '../operations/read-self.js';
import { updateProfile } from '../operations/update-profile.js';
import type { CandidateCtx } from '../storage/own.js';
import { Candidate, CandidateOrigin, RelayedEvaluation } from './candidate.type.js';
import { CandidatePayload } from './pool.type.js';
import { UpdateProfileInput } from './profile.input.js';
import { EmployerRef } from './refs.type.js';

/** The items of a person's values that a field's selection asks for. */
export function asked(info: GraphQLResolveInfo, ...path: string[]): bigint {
  return itemsSelected(selectedLeaves(info, path, 'Candidate'));
}

@Resolver(() => Candidate)
export class CandidateResolver {
  @Query(() => Candidate)
  candidate(@Arg('id', () => ID) id: string, @Ctx() ctx: CandidateCtx, @Info() info: GraphQLResolveInfo) {
    return readCandidate(ctx, { id, asked: asked(info) });
  }

  @Query(() => [Candidate], {
    nullable: 'items',
    description: 'Up to 100 people as released to the caller, in the order of the ids; null for whoever is not.',
  })
  candidates(@Arg('ids', () => [ID]) ids: string[], @Ctx() ctx: CandidateCtx, @Info() info: GraphQLResolveInfo) {
    return readCandidates(ctx, { ids, asked: asked(info) });
  }

  @Query(() => Candidate)
  me(@Ctx() ctx: CandidateCtx) {
    return readSelf(ctx);
  }

  @Query(() => Candidate, { nullable: true })
  previewAsAgency(
    @Arg('agencyId', () => ID) agencyId: string,
    @Ctx() ctx: CandidateCtx,
    @Info() info: GraphQLResolveInfo,
  ) {
    return previewAsAgency(ctx, { agencyId, asked: asked(info) });
  }

  @Mutation(() => CandidatePayload)
  async updateProfile(@Arg('input', () => UpdateProfileInput) input: UpdateProfileInput, @Ctx() ctx: CandidateCtx) {
    await updateProfile(ctx, input);
    return { candidate: await readSelf(ctx) };
  }
}

@Resolver(() => RelayedEvaluation)
export class RelayedEvaluationResolver {
  @FieldResolver(() => EmployerRef, { nullable: true })
  employer(@Root() { employerId }: RelayedEvaluationView) {
    return employerId === null ? null : { id: employerId };
  }
}

@Resolver(() => CandidateOrigin)
export class CandidateOriginResolver {
  @FieldResolver(() => EmployerRef)
  employer(@Root() { employerId }: OriginView) {
    return { id: employerId };
  }
}
