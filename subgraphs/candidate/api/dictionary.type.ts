import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A skill of the hub’s dictionary; any of its spellings finds it.' })
export class Skill {
  @Field(() => String) name!: string;
  @Field(() => [String]) synonyms!: string[];
}

@ObjectType({ simpleResolvers: true, description: '厚生労働省編職業分類, major group.' })
export class Occupation {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => [String], { description: 'Words that a search takes for this group.' }) synonyms!: string[];
}
