import { Field, InputType, ObjectType } from 'type-graphql';

@InputType()
export class SetCorporateGroupInput {
  @Field(() => [String]) corporateNumbers!: string[];
}

@ObjectType({ simpleResolvers: true, description: '企業グループ' })
export class CorporateGroupPayload {
  @Field(() => [String]) corporateNumbers!: string[];
}
