import { HubError } from '../../../platform/errors/hub-error.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { openIntake } from '../adapters/csv/intake.js';
import { type Portion, portions } from '../adapters/csv/portions.js';
import { PORTION } from '../domain/import-job.js';
import type { Registration } from '../domain/registration.js';
import { advanceJob, chunksOf, claimJob, closeJob, type DueJob, holdJob } from '../storage/import-job-store.js';
import { templateFor } from '../storage/import-mapping-store.js';
import type { EmployerCtx } from '../storage/own.js';
import { registrationOf, takeIn } from '../storage/registration-intake.js';

/** Attempts without getting a portion further, after which a job is given up. */
const MAX_ATTEMPTS = 5;

/**
 * 取り込みの実行 — works through the imports that wait, a portion in a transaction: with the registrations it stores how
 * far it has come, so that a crash repeats nothing and loses nothing. Answers how many it worked on.
 */
export async function runImports(ctx: EmployerCtx): Promise<number> {
  let done = 0;
  for (;;) {
    const job = await claimJob(ctx);
    if (!job) return done;
    done += 1;
    await run(ctx, job);
  }
}

async function run(ctx: EmployerCtx, job: DueJob): Promise<void> {
  try {
    const template = await templateFor(ctx, job.employerId, job);
    const { file, reader } = await openIntake(() => chunksOf(ctx, job.id), job.encoding, template);
    const make = (rejection: Parameters<typeof registrationOf>[1]) =>
      registrationOf(ctx, rejection, {
        employerId: job.employerId,
        source: 'CSV',
        sendDelayHours: job.sendDelayHours,
      });
    let from = job.lastRow;
    for await (const portion of portions(file, reader, make, PORTION, from)) {
      if (!(await store(ctx, job, from, portion))) return;
      from = portion.lastRow;
    }
    await inTransaction(ctx, (tx) => closeJob(tx, job.id, null));
  } catch (error) {
    const refusal = error instanceof HubError ? error.code : null;
    if (!refusal) ctx.log.error('import failed', error, { attempt: job.attempts });
    if (!refusal && job.attempts < MAX_ATTEMPTS) return;
    await inTransaction(ctx, (tx) => closeJob(tx, job.id, refusal ?? 'INTERNAL'));
  }
}

/** False when another process has the job. */
function store(ctx: EmployerCtx, job: DueJob, from: number, portion: Portion<Registration>): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    if (!(await holdJob(tx, job.id, from))) return false;
    const registrations = portion.accepted.map(({ item }) => item);
    const registered = (await takeIn(tx, registrations)).length;
    await advanceJob(tx, job.id, { ...portion, registered, unchanged: registrations.length - registered });
    return true;
  });
}
