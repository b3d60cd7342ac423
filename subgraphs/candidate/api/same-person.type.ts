import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { Candidate } from './candidate.type.js';
import { Consent } from './consent.type.js';

@ObjectType({ simpleResolvers: true })
export class FindMyOtherMailboxesPayload {
  @Field(() => DateTime, { description: 'Until when a code that was mailed is good, if one was.' }) expiresAt!: Date;
}

@InputType()
export class ProveOtherMailboxInput {
  @Field(() => String, { description: 'The code that arrived in the other mailbox.' }) code!: string;
}

@ObjectType({ simpleResolvers: true })
export class ProveOtherMailboxPayload {
  @Field(() => Candidate) candidate!: Candidate;
  @Field(() => [Consent], { description: 'What was consented to under the other mailbox, and has ended.' })
  endedConsents!: Consent[];
}
