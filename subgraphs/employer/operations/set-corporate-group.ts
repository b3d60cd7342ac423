import { refuse } from '../../../platform/errors/hub-error.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { checkCorporateNumber } from '../../../platform/text/check.js';
import { regroup } from '../storage/group-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** 企業グループ — these companies belong together, members of the hub or not; replaces what was said of any of them. */
export async function setCorporateGroup(
  ctx: EmployerCtx,
  input: { corporateNumbers: readonly string[] },
): Promise<string[]> {
  if (input.corporateNumbers.length === 0) refuse('corporateNumbers', 'REQUIRED');
  if (input.corporateNumbers.length > 1000) refuse('corporateNumbers', 'TOO_MANY');
  const numbers = [
    ...new Set(input.corporateNumbers.map((number) => checkCorporateNumber('corporateNumbers', number))),
  ];

  return inTransaction(ctx, async (tx) => {
    const groupId = tx.newId();
    const members = await regroup(tx, groupId, numbers);
    await tx.publish({
      type: 'CorporateGroupSet',
      groupId,
      employerIds: members.map(({ id }) => id),
      corporateNumbers: numbers,
      names: members.map(({ name }) => name),
      setAt: tx.now().toISOString(),
    });
    return numbers;
  });
}
