import { sql } from 'kysely';
import type { Check } from '../../../platform/checks.js';
import { rows } from '../../../platform/storage/context.js';
import type { EmployerOwn } from './own.js';

/** What is always true of the employer subgraph's data. */
export const checks: readonly Check<EmployerOwn>[] = [
  {
    name: 'whoever joined or was written to was invited',
    find: async (ctx) => {
      const found = await rows<{ id: string }>(
        ctx,
        sql`select id from employer.registration
             where invited_at is null and (status in ('INVITED', 'CONSENTED') or joined_at is not null or notice_mail_id is not null)`,
      );
      return found.map(({ id }) => `registration ${id}`);
    },
  },
];
