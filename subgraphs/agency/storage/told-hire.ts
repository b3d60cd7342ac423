import { dayOf, daysBetween } from '../../../platform/calendar.js';
import { lockOne } from '../../../platform/storage/context.js';
import { Placement } from '../domain/placement.js';
import { hiresOf, noteEvidence, publishAgain, type ToldHire } from './hire-evidence-store.js';
import type { AgencyTx } from './own.js';
import { publishConfirmed } from './placement-store.js';

const DAYS_AROUND = 180;

/**
 * Adds what the employer's ATS told to the reports that mean the same hire. Naming the same first day it is the hiring
 * company's own word, so it confirms a single report; that the person was not hired after all contradicts what stands.
 */
export async function attachTold(tx: AgencyTx, told: ToldHire): Promise<void> {
  const same: Placement[] = [];
  for (const id of await hiresOf(tx, told)) {
    const placement = await lockOne(tx, Placement, { id });
    if (placement && isMeant(placement, told)) same.push(placement);
  }
  for (const placement of same) {
    const isHired = told.kind === 'HIRED';
    const evidence = {
      id: told.deliveryId,
      source: 'ATS',
      isHired,
      startsOn: told.startsOn,
      toldAt: new Date(told.toldAt),
    } as const;
    if (!(await noteEvidence(tx, placement.id, evidence))) continue;
    await publishAgain(tx, placement, evidence, isHired ? [] : ['WHETHER_HIRED']);
    const confirms = isHired && told.startsOn !== null && same.length === 1 && placement.status === 'REPORTED';
    if (confirms && placement.confirm(tx.now())) await publishConfirmed(tx, placement);
  }
}

/** Without a first day, only a hire of about the time at which it was told can be meant. */
function isMeant(placement: Placement, { startsOn, toldAt }: ToldHire): boolean {
  if (startsOn !== null) return placement.isSameHire(startsOn);
  return Math.abs(daysBetween(placement.startsOn, dayOf(new Date(toldAt)))) <= DAYS_AROUND;
}
