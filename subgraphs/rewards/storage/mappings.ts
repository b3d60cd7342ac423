import { defineEntity, p } from '@mikro-orm/postgresql';
import { RewardAccount } from '../domain/book.js';
import { Dispute } from '../domain/dispute.js';
import { Lot } from '../domain/lot.js';
import { PointsUse } from '../domain/points-use.js';
import { Programme } from '../domain/programme.js';
import { Slot } from '../domain/slot.js';

export const ProgrammeMapping = defineEntity({
  class: Programme,
  tableName: 'programme',
  properties: {
    version: p.text().primary(),
    trigger: p.text().$type<Programme['trigger']>(),
    benefit: p.text().$type<Programme['benefit']>(),
    unitsPerHire: p.integer(),
    unitsPerSlot: p.integer(),
    attribution: p.text().$type<Programme['attribution']>(),
    attributionWindowDays: p.integer(),
    slotValidDays: p.integer(),
    chainWeights: p.json().$type<Programme['chainWeights']>(),
    clawback: p.json().$type<Programme['clawback']>(),
    effectiveFrom: p.date(),
    legalEvidence: p.text(),
    startWithinDays: p.integer(),
    slotsPerYear: p.integer(),
    feeCap: p.integer(),
    registrationsPerMonth: p.integer(),
    publishedAt: p.datetime(),
  },
});

export const RewardAccountMapping = defineEntity({
  class: RewardAccount,
  tableName: 'reward_account',
  properties: {
    employerId: p.uuid().$type<RewardAccount['employerId']>().primary(),
    units: p.integer(),
    points: p.integer(),
    debtUnits: p.integer(),
    debtPoints: p.integer(),
  },
});

export const LotMapping = defineEntity({
  class: Lot,
  tableName: 'lot',
  properties: {
    id: p.uuid().primary(),
    employerId: p.uuid().$type<Lot['employerId']>(),
    programmeVersion: p.text(),
    agencyId: p.uuid().$type<NonNullable<Lot['agencyId']>>().nullable(),
    placementId: p.uuid().$type<NonNullable<Lot['placementId']>>().nullable(),
    registrationId: p.uuid().$type<NonNullable<Lot['registrationId']>>().nullable(),
    asset: p.text().$type<Lot['asset']>(),
    amount: p.integer(),
    isShared: p.boolean(),
    pendingAt: p.datetime(),
    status: p.text().$type<Lot['status']>(),
    remaining: p.integer(),
    takenBack: p.integer(),
    frozen: p.boolean(),
    earnedAt: p.datetime().nullable(),
    expiresOn: p.date().nullable(),
    voidedAt: p.datetime().nullable(),
    slotId: p.uuid().$type<NonNullable<Lot['slotId']>>().nullable(),
  },
});

export const SlotMapping = defineEntity({
  class: Slot,
  tableName: 'slot',
  properties: {
    id: p.uuid().$type<Slot['id']>().primary(),
    employerId: p.uuid().$type<Slot['employerId']>(),
    programmeVersion: p.text(),
    benefit: p.text().$type<Slot['benefit']>(),
    units: p.integer(),
    feeCap: p.integer(),
    draws: p.json().$type<Slot['draws']>(),
    issuedBy: p.uuid().$type<NonNullable<Slot['issuedBy']>>().nullable(),
    mintedAt: p.datetime(),
    expiresOn: p.date(),
    status: p.text().$type<Slot['status']>(),
    introductionId: p.uuid().$type<NonNullable<Slot['introductionId']>>().nullable(),
    agencyId: p.uuid().$type<NonNullable<Slot['agencyId']>>().nullable(),
    reservedAt: p.datetime().nullable(),
    placementId: p.uuid().$type<NonNullable<Slot['placementId']>>().nullable(),
    consumedAt: p.datetime().nullable(),
    feeWaived: p.integer().nullable(),
    restoredAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    convertedPoints: p.integer().nullable(),
  },
});

export const PointsUseMapping = defineEntity({
  class: PointsUse,
  tableName: 'points_use',
  properties: {
    id: p.uuid().primary(),
    employerId: p.uuid().$type<PointsUse['employerId']>(),
    placementId: p.uuid().$type<PointsUse['placementId']>(),
    introductionId: p.uuid().$type<PointsUse['introductionId']>(),
    agencyId: p.uuid().$type<PointsUse['agencyId']>(),
    usedAt: p.datetime(),
    points: p.integer(),
    draws: p.json().$type<PointsUse['draws']>(),
    changes: p.integer(),
    returnedAt: p.datetime().nullable(),
  },
});

export const DisputeMapping = defineEntity({
  class: Dispute,
  tableName: 'dispute',
  properties: {
    id: p.uuid().primary(),
    placementId: p.uuid().$type<Dispute['placementId']>(),
    employerId: p.uuid().$type<NonNullable<Dispute['employerId']>>().nullable(),
    party: p.text().$type<Dispute['party']>(),
    claim: p.text(),
    openedAt: p.datetime(),
    status: p.text().$type<Dispute['status']>(),
    resolvedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
    answer: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
  },
});

export const mappings = [
  ProgrammeMapping,
  RewardAccountMapping,
  LotMapping,
  SlotMapping,
  PointsUseMapping,
  DisputeMapping,
];
