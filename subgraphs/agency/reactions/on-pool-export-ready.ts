import { reaction } from '../../../platform/events/inbox.js';
import { tellExport } from '../operations/tell-export.js';
import type { AgencyOwn } from '../storage/own.js';

export const onPoolExportReady = reaction<AgencyOwn, 'PoolExportReady'>(
  'PoolExportReady',
  async (_ctx, event, once) => {
    await once((tx) => tellExport(tx, event.agencyId, event.exportId));
  },
);
