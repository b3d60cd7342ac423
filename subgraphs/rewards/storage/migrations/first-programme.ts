import { relayStandard, standardCaps } from '../../domain/programme.js';

/** The statement that publishes relay-standard-v1: a hub has a programme from its first day. */
export function firstProgramme(): string {
  const text = (value: unknown) => `'${String(value).replaceAll("'", "''")}'`;
  const { chainWeights, clawback, ...terms } = relayStandard;
  return `insert into rewards.programme values (${[
    text(terms.version),
    text(terms.trigger),
    text(terms.benefit),
    terms.unitsPerHire,
    terms.unitsPerSlot,
    text(terms.attribution),
    terms.attributionWindowDays,
    terms.slotValidDays,
    text(JSON.stringify(chainWeights)),
    text(JSON.stringify(clawback)),
    text(terms.effectiveFrom),
    text(terms.legalEvidence),
    standardCaps.startWithinDays,
    standardCaps.slotsPerYear,
    standardCaps.feeCap,
    standardCaps.registrationsPerMonth,
    text(`${terms.effectiveFrom}T00:00:00+09:00`),
  ].join(', ')})`;
}
