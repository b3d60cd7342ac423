import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { EmployerId, TemplateId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { checkRejection, checkSendDelay, Registration, type RejectionInput } from '../domain/registration.js';
import { templatesByEmployer } from '../storage/employer-reads.js';
import type { EmployerCtx } from '../storage/own.js';
import { takeIn } from '../storage/registration-intake.js';
import { type RegistrationRow, registrationsById } from '../storage/registration-reads.js';
import { findSame } from '../storage/registration-store.js';

export interface RegisterCandidateInput extends RejectionInput {
  readonly idempotencyKey?: string | null;
  readonly templateId?: string | null;
  readonly sendDelayHours?: number | null;
}

/** 登録 — one rejected person is registered, to be invited after the delay. Registering the same again changes nothing. */
export async function registerCandidate(ctx: EmployerCtx, input: RegisterCandidateInput): Promise<RegistrationRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const facts = checkRejection(input, ctx.now());
  const sendDelayHours = checkSendDelay(input.sendDelayHours);
  const templateId = await ownTemplate(ctx, employerId, input.templateId);

  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'registerCandidate', input, async () => {
      const registration = Registration.register(
        {
          ...facts,
          id: tx.newId(),
          employerId,
          mailboxHash: tx.own.mailboxHash(facts.email),
          source: 'API',
          templateId,
          sendDelayHours,
        },
        tx.now(),
      );
      const [fresh] = await takeIn(tx, [registration]);
      return fresh ?? found(await findSame(tx, registration));
    }),
  );
  return found((await registrationsById(ctx, [id])).get(id));
}

async function ownTemplate(
  ctx: EmployerCtx,
  employerId: EmployerId,
  id: string | null | undefined,
): Promise<TemplateId | null> {
  if (!id) return null;
  const own = (await templatesByEmployer(ctx, [employerId])).get(employerId) ?? [];
  return found(own.find((template) => template.id === wireId(id))).id as TemplateId;
}
