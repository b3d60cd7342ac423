import { commonRetention, type Retention } from '../../../platform/storage/retention.js';

/** What the employer subgraph lets go, and when; what has timers of its own is not in it. */
export const retention: readonly Retention[] = commonRetention('employer');
