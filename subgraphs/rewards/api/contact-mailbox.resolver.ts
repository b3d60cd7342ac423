import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readContactMailbox } from '../operations/read-contact-mailbox.js';
import { setContactMailbox } from '../operations/set-contact-mailbox.js';
import type { RewardsCtx } from '../storage/own.js';
import { ContactMailbox, ContactMailboxPayload, SetContactMailboxInput } from './contact-mailbox.type.js';

@Resolver(() => ContactMailbox)
export class ContactMailboxResolver {
  @Query(() => ContactMailbox)
  async myContactMailbox(@Ctx() ctx: RewardsCtx) {
    return { email: await readContactMailbox(ctx) };
  }

  @Mutation(() => ContactMailboxPayload)
  async setContactMailbox(
    @Arg('input', () => SetContactMailboxInput) input: SetContactMailboxInput,
    @Ctx() ctx: RewardsCtx,
  ) {
    return { contactMailbox: { email: await setContactMailbox(ctx, input) } };
  }
}
