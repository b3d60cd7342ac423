import type { CandidateId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { ProfileParts } from '../domain/candidate.js';
import {
  type CareerGiven,
  checkCareer,
  checkConditions,
  checkContact,
  checkIdentity,
  checkProfile,
} from '../domain/profile.js';
import { lockCandidate, setOutcomeShown } from '../storage/candidate-store.js';
import { writeIdentityKeys } from '../storage/identity-store.js';
import type { CandidateCtx, CandidateTx } from '../storage/own.js';
import { refold } from '../storage/release-store.js';

export interface UpdateProfileInput {
  readonly profile?: Parameters<typeof checkProfile>[0] | null;
  readonly career?: CareerGiven | null;
  readonly identity?: Parameters<typeof checkIdentity>[0] | null;
  readonly contact?: Parameters<typeof checkContact>[0] | null;
  readonly conditions?: Parameters<typeof checkConditions>[0] | null;
  readonly showOutcomeToEmployer?: boolean | null;
}

/** プロフィールの更新 — each part sent replaces that part whole; every recipient's released values are corrected with it. */
export function updateProfile(ctx: CandidateCtx, input: UpdateProfileInput): Promise<void> {
  const { id } = requireActor(ctx, 'candidate');
  const parts = checkParts(input, ctx.now());

  return inTransaction(ctx, async (tx) => {
    const candidate = await lockCandidate(tx, id);
    const changed = candidate.describe(parts, tx.now());
    if (parts.profile) candidate.skillIds = await tx.own.skills.learn(tx, candidate.skills);
    if (parts.identity || parts.contact) await writeIdentityKeys(tx, candidate);
    if (changed !== 0) await refold(tx, id, changed);
    if (input.showOutcomeToEmployer !== null && input.showOutcomeToEmployer !== undefined) {
      await tellOutcome(tx, id, input.showOutcomeToEmployer);
    }
  });
}

function checkParts(input: UpdateProfileInput, now: Date): ProfileParts {
  return {
    profile: input.profile ? checkProfile(input.profile) : undefined,
    career: input.career ? checkCareer(input.career) : undefined,
    identity: input.identity ? checkIdentity(input.identity, now) : undefined,
    contact: input.contact ? checkContact(input.contact) : undefined,
    conditions: input.conditions ? checkConditions(input.conditions) : undefined,
  };
}

async function tellOutcome(tx: CandidateTx, id: CandidateId, shown: boolean): Promise<void> {
  for (const change of await setOutcomeShown(tx, id, shown)) {
    await tx.publish({ type: 'OutcomeVisibilitySet', ...change });
  }
}
