import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { type ReleaseScope, scopeNames } from '../../../schema/release-scopes.js';
import { EmployerRef } from './refs.type.js';

export const ReleaseScopeEnum = graphqlEnum('ReleaseScope', scopeNames);

const selectionStage = graphqlEnum('SelectionStage', [
  'SCREENING',
  'FIRST_INTERVIEW',
  'SECOND_INTERVIEW',
  'FINAL_INTERVIEW',
  'OFFER',
]);

@ObjectType({ simpleResolvers: true })
export class CandidateProfile {
  @Field(() => String) headline!: string;
  @Field(() => String, { description: '厚生労働省編職業分類 major group, 01..15.' }) occupation!: string;
  @Field(() => [String]) skills!: string[];
  @Field(() => Int) yearsOfExperience!: number;
  @Field(() => String, { description: 'JIS X 0401.' }) prefecture!: string;
  @Field(() => Boolean) openToRelocation!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class CareerPosition {
  @Field(() => String) employerName!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'YYYY-MM.' }) from!: string;
  @Field(() => String, { nullable: true, description: 'YYYY-MM; null = present.' }) to!: string | null;
  @Field(() => String, { nullable: true }) description!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class Education {
  @Field(() => String) school!: string;
  @Field(() => String, { nullable: true }) degree!: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM.' }) graduatedOn!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class CandidateCareer {
  @Field(() => [CareerPosition]) positions!: CareerPosition[];
  @Field(() => [Education]) educations!: Education[];
  @Field(() => [String]) certifications!: string[];
  @Field(() => String, { nullable: true }) summary!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class CandidateIdentity {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) nameKana!: string | null;
  @Field(() => Int, { nullable: true }) birthYear!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class CandidateContact {
  @Field(() => String) email!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class CandidateConditions {
  @Field(() => Int, { nullable: true, description: 'Yearly, whole yen.' }) currentSalary!: number | null;
  @Field(() => Int, { nullable: true, description: 'Yearly, whole yen.' }) desiredSalary!: number | null;
  @Field(() => CalendarDate, { nullable: true }) availableFrom!: string | null;
}

@Directive('@shareable')
@ObjectType('EvaluationScore', { simpleResolvers: true })
export class RelayedScore {
  @Field(() => String) criterion!: string;
  @Field(() => Int) score!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The rejecting employer’s evaluation, if it shares it.' })
export class RelayedEvaluation {
  @Field(() => [RelayedScore]) scores!: RelayedScore[];
  @Field(() => String, { nullable: true }) comment!: string | null;
  @Field(() => CalendarDate) writtenOn!: string;
  @Field(() => EmployerRef, { nullable: true, description: 'Null unless ORIGIN is released too.' })
  employer?: EmployerRef | null;
}

@ObjectType({ simpleResolvers: true, description: 'Which employer passed the person on, and how far he had come.' })
export class CandidateOrigin {
  @Field(() => EmployerRef) employer?: EmployerRef;
  @Field(() => String) position!: string;
  @Field(() => selectionStage)
  stageReached!: string;
  @Field(() => CalendarDate) rejectedOn!: string;
}

@ObjectType({ simpleResolvers: true })
export class MatchReason {
  @Field(() => String) criterion!: string;
  @Field(() => Int) points!: number;
  @Field(() => String) detail!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The published criteria and their points; see docs/matching.md.' })
export class MatchExplanation {
  @Field(() => Int) score!: number;
  @Field(() => String) criteriaVersion!: string;
  @Field(() => [MatchReason]) reasons!: MatchReason[];
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({
  simpleResolvers: true,
  description:
    '候補者 as far as released to the caller. A scope’s field is null when that scope is not released; `releasedScopes` tells hidden from empty. Ids are opaque, and each agency’s id for a person is its own.',
})
export class Candidate {
  @Field(() => ID) id!: string;
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The hub’s own id, by which subgraphs refer to a person; never leaves the hub.' })
  ref!: string;
  @Field(() => [ReleaseScopeEnum]) releasedScopes!: ReleaseScope[];
  @Field(() => DateTime, { nullable: true }) releasedUntil!: Date | null;
  @Field(() => DateTime, { description: 'The last change of what is released to the caller.' }) updatedAt!: Date;
  @Field(() => CandidateProfile, { nullable: true }) profile!: CandidateProfile | null;
  @Field(() => CandidateCareer, { nullable: true }) career!: CandidateCareer | null;
  @Field(() => CandidateIdentity, { nullable: true }) identity!: CandidateIdentity | null;
  @Field(() => CandidateContact, { nullable: true }) contact!: CandidateContact | null;
  @Field(() => CandidateConditions, { nullable: true }) conditions!: CandidateConditions | null;
  @Field(() => [RelayedEvaluation], { nullable: true }) evaluation!: RelayedEvaluation[] | null;
  @Field(() => [CandidateOrigin], { nullable: true }) origin!: CandidateOrigin[] | null;
  @Field(() => MatchExplanation, { nullable: true, description: 'Only in a candidatePool result ordered by MATCH.' })
  match!: MatchExplanation | null;
}
