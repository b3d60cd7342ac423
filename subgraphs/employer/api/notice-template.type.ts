import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: '不採用通知の雛形' })
export class NoticeTemplate {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) subject!: string;
  @Field(() => String) body!: string;
  @Field(() => Boolean) isDefault!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class NoticeTemplatePayload {
  @Field(() => NoticeTemplate) template!: NoticeTemplate;
}

@ObjectType({ simpleResolvers: true, description: 'How an employer wants its notices sent.' })
export class NoticeRules {
  @Field(() => Boolean, { description: 'Nine to six on business days in Japan only, however short the delay.' })
  businessHoursOnly!: boolean;
  @Field(() => Boolean, { description: 'One reminder, five days after the notice, to whoever has not answered.' })
  sendsReminder!: boolean;
}

@InputType()
export class SetNoticeRulesInput {
  @Field(() => Boolean, { nullable: true, description: 'Left out: as it is.' }) businessHoursOnly?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Left out: as it is.' }) sendsReminder?: boolean | null;
}

@ObjectType({ simpleResolvers: true })
export class NoticeRulesPayload {
  @Field(() => NoticeRules) rules!: NoticeRules;
}

@ObjectType({ simpleResolvers: true })
export class RenderedNotice {
  @Field(() => String) subject!: string;
  @Field(() => String) text!: string;
  @Field(() => String) html!: string;
}

@InputType()
export class SaveNoticeTemplateInput {
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => String) name!: string;
  @Field(() => String) subject!: string;
  @Field(() => String, {
    description:
      'Mustache placeholders {{candidateName}} {{position}} {{employerName}} {{relayUrl}}; relayUrl is required.',
  })
  body!: string;
  @Field(() => Boolean, { nullable: true }) isDefault?: boolean | null;
}

@InputType()
export class PreviewRejectionNoticeInput {
  @Field(() => ID, { nullable: true }) templateId?: string | null;
  @Field(() => String, { nullable: true, description: 'With `body`: a wording that is not saved yet.' })
  subject?: string | null;
  @Field(() => String, { nullable: true }) body?: string | null;
  @Field(() => String) candidateName!: string;
  @Field(() => String) position!: string;
}
