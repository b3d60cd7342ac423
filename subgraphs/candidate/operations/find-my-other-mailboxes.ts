import { addMinutes } from '../../../platform/calendar.js';
import { randomCode, randomToken } from '../../../platform/crypto.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { mailboxProofMail } from '../adapters/mails.js';
import { lockCandidate } from '../storage/candidate-store.js';
import { mayHaveCode, noteCode } from '../storage/code-store.js';
import { lookalikes, writeIdentityKeys } from '../storage/identity-store.js';
import { dropProofs, noteProof } from '../storage/merge-store.js';
import type { CandidateCtx } from '../storage/own.js';

const CODE_MINUTES = 30;
const MOST = 3;

/**
 * 同一人物の照合 — looks whether the calling person joined under another mailbox as well, and mails a code to those that may be
 * his. He is told neither whether there is one nor which: the answer and the work behind it are the same in every case, so
 * that nobody learns from another's telephone number that he is here. Who reads the mail too has proved both.
 */
export function findMyOtherMailboxes(ctx: CandidateCtx): Promise<{ expiresAt: Date }> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  const expiresAt = addMinutes(ctx.now(), CODE_MINUTES);
  return inTransaction(ctx, async (tx) => {
    const candidate = await lockCandidate(tx, candidateId);
    const asked = { purpose: 'INVITATION' as const, codeHash: null, expiresAt };
    await noteCode(tx, { ...asked, mailboxHash: candidate.mailboxHash });
    await writeIdentityKeys(tx, candidate);
    await dropProofs(tx, candidateId);
    const alike = await lookalikes(tx, candidateId, MOST);
    for (let slot = 0; slot < MOST; slot += 1) {
      const other = alike[slot];
      const code = randomCode();
      const nobody = tx.own.secretHash('link', randomToken());
      const may = await mayHaveCode(tx, { ...asked, mailboxHash: other?.mailboxHash ?? nobody });
      const codeHash = tx.own.secretHash('code', `${candidateId}:${code}`);
      await noteProof(tx, { candidateId, otherId: other?.id ?? null, codeHash, expiresAt });
      await tx.mail.queue(tx, mailboxProofMail(may ? (other?.mailbox ?? null) : null, code, CODE_MINUTES));
    }
    return { expiresAt };
  });
}
