import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { loader } from '../../../platform/storage/loader.js';
import { type ReleaseScope, scopesOf } from '../../../schema/release-scopes.js';
import { NETWORK } from '../domain/audience.js';
import { PURPOSE, statusOf } from '../domain/consent.js';
import { pathsOf, scopesOfItems } from '../domain/disclosure.js';
import { blockRecipient } from '../operations/block-recipient.js';
import { grantConsent } from '../operations/grant-consent.js';
import { grantEmployerConsent } from '../operations/grant-employer-consent.js';
import { listBlocks } from '../operations/list-blocks.js';
import { listConsents } from '../operations/list-consents.js';
import { listDisclosures } from '../operations/list-disclosures.js';
import { revokeAllConsents } from '../operations/revoke-all-consents.js';
import { revokeConsent } from '../operations/revoke-consent.js';
import { setAudienceStanding } from '../operations/set-audience-standing.js';
import { takeBackEmployerConsent } from '../operations/take-back-employer-consent.js';
import { unblockRecipient } from '../operations/unblock-recipient.js';
import { audiencesByKey } from '../storage/audience-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { type BlockRow, type ConsentRow, countDisclosures, type DisclosureRow } from '../storage/reads.js';
import { ReleaseScopeEnum } from './candidate.type.js';
import {
  Audience,
  AudienceStandingInput,
  Block,
  BlockPayload,
  BlockRecipientInput,
  Consent,
  ConsentPayload,
  ConsentStatusEnum,
  Disclosure,
  DisclosureConnection,
  GrantConsentInput,
  GrantEmployerConsentInput,
  RevokeAllConsentsInput,
  RevokeAllConsentsPayload,
  RevokeConsentInput,
} from './consent.type.js';
import { AgencyRef } from './refs.type.js';

export async function audienceFor(ctx: CandidateCtx, number: number): Promise<Audience> {
  const found = number === NETWORK ? null : await loader(ctx, audiencesByKey).load(String(number));
  const member = found ? { id: found.memberId } : null;
  return {
    kind: found?.kind ?? 'NETWORK',
    agency: found?.kind === 'AGENCY' ? member : null,
    employer: found?.kind === 'EMPLOYER' ? member : null,
  };
}

@Resolver(() => Consent)
export class ConsentResolver {
  @Query(() => [Consent])
  myConsents(@Ctx() ctx: CandidateCtx) {
    return listConsents(ctx);
  }

  @Mutation(() => ConsentPayload)
  async grantConsent(@Arg('input', () => GrantConsentInput) input: GrantConsentInput, @Ctx() ctx: CandidateCtx) {
    return { consent: await grantConsent(ctx, input) };
  }

  @Mutation(() => ConsentPayload)
  async revokeConsent(@Arg('input', () => RevokeConsentInput) input: RevokeConsentInput, @Ctx() ctx: CandidateCtx) {
    return { consent: await revokeConsent(ctx, input) };
  }

  @Mutation(() => RevokeAllConsentsPayload)
  async revokeAllConsents(
    @Arg('input', () => RevokeAllConsentsInput) _input: RevokeAllConsentsInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    return { consents: await revokeAllConsents(ctx) };
  }

  @Directive('@inaccessible')
  @Mutation(() => ID, { description: 'Asked by the agency subgraph when a person approves an introduction.' })
  grantEmployerConsent(
    @Arg('input', () => GrantEmployerConsentInput) input: GrantEmployerConsentInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    return grantEmployerConsent(ctx, input);
  }

  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Asked by the agency subgraph when an approval did not come about.' })
  async takeBackEmployerConsent(@Arg('introductionId', () => ID) introductionId: string, @Ctx() ctx: CandidateCtx) {
    await takeBackEmployerConsent(ctx, wireId(introductionId));
    return true;
  }

  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Asked by the agency subgraph when the operator has decided on an agency.' })
  async setAudienceStanding(
    @Arg('audience', () => AudienceStandingInput) audience: AudienceStandingInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    await setAudienceStanding(ctx, audience);
    return true;
  }

  @FieldResolver(() => Audience)
  audience(@Root() { audience }: ConsentRow, @Ctx() ctx: CandidateCtx) {
    return audienceFor(ctx, audience);
  }

  @FieldResolver(() => [ReleaseScopeEnum])
  scopes(@Root() { scopes }: ConsentRow): ReleaseScope[] {
    return scopesOf(scopes);
  }

  @FieldResolver(() => String)
  purpose() {
    return PURPOSE;
  }

  @FieldResolver(() => ConsentStatusEnum)
  status(@Root() consent: ConsentRow, @Ctx() ctx: CandidateCtx) {
    return statusOf(consent, ctx.now());
  }
}

@Resolver(() => Block)
export class BlockResolver {
  @Query(() => [Block], { description: 'Whom the calling candidate has blocked.' })
  myBlocks(@Ctx() ctx: CandidateCtx) {
    return listBlocks(ctx);
  }

  @Mutation(() => BlockPayload)
  async blockRecipient(@Arg('input', () => BlockRecipientInput) input: BlockRecipientInput, @Ctx() ctx: CandidateCtx) {
    return { blocks: await blockRecipient(ctx, input) };
  }

  @Mutation(() => BlockPayload)
  async unblockRecipient(
    @Arg('input', () => BlockRecipientInput) input: BlockRecipientInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    return { blocks: await unblockRecipient(ctx, input) };
  }

  @FieldResolver(() => AgencyRef, { nullable: true })
  agency(@Root() { agencyId }: BlockRow) {
    return agencyId === null ? null : { id: agencyId };
  }
}

@Resolver(() => Disclosure)
export class DisclosureResolver {
  @Query(() => DisclosureConnection)
  myDisclosures(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: CandidateCtx,
  ) {
    return listDisclosures(ctx, { first, after });
  }

  @FieldResolver(() => Audience)
  audience(@Root() { audience }: DisclosureRow, @Ctx() ctx: CandidateCtx) {
    return audienceFor(ctx, audience);
  }

  @FieldResolver(() => [ReleaseScopeEnum])
  scopes(@Root() { items }: DisclosureRow) {
    return scopesOfItems(BigInt(items));
  }

  @FieldResolver(() => [String])
  items(@Root() { items }: DisclosureRow) {
    return pathsOf(BigInt(items));
  }
}

@Resolver(() => DisclosureConnection)
export class DisclosureConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Ctx() ctx: CandidateCtx) {
    return countDisclosures(ctx, requireActor(ctx, 'candidate').id);
  }
}
