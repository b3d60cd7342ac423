import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { CalendarDate } from '../../../platform/graphql/scalars.js';
import type { ClawbackStep as Step } from '../domain/clawback.js';
import {
  type AttributionPolicy,
  attributionPolicies,
  type RewardTrigger,
  rewardTriggers,
  type SlotBenefit,
} from '../domain/programme.js';
import { SlotBenefitEnum } from './reward-account.type.js';

export const RewardTriggerEnum = graphqlEnum('RewardTrigger', rewardTriggers);
export const AttributionPolicyEnum = graphqlEnum('AttributionPolicy', attributionPolicies);

@ObjectType({ simpleResolvers: true })
export class ClawbackStep {
  @Field(() => Int) withinDays!: number;
  @Field(() => Int) percent!: number;
}

@ObjectType({ simpleResolvers: true, description: '還元制度' })
export class RewardProgramme {
  @Field(() => String) version!: string;
  @Field(() => RewardTriggerEnum) trigger!: RewardTrigger;
  @Field(() => SlotBenefitEnum) benefit!: SlotBenefit;
  @Field(() => Int) unitsPerHire!: number;
  @Field(() => Int) unitsPerSlot!: number;
  @Field(() => AttributionPolicyEnum) attribution!: AttributionPolicy;
  @Field(() => Int) attributionWindowDays!: number;
  @Field(() => Int) slotValidDays!: number;
  @Field(() => [[Int]]) chainWeights!: number[][];
  @Field(() => [ClawbackStep]) clawback!: ClawbackStep[];
  @Field(() => CalendarDate) effectiveFrom!: string;
  @Field(() => String) legalEvidence!: string;
}

@ObjectType({ simpleResolvers: true })
export class RewardProgrammePayload {
  @Field(() => RewardProgramme) programme!: RewardProgramme;
}

@InputType()
export class ClawbackStepInput implements Step {
  @Field(() => Int) withinDays!: number;
  @Field(() => Int) percent!: number;
}

@InputType()
export class PublishProgrammeInput {
  @Field(() => String) version!: string;
  @Field(() => RewardTriggerEnum) trigger!: RewardTrigger;
  @Field(() => SlotBenefitEnum) benefit!: SlotBenefit;
  @Field(() => Int) unitsPerHire!: number;
  @Field(() => Int) unitsPerSlot!: number;
  @Field(() => AttributionPolicyEnum) attribution!: AttributionPolicy;
  @Field(() => Int) attributionWindowDays!: number;
  @Field(() => Int) slotValidDays!: number;
  @Field(() => [[Int]]) chainWeights!: number[][];
  @Field(() => [ClawbackStepInput]) clawback!: ClawbackStepInput[];
  @Field(() => CalendarDate) effectiveFrom!: string;
  @Field(() => String, { description: 'Reference of the counsel’s opinion; required.' }) legalEvidence!: string;
}

@InputType()
export class SimulateProgrammeInput {
  @Field(() => PublishProgrammeInput) programme!: PublishProgrammeInput;
  @Field(() => CalendarDate) from!: string;
  @Field(() => CalendarDate) to!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What another programme would have made of the same facts.' })
export class ProgrammeSimulation {
  @Field(() => Int) employers!: number;
  @Field(() => Int) slotsActual!: number;
  @Field(() => Int) slotsSimulated!: number;
  @Field(() => Int) unitsActual!: number;
  @Field(() => Int) unitsSimulated!: number;
}
