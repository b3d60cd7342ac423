import { lockAll } from '../../../platform/storage/context.js';
import { Candidate } from '../domain/candidate.js';
import { endConsentsToEmployers, type GroupNames, shutOutByGroup } from '../storage/block-store.js';
import type { CandidateTx } from '../storage/own.js';
import { refold } from '../storage/release-store.js';

/**
 * 企業グループの拒否 — a block shuts out the employer's whole group, whether the group was known before the block or is
 * declared after it: what was consented to any of these companies ends for everyone who blocks one of them.
 */
export async function shutOutGroup(tx: CandidateTx, group: GroupNames): Promise<void> {
  const ids = await shutOutByGroup(tx, group);
  for (const { id } of await lockAll(tx, Candidate, { id: { $in: ids }, erasedAt: null })) {
    await endConsentsToEmployers(tx, id, group.groupNumbers);
    await refold(tx, id);
  }
}
