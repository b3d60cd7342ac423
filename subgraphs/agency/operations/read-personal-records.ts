import { dayOf } from '../../../platform/calendar.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { requireActor } from '../../../platform/storage/context.js';
import { keptOf, sectionsOf } from '../../../platform/storage/personal-data.js';
import type { AgencyCtx } from '../storage/own.js';
import { personalData } from '../storage/personal-data.js';

/** What this subgraph holds of the calling person, and what of it the law wants kept after an erasure; as JSON. */
export async function readPersonalRecords(ctx: AgencyCtx, registrationIds: readonly string[]): Promise<string> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  const subject = { candidateId, registrationIds: registrationIds as RegistrationId[] };
  const sections = await sectionsOf(ctx, personalData, subject);
  return JSON.stringify({ sections, kept: await keptOf(ctx, personalData, subject, dayOf(ctx.now())) });
}
