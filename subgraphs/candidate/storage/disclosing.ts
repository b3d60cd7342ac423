import type { Viewer } from '../domain/audience.js';
import type { ReleasedCandidate } from '../domain/candidate-view.js';
import { type ItemSet, itemsDisclosed } from '../domain/disclosure.js';
import type { CandidateCtx } from './own.js';

/**
 * Records what an answer discloses, and resolves when the record is durable: only then may the answer leave.
 * `asked` are the items that the request selects; recorded are those that the answer really holds.
 */
export function recordDisclosure(
  ctx: CandidateCtx,
  viewer: Pick<Viewer, 'audience'>,
  people: readonly ReleasedCandidate[],
  asked: ItemSet,
): Promise<void> {
  const itemsOf = itemsDisclosed(asked);
  const entries = people.flatMap((person) => itemsOf(person).map((part) => ({ candidateId: person.ref, ...part })));
  return ctx.own.disclosures.record({ audience: viewer.audience, at: ctx.now(), entries });
}
