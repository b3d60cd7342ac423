import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { findMyOtherMailboxes } from '../operations/find-my-other-mailboxes.js';
import { proveOtherMailbox } from '../operations/prove-other-mailbox.js';
import { readSelf } from '../operations/read-self.js';
import type { CandidateCtx } from '../storage/own.js';
import { FindMyOtherMailboxesPayload, ProveOtherMailboxInput, ProveOtherMailboxPayload } from './same-person.type.js';

@Resolver()
export class SamePersonResolver {
  @Mutation(() => FindMyOtherMailboxesPayload, {
    description:
      '同一人物: mails a code to every other mailbox under which the caller seems to have joined. The answer never tells whether there is one.',
  })
  findMyOtherMailboxes(@Ctx() ctx: CandidateCtx) {
    return findMyOtherMailboxes(ctx);
  }

  @Mutation(() => ProveOtherMailboxPayload, {
    description: 'With the code from the other mailbox: both are the caller’s, and one person from now on.',
  })
  async proveOtherMailbox(
    @Arg('input', () => ProveOtherMailboxInput) input: ProveOtherMailboxInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    const endedConsents = await proveOtherMailbox(ctx, input);
    return { candidate: await readSelf(ctx), endedConsents };
  }
}
