import { fail } from '../../../platform/errors/hub-error.js';
import { found } from '../../../platform/graphql/wire-id.js';
import type { EmployerId } from '../../../platform/ids.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { checkCorporateNumber, checkLine, checkOptional, checkPrefecture } from '../../../platform/text/check.js';
import { Employer } from '../domain/employer.js';
import { type EmployerRow, employersById, lockNumber } from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';

export interface RegisterEmployerInput {
  readonly name: string;
  readonly corporateNumber: string;
  readonly prefecture?: string | null;
}

/** 採用企業の登録 — admits an employer to the hub; its tokens come from the issuer, with this id as `tasuki_org`. */
export async function registerEmployer(
  ctx: EmployerCtx,
  input: RegisterEmployerInput,
  id: EmployerId = ctx.newId(),
): Promise<EmployerRow> {
  const name = checkLine('name', input.name);
  const corporateNumber = checkCorporateNumber('corporateNumber', input.corporateNumber);
  const prefecture = checkOptional(input.prefecture, (code) => checkPrefecture('prefecture', code));

  await inTransaction(ctx, async (tx) => {
    if (await lockNumber(tx, corporateNumber)) fail('CONFLICT', { field: 'corporateNumber', reason: 'MEMBER_EXISTS' });
    tx.em.persist(new Employer(id, name, corporateNumber, prefecture, tx.now()));
  });
  return found((await employersById(ctx, [id])).get(id));
}
