import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: '連絡先: where a member gets its monthly report and reminders.' })
export class ContactMailbox {
  @Field(() => String, { nullable: true, description: 'Null: no mail is wanted.' }) email!: string | null;
}

@InputType()
export class SetContactMailboxInput {
  @Field(() => String, { nullable: true, description: 'Null: no mail is wanted.' }) email?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ContactMailboxPayload {
  @Field(() => ContactMailbox) contactMailbox!: ContactMailbox;
}
