import { reaction } from '../../../platform/events/inbox.js';
import { recordSecondReport } from '../operations/record-second-report.js';
import type { RewardsOwn } from '../storage/own.js';

export const onHireReportedAgain = reaction<RewardsOwn, 'HireReportedAgain'>(
  'HireReportedAgain',
  async (_ctx, event, once) => {
    await once((tx) => recordSecondReport(tx, event));
  },
);
