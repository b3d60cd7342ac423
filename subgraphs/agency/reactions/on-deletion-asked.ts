import { reaction } from '../../../platform/events/inbox.js';
import { tellDeletion } from '../operations/tell-deletion.js';
import type { AgencyOwn } from '../storage/own.js';

export const onDeletionAsked = reaction<AgencyOwn, 'DeletionAsked'>('DeletionAsked', async (_ctx, event, once) => {
  await once((tx) => tellDeletion(tx, event.agencyId, event.noticeId));
});
