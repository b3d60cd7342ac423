import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { FilingStatus } from '../domain/permit-filing.js';
import { applyAsAgency } from '../operations/apply-as-agency.js';
import { decidePermitFiling } from '../operations/decide-permit-filing.js';
import { filePermitRenewal } from '../operations/file-permit-renewal.js';
import { listPermitFilings } from '../operations/list-permit-filings.js';
import { readPermitDocument } from '../operations/read-permit-document.js';
import type { AgencyCtx } from '../storage/own.js';
import {
  ApplyAsAgencyInput,
  ApplyAsAgencyPayload,
  DecidePermitFilingInput,
  FilePermitRenewalInput,
  FilingStatusEnum,
  PermitDocument,
  PermitFiling,
  PermitFilingPayload,
} from './permit-filing.type.js';

@Resolver(() => PermitFiling)
export class PermitFilingResolver {
  @Query(() => [PermitFiling], { description: 'AGENCY: its own. OPERATOR: everyone’s. Those that wait longest first.' })
  permitFilings(
    @Arg('status', () => FilingStatusEnum, { nullable: true }) status: FilingStatus | null,
    @Ctx() ctx: AgencyCtx,
  ) {
    return listPermitFilings(ctx, status);
  }

  @Query(() => PermitDocument, { description: 'A filed document with its content, for the operator and its agency.' })
  permitDocument(@Arg('id', () => ID) id: string, @Ctx() ctx: AgencyCtx) {
    return readPermitDocument(ctx, id);
  }

  @Mutation(() => ApplyAsAgencyPayload, { description: 'Public. 加盟の申請.' })
  async applyAsAgency(@Arg('input', () => ApplyAsAgencyInput) input: ApplyAsAgencyInput, @Ctx() ctx: AgencyCtx) {
    return { filingId: (await applyAsAgency(ctx, input)).id };
  }

  @Mutation(() => PermitFilingPayload, { description: '許可の更新の届出, by an administrator of the agency.' })
  async filePermitRenewal(
    @Arg('input', () => FilePermitRenewalInput) input: FilePermitRenewalInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { filing: await filePermitRenewal(ctx, input) };
  }

  @Mutation(() => PermitFilingPayload)
  async decidePermitFiling(
    @Arg('input', () => DecidePermitFilingInput) input: DecidePermitFilingInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { filing: await decidePermitFiling(ctx, input) };
  }
}
