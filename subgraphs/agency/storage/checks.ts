import { sql } from 'kysely';
import type { Check } from '../../../platform/checks.js';
import { rows } from '../../../platform/storage/context.js';
import type { AgencyOwn } from './own.js';

/** What is always true of the agency subgraph's data. */
export const checks: readonly Check<AgencyOwn>[] = [
  {
    name: 'what the person approved names the consent that came with it',
    find: async (ctx) => {
      const found = await rows<{ id: string }>(
        ctx,
        sql`select id from agency.introduction where (approved_at is null) <> (consent_id is null)`,
      );
      return found.map(({ id }) => `introduction ${id}`);
    },
  },
];
