import { defineEntity, p } from '@mikro-orm/postgresql';
import { Programme } from '../domain/programme.js';

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

export const mappings = [ProgrammeMapping];
