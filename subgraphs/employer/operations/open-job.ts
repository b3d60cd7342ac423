import { found } from '../../../platform/graphql/wire-id.js';
import type { JobOpeningId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import {
  checkInteger,
  checkLine,
  checkLines,
  checkOccupation,
  checkOptional,
  checkPrefecture,
  checkText,
} from '../../../platform/text/check.js';
import { JobOpening, type OpeningFacts } from '../domain/job-opening.js';
import { type JobOpeningRow, openingsById } from '../storage/opening-reads.js';
import type { EmployerCtx } from '../storage/own.js';

export interface OpenJobInput {
  readonly idempotencyKey?: string | null;
  readonly title: string;
  readonly occupation: string;
  readonly skills: readonly string[];
  readonly prefecture: string;
  readonly salaryMin?: number | null;
  readonly salaryMax?: number | null;
  readonly description: string;
}

const MAX_SALARY = 1_000_000_000;

/** 求人の公開 — opens a job to every agency in good standing. */
export async function openJob(ctx: EmployerCtx, input: OpenJobInput): Promise<JobOpeningRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const facts = checkOpening(input);

  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'openJob', input, async () => {
      const opening = JobOpening.open(tx.newId<JobOpeningId>(), employerId, facts, tx.now());
      tx.em.persist(opening);
      await tx.em.flush();
      return opening.id;
    }),
  );
  return found((await openingsById(ctx, [id])).get(id));
}

function checkOpening(input: OpenJobInput): OpeningFacts {
  return {
    title: checkLine('title', input.title),
    occupation: checkOccupation('occupation', input.occupation),
    skills: checkLines('skills', input.skills, 50, 60),
    prefecture: checkPrefecture('prefecture', input.prefecture),
    salaryMin: checkOptional(input.salaryMin, (yen) => checkInteger('salaryMin', yen, 0, MAX_SALARY)),
    salaryMax: checkOptional(input.salaryMax, (yen) => checkInteger('salaryMax', yen, 0, MAX_SALARY)),
    description: checkText('description', input.description),
  };
}
