import { Field, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../platform/graphql/scalars.js';

@InputType()
export class CandidateProfileInput {
  @Field(() => String) headline!: string;
  @Field(() => String) occupation!: string;
  @Field(() => [String]) skills!: string[];
  @Field(() => Int) yearsOfExperience!: number;
  @Field(() => String) prefecture!: string;
  @Field(() => Boolean, { defaultValue: false }) openToRelocation!: boolean;
}

@InputType()
export class CareerPositionInput {
  @Field(() => String) employerName!: string;
  @Field(() => String) title!: string;
  @Field(() => String) from!: string;
  @Field(() => String, { nullable: true }) to?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
}

@InputType()
export class EducationInput {
  @Field(() => String) school!: string;
  @Field(() => String, { nullable: true }) degree?: string | null;
  @Field(() => String, { nullable: true }) graduatedOn?: string | null;
}

@InputType()
export class CandidateCareerInput {
  @Field(() => [CareerPositionInput]) positions!: CareerPositionInput[];
  @Field(() => [EducationInput]) educations!: EducationInput[];
  @Field(() => [String]) certifications!: string[];
  @Field(() => String, { nullable: true }) summary?: string | null;
}

@InputType()
export class CandidateIdentityInput {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) nameKana?: string | null;
  @Field(() => Int, { nullable: true }) birthYear?: number | null;
}

@InputType()
export class CandidateContactInput {
  @Field(() => String) email!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
}

@InputType()
export class CandidateConditionsInput {
  @Field(() => Int, { nullable: true }) currentSalary?: number | null;
  @Field(() => Int, { nullable: true }) desiredSalary?: number | null;
  @Field(() => CalendarDate, { nullable: true }) availableFrom?: string | null;
}

@InputType()
export class UpdateProfileInput {
  @Field(() => CandidateProfileInput, { nullable: true }) profile?: CandidateProfileInput | null;
  @Field(() => CandidateCareerInput, { nullable: true }) career?: CandidateCareerInput | null;
  @Field(() => CandidateIdentityInput, { nullable: true }) identity?: CandidateIdentityInput | null;
  @Field(() => CandidateContactInput, { nullable: true }) contact?: CandidateContactInput | null;
  @Field(() => CandidateConditionsInput, { nullable: true }) conditions?: CandidateConditionsInput | null;
  @Field(() => Boolean, { nullable: true }) showOutcomeToEmployer?: boolean | null;
}
