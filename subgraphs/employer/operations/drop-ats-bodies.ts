import { dropOldBodies } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** What was delivered is dropped when its days are over; that it was delivered, and what became of it, stays. */
export function dropAtsBodies(ctx: EmployerCtx): Promise<number> {
  return dropOldBodies(ctx);
}
