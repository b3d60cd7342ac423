import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import { requireActor } from '../../../platform/storage/context.js';
import type { EmployerCtx } from '../storage/own.js';
import {
  type RegistrationConditions,
  type RegistrationRow,
  listRegistrations as readPage,
} from '../storage/registration-reads.js';

export interface ListRegistrationsInput {
  readonly filter?: Omit<RegistrationConditions, 'employerId'> | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page of one's own registrations, newest first; `where` lets the resolver count them if that is asked. */
export async function listRegistrations(
  ctx: EmployerCtx,
  { filter, first, after }: ListRegistrationsInput,
): Promise<Page<RegistrationRow> & { where: RegistrationConditions }> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const page = pageRequest(first, after);
  const where = { ...filter, employerId };
  return {
    ...pageOf(await readPage(ctx, where, page), page, ({ createdAt, id }) => encodeKeyset({ at: createdAt, id })),
    where,
  };
}
