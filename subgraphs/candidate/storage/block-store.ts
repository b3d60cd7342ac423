import { type RawBuilder, sql } from 'kysely';
import { refuse } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { CandidateId } from '../../../platform/ids.js';
import { lockAll, row, rows } from '../../../platform/storage/context.js';
import { checkCorporateNumber, checkLine } from '../../../platform/text/check.js';
import { companyKey } from '../../../platform/text/company-name.js';
import type { BlockInput } from '../domain/block.js';
import { Consent } from '../domain/consent.js';
import { audienceOf } from './audience-store.js';
import type { CandidateTx } from './own.js';

interface BlockKey {
  readonly agencyId: string | null;
  readonly corporateNumber: string | null;
  readonly employerName: string | null;
  readonly nameKey: string | null;
}

const nobody: BlockKey = { agencyId: null, corporateNumber: null, employerName: null, nameKey: null };

/** A company with its group, as a block may name any of them. */
export interface GroupNames {
  readonly groupNumbers: readonly string[];
  readonly groupNames: readonly string[];
}

/** Refuses a block that names nobody; an employer may be one that the hub does not know. */
async function checkBlock(tx: CandidateTx, input: BlockInput): Promise<BlockKey> {
  if (input.kind === 'AGENCY' && input.agencyId) {
    const agency = found(await audienceOf(tx, wireId(input.agencyId)));
    return { ...nobody, agencyId: agency.memberId };
  }
  if (input.kind === 'EMPLOYER' && input.corporateNumber) {
    return { ...nobody, corporateNumber: checkCorporateNumber('block.corporateNumber', input.corporateNumber) };
  }
  if (input.kind === 'EMPLOYER' && input.employerName) {
    const employerName = checkLine('block.employerName', input.employerName, 100);
    const nameKey = companyKey(employerName) || refuse('block.employerName', 'BLOCK_NEEDS_RECIPIENT');
    return { ...nobody, employerName, nameKey };
  }
  return refuse('block', 'BLOCK_NEEDS_RECIPIENT');
}

/** Blocks a recipient and revokes what was consented to it and to its corporate group; `refold` follows. */
export async function addBlock(
  tx: CandidateTx,
  candidateId: CandidateId,
  input: BlockInput,
  group: readonly string[],
): Promise<void> {
  const { agencyId, corporateNumber, employerName, nameKey } = await checkBlock(tx, input);
  await rows(
    tx,
    sql`insert into candidate.block (candidate_id, kind, agency_id, corporate_number, employer_name, name_key, made_at)
        values (${candidateId}, ${input.kind}, ${agencyId}, ${corporateNumber}, ${employerName}, ${nameKey}, ${tx.now()})
        on conflict do nothing`,
  );
  await endConsents(tx, candidateId, sql`member_id = ${agencyId} or corporate_number = any(${[...group]}::text[])`);
}

/** Revokes what this person consented to for any of these companies; `refold` follows. */
export function endConsentsToEmployers(
  tx: CandidateTx,
  candidateId: CandidateId,
  corporateNumbers: readonly string[],
): Promise<void> {
  return endConsents(tx, candidateId, sql`corporate_number = any(${[...corporateNumbers]}::text[])`);
}

async function endConsents(tx: CandidateTx, candidateId: CandidateId, blocked: RawBuilder<unknown>): Promise<void> {
  const audiences = await rows<{ number: number }>(tx, sql`select number from candidate.audience where ${blocked}`);
  await tx.em.flush();
  const audience = { $in: audiences.map(({ number }) => number) };
  for (const consent of await lockAll(tx, Consent, { candidateId, audience, revokedAt: null }))
    consent.revoke(tx.now());
}

/** Blocks of one of these companies, by its number or its name. */
function blocksOf({ groupNumbers, groupNames }: GroupNames): RawBuilder<unknown> {
  return sql`(corporate_number = any(${[...groupNumbers]}::text[]) or name_key = any(${groupNames.map(companyKey)}::text[]))`;
}

/** Who blocks one of these companies and has consented to show something to one of them. */
export async function shutOutByGroup(tx: Pick<CandidateTx, 'em'>, group: GroupNames): Promise<CandidateId[]> {
  const found = await rows<{ id: CandidateId }>(
    tx,
    sql`select distinct b.candidate_id as id
          from (select candidate_id from candidate.block where ${blocksOf(group)}) b
          join candidate.consent c on c.candidate_id = b.candidate_id and c.revoked_at is null
          join candidate.audience a on a.number = c.audience
         where a.corporate_number = any(${[...group.groupNumbers]}::text[])`,
  );
  return found.map(({ id }) => id);
}

export async function removeBlock(tx: CandidateTx, candidateId: CandidateId, input: BlockInput): Promise<void> {
  const { agencyId, corporateNumber, nameKey } = await checkBlock(tx, input);
  await rows(
    tx,
    sql`delete from candidate.block where candidate_id = ${candidateId} and agency_id is not distinct from ${agencyId}
         and corporate_number is not distinct from ${corporateNumber} and name_key is not distinct from ${nameKey}`,
  );
}

/** True when this person blocks one of these companies. */
export async function blocksEmployer(
  tx: Pick<CandidateTx, 'em'>,
  candidateId: CandidateId,
  group: GroupNames,
): Promise<boolean> {
  const block = await row(
    tx,
    sql`select 1 as there from candidate.block where candidate_id = ${candidateId} and ${blocksOf(group)}`,
  );
  return block !== null;
}
