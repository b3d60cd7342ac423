/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AgencyFilter = {
  speciality?: string | null | undefined;
  standing?: AgencyStanding | null | undefined;
  /** A part of the name; width and case do not matter. */
  name?: string | null | undefined;
};

export type AgencyStanding =
  | 'APPLIED'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ENDED';

export type AttributionPolicy =
  | 'BUT_FOR'
  | 'FIRST_TOUCH'
  | 'LAST_TOUCH'
  | 'EQUAL_SPLIT';

export type ClawbackStepInput = {
  withinDays: number;
  percent: number;
};

export type PublishProgrammeInput = {
  version: string;
  trigger: RewardTrigger;
  benefit: SlotBenefit;
  unitsPerHire: number;
  unitsPerSlot: number;
  attribution: AttributionPolicy;
  attributionWindowDays: number;
  slotValidDays: number;
  chainWeights: Array<Array<number>>;
  clawback: Array<ClawbackStepInput>;
  effectiveFrom: string;
  /** Reference of the counsel’s opinion; required. */
  legalEvidence: string;
};

export type ReportGroup =
  | 'NONE'
  | 'MONTH'
  | 'AGENCY'
  | 'EMPLOYER';

export type RewardTrigger =
  | 'REGISTRATIONS'
  | 'HIRES'
  | 'POINTS';

export type SimulateProgrammeInput = {
  programme: PublishProgrammeInput;
  from: string;
  to: string;
};

export type SlotBenefit =
  | 'FREE_HIRE'
  | 'GUARANTEED_INTERVIEW'
  | 'FEE_DISCOUNT';

export type SlotReportInput = {
  from: string;
  to: string;
  groupBy?: ReportGroup;
};

export type SlotReportQueryVariables = Exact<{
  input: SlotReportInput;
}>;


export type SlotReportQuery = { slotReport: { from: string, to: string, generatedAt: string, csv: string, rows: Array<{ group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number }>, total: { group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number } } };

export type RewardProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type RewardProgrammesQuery = { rewardProgrammes: Array<{ version: string, trigger: RewardTrigger, benefit: SlotBenefit, unitsPerHire: number, unitsPerSlot: number, attribution: AttributionPolicy, attributionWindowDays: number, slotValidDays: number, chainWeights: Array<Array<number>>, effectiveFrom: string, legalEvidence: string, clawback: Array<{ withinDays: number, percent: number }> }> };

export type SimulateProgrammeQueryVariables = Exact<{
  input: SimulateProgrammeInput;
}>;


export type SimulateProgrammeQuery = { simulateProgramme: { employers: number, slotsActual: number, slotsSimulated: number, unitsActual: number, unitsSimulated: number } };

export type AgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
}>;


export type AgenciesQuery = { agencies: Array<{ id: string, name: string, standing: AgencyStanding, permitNumber: string, permitValidTo: string, specialities: Array<string>, feeRatePercent: number }> };

export type NetworkFiguresFragment = { group: string, registered: number | null, invited: number | null, consented: number | null, introduced: number | null, hired: number | null, started: number | null, leftEarly: number | null, slotsMinted: number, slotsReserved: number, slotsConsumed: number, slotsExpired: number, pointsEarned: number, feesSaved: number };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NetworkFiguresFragmentDoc = new TypedDocumentString(`
    fragment NetworkFigures on SlotReportRow {
  group
  registered
  invited
  consented
  introduced
  hired
  started
  leftEarly
  slotsMinted
  slotsReserved
  slotsConsumed
  slotsExpired
  pointsEarned
  feesSaved
}
    `, {"fragmentName":"NetworkFigures"}) as unknown as TypedDocumentString<NetworkFiguresFragment, unknown>;
export const SlotReportDocument = new TypedDocumentString(`
    query SlotReport($input: SlotReportInput!) {
  slotReport(input: $input) {
    from
    to
    generatedAt
    csv
    rows {
      ...NetworkFigures
    }
    total {
      ...NetworkFigures
    }
  }
}
    fragment NetworkFigures on SlotReportRow {
  group
  registered
  invited
  consented
  introduced
  hired
  started
  leftEarly
  slotsMinted
  slotsReserved
  slotsConsumed
  slotsExpired
  pointsEarned
  feesSaved
}`, {"kind":"query"}) as unknown as TypedDocumentString<SlotReportQuery, SlotReportQueryVariables>;
export const RewardProgrammesDocument = new TypedDocumentString(`
    query RewardProgrammes {
  rewardProgrammes {
    version
    trigger
    benefit
    unitsPerHire
    unitsPerSlot
    attribution
    attributionWindowDays
    slotValidDays
    chainWeights
    clawback {
      withinDays
      percent
    }
    effectiveFrom
    legalEvidence
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<RewardProgrammesQuery, RewardProgrammesQueryVariables>;
export const SimulateProgrammeDocument = new TypedDocumentString(`
    query SimulateProgramme($input: SimulateProgrammeInput!) {
  simulateProgramme(input: $input) {
    employers
    slotsActual
    slotsSimulated
    unitsActual
    unitsSimulated
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<SimulateProgrammeQuery, SimulateProgrammeQueryVariables>;
export const AgenciesDocument = new TypedDocumentString(`
    query Agencies($filter: AgencyFilter) {
  agencies(filter: $filter) {
    id
    name
    standing
    permitNumber
    permitValidTo
    specialities
    feeRatePercent
  }
}
    `, {"kind":"query"}) as unknown as TypedDocumentString<AgenciesQuery, AgenciesQueryVariables>;