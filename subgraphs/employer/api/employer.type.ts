import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { NoticeRules, NoticeTemplate } from './notice-template.type.js';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: '採用企業' })
export class Employer {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: '法人番号, 13 digits, check digit verified.' }) corporateNumber!: string;
  @Field(() => String, { nullable: true, description: 'JIS X 0401.' }) prefecture!: string | null;
  @Field(() => [NoticeTemplate], { nullable: true, description: 'Only for the employer itself.' })
  noticeTemplates?: NoticeTemplate[] | null;
  @Field(() => NoticeRules, { nullable: true, description: 'Only for the employer itself.' })
  noticeRules?: NoticeRules | null;
  @Directive('@inaccessible')
  @Field(() => [String], {
    description: 'Corporate numbers of the whole group, this one included; asked by other subgraphs.',
  })
  groupNumbers?: string[];
  @Directive('@inaccessible')
  @Field(() => [String], { description: 'Names of the group’s members, its own included; asked by other subgraphs.' })
  groupNames?: string[];
  @Directive('@inaccessible')
  @Field(() => [ID], { description: 'Ids of the whole group’s members, this one included; asked by other subgraphs.' })
  groupEmployerIds?: string[];
}

@InputType()
export class RegisterEmployerInput {
  @Field(() => String) name!: string;
  @Field(() => String, { description: '法人番号, 13 digits.' }) corporateNumber!: string;
  @Field(() => String, { nullable: true, description: 'JIS X 0401.' }) prefecture?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class EmployerPayload {
  @Field(() => Employer) employer!: Employer;
}
