import { defineEntity, p } from '@mikro-orm/postgresql';
import { Agency } from '../domain/agency.js';
import { Introduction } from '../domain/introduction.js';
import { Login } from '../domain/login.js';
import { PermitFiling } from '../domain/permit-filing.js';
import { Placement } from '../domain/placement.js';

export const AgencyMapping = defineEntity({
  class: Agency,
  tableName: 'agency',
  properties: {
    id: p.uuid().$type<Agency['id']>().primary(),
    name: p.text(),
    corporateNumber: p.text(),
    permitNumber: p.text(),
    permitValidFrom: p.date(),
    permitValidTo: p.date(),
    specialities: p.array(),
    feeRatePercent: p.double(),
    refundPolicy: p.text().nullable(),
    createdAt: p.datetime(),
    standing: p.text().$type<Agency['standing']>(),
    version: p.integer(),
    contactEmail: p.text().nullable(),
  },
});

export const IntroductionMapping = defineEntity({
  class: Introduction,
  tableName: 'introduction',
  properties: {
    id: p.uuid().$type<Introduction['id']>().primary(),
    agencyId: p.uuid().$type<Introduction['agencyId']>(),
    candidateId: p.uuid().$type<Introduction['candidateId']>(),
    jobOpeningId: p.uuid().$type<Introduction['jobOpeningId']>(),
    employerId: p.uuid().$type<Introduction['employerId']>(),
    message: p.text(),
    conditions: p.text(),
    authorisedBy: p.json().$type<Introduction['authorisedBy']>(),
    proposedAt: p.datetime(),
    status: p.text().$type<Introduction['status']>(),
    frozenFrom: p.text().$type<NonNullable<Introduction['frozenFrom']>>().nullable(),
    approvedAt: p.datetime().nullable(),
    consentId: p.uuid().$type<NonNullable<Introduction['consentId']>>().nullable(),
    movedToAgencyId: p.uuid().$type<NonNullable<Introduction['movedToAgencyId']>>().nullable(),
    movedAt: p.datetime().nullable(),
    otherLegs: p.json().$type<Introduction['otherLegs']>(),
    updatedAt: p.datetime(),
  },
});

export const PlacementMapping = defineEntity({
  class: Placement,
  tableName: 'placement',
  properties: {
    id: p.uuid().$type<Placement['id']>().primary(),
    introductionId: p.uuid().$type<Placement['introductionId']>(),
    agencyId: p.uuid().$type<Placement['agencyId']>(),
    candidateId: p.uuid().$type<Placement['candidateId']>(),
    employerId: p.uuid().$type<Placement['employerId']>(),
    startsOn: p.date(),
    annualSalary: p.integer(),
    fee: p.integer(),
    flagged: p.boolean(),
    reportedAt: p.datetime(),
    status: p.text().$type<Placement['status']>(),
    feeWaived: p.integer(),
    feeDiscount: p.integer(),
    discountVersion: p.integer(),
    confirmedAt: p.datetime().nullable(),
    startedAt: p.datetime().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.text().nullable(),
    leftOn: p.date().nullable(),
    departureCause: p.text().$type<NonNullable<Placement['departureCause']>>().nullable(),
    isPermanent: p.boolean(),
    feeScheduleVersion: p.integer().nullable(),
    decisionReason: p.text().nullable(),
  },
});

export const PermitFilingMapping = defineEntity({
  class: PermitFiling,
  tableName: 'permit_filing',
  properties: {
    id: p.uuid().$type<PermitFiling['id']>().primary(),
    kind: p.text().$type<PermitFiling['kind']>(),
    agencyId: p.uuid().$type<NonNullable<PermitFiling['agencyId']>>().nullable(),
    facts: p.json().$type<NonNullable<PermitFiling['facts']>>().nullable(),
    permitValidFrom: p.date(),
    permitValidTo: p.date(),
    submittedAt: p.datetime(),
    status: p.text().$type<PermitFiling['status']>(),
    decidedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
  },
});

export const LoginMapping = defineEntity({
  class: Login,
  tableName: 'login',
  properties: {
    id: p.uuid().$type<Login['id']>().primary(),
    agencyId: p.uuid().$type<Login['agencyId']>(),
    kind: p.text().$type<Login['kind']>(),
    subject: p.text(),
    name: p.text(),
    email: p.text().nullable(),
    role: p.text().$type<Login['role']>(),
    addedAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    secretHash: p.blob().$type<Buffer>().nullable(),
    rotatedAt: p.datetime().nullable(),
    earlierSecretHash: p.blob().$type<Buffer>().nullable(),
    earlierUntil: p.datetime().nullable(),
  },
});

export const mappings = [AgencyMapping, IntroductionMapping, PlacementMapping, PermitFilingMapping, LoginMapping];
