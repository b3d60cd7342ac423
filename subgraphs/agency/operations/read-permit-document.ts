import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { perKind } from '../../../platform/storage/context.js';
import type { AgencyCtx } from '../storage/own.js';
import { type FilingConditions, type OpenedDocument, openDocument } from '../storage/permit-store.js';

/** A filed document, opened, for the operator and the agency whose it is. */
export async function readPermitDocument(ctx: AgencyCtx, id: string): Promise<OpenedDocument> {
  const agencyId = perKind<FilingConditions['agencyId']>(ctx, { agency: (actor) => actor.id, operator: () => null });
  return found(await openDocument(ctx, wireId(id), agencyId));
}
