import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { CandidatePoolFilter, PoolCount } from './pool.type.js';

@ObjectType({ simpleResolvers: true, description: 'One value that people of the pool have.' })
export class PoolFacet {
  @Field(() => String, { description: 'As a filter takes it; for years a band such as 3-5.' }) value!: string;
  @Field(() => String) label!: string;
  @Field(() => PoolCount) count!: PoolCount;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How many people of the pool have each value. Of the newest 10,000; beyond them a count is a lower bound.',
})
export class PoolFacets {
  @Field(() => [PoolFacet]) occupations!: PoolFacet[];
  @Field(() => [PoolFacet]) prefectures!: PoolFacet[];
  @Field(() => [PoolFacet]) years!: PoolFacet[];
  @Field(() => [PoolFacet], { description: 'Skills of the dictionary.' }) skills!: PoolFacet[];
}

@ObjectType({ simpleResolvers: true, description: 'The conditions of a saved search.' })
export class SavedFilter {
  @Field(() => [String], { nullable: true }) occupations?: string[] | null;
  @Field(() => [String], { nullable: true }) skillsAny?: string[] | null;
  @Field(() => [String], { nullable: true }) skillsAll?: string[] | null;
  @Field(() => [String], { nullable: true }) prefectures?: string[] | null;
  @Field(() => Int, { nullable: true }) yearsMin?: number | null;
  @Field(() => Int, { nullable: true }) yearsMax?: number | null;
  @Field(() => Int, { nullable: true }) desiredSalaryMax?: number | null;
  @Field(() => CalendarDate, { nullable: true }) availableBy?: string | null;
  @Field(() => String, { nullable: true }) text?: string | null;
}

@ObjectType({ simpleResolvers: true, description: '保存した検索' })
export class SavedSearch {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => SavedFilter) filter!: SavedFilter;
  @Field(() => Boolean) alertByWebhook!: boolean;
  @Field(() => String, { nullable: true }) alertEmail!: string | null;
  @Field(() => DateTime) createdAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class SavedSearchPayload {
  @Field(() => SavedSearch) savedSearch!: SavedSearch;
}

@InputType({ description: 'With an id, the search of that id is changed.' })
export class SaveSearchInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => String) name!: string;
  @Field(() => CandidatePoolFilter, { description: 'All but jobOpeningId.' }) filter!: CandidatePoolFilter;
  @Field(() => Boolean, { defaultValue: false, description: 'Tells webhook endpoints that want SEARCH_MATCHED.' })
  alertByWebhook!: boolean;
  @Field(() => String, { nullable: true, description: 'Mails this address how many people it newly finds.' })
  alertEmail?: string | null;
}

@InputType()
export class RemoveSavedSearchInput {
  @Field(() => ID) savedSearchId!: string;
}

@Directive('@inaccessible')
@InputType()
export class StillMatchedInput {
  @Field(() => ID) savedSearchId!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => [ID]) candidateIds!: string[];
}
