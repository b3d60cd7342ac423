import { type ReleasedCandidate, valuesByScope } from '../domain/candidate-view.js';
import { attribute, type ItemSet, itemsHeld } from '../domain/disclosure.js';
import type { CandidateCtx } from './own.js';
import type { Viewer } from './viewer.js';

/**
 * Records what an answer discloses, and resolves when the record is durable: only then may the answer leave.
 * `asked` are the items that the request selects; recorded are those that the answer really holds.
 */
export function recordDisclosure(
  ctx: CandidateCtx,
  viewer: Viewer,
  people: readonly ReleasedCandidate[],
  asked: ItemSet,
): Promise<void> {
  const entries = people.flatMap((person) =>
    attribute(itemsHeld(asked, valuesByScope(person)), person.consentIds, person.consentScopes).map((part) => ({
      candidateId: person.ref,
      ...part,
    })),
  );
  return ctx.own.disclosures.record({ audience: viewer.audience, at: ctx.now(), entries });
}
