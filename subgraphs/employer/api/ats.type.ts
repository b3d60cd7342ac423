import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import type { AtsProvider } from '../domain/ats.js';
import { type AtsDeliveryOutcome, atsDeliveryOutcomes } from '../domain/ats-delivery.js';
import { AtsProviderEnum } from './import.type.js';

export const AtsDeliveryOutcomeEnum = graphqlEnum('AtsDeliveryOutcome', atsDeliveryOutcomes);

@ObjectType({ simpleResolvers: true, description: 'What an ATS delivered, and what became of it.' })
export class AtsDelivery {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) receivedAt!: Date;
  @Field(() => String, {
    description: 'REJECTED, UNREJECTED …; or the provider’s own word for what concerns no relay.',
  })
  kind!: string;
  @Field(() => AtsDeliveryOutcomeEnum) outcome!: AtsDeliveryOutcome;
  @Field(() => String, { nullable: true, description: 'Why, with the ATS’s own id of what it is about; never a name.' })
  detail?: string | null;
  @Field(() => String, { nullable: true }) detailJa?: string | null;
  @Field(() => Int) attempts!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is worked on again. Null with FAILED: a dead letter, which waits for rerunAtsDelivery.',
  })
  nextTryAt!: Date | null;
}

@ObjectType({ simpleResolvers: true })
export class AtsDeliveryEdge {
  @Field(() => String) cursor!: string;
  @Field(() => AtsDelivery) node!: AtsDelivery;
}

@ObjectType({ simpleResolvers: true })
export class AtsDeliveryConnection {
  @Field(() => [AtsDeliveryEdge]) edges!: readonly AtsDeliveryEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: 'ATS連携 — one applicant tracking system of an employer’s.' })
export class AtsConnection {
  @Field(() => ID) id!: string;
  @Field(() => AtsProviderEnum) provider!: AtsProvider;
  @Field(() => String, { description: 'Where the ATS is to send its webhooks.' }) webhookUrl?: string;
  @Field(() => [String]) relayTags!: string[];
  @Field(() => Int) sendDelayHours!: number;
  @Field(() => Boolean) isActive!: boolean;
  @Field(() => Boolean) hasApiKey!: boolean;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true }) lastDeliveryAt!: Date | null;
  @Field(() => Int, { description: 'Deliveries whose signature was wrong. Nothing of them was kept.' })
  refusedDeliveries!: number;
  @Field(() => Int, { description: 'Deliveries stored and not worked on yet.' }) waitingDeliveries?: number;
  @Field(() => String, { nullable: true, description: 'Why a polled system could not be read the last time.' })
  problem?: string | null;
  @Field(() => String, { nullable: true, description: 'The same in Japanese.' }) problemJa?: string | null;
  @Field(() => [AtsDelivery], { description: 'Newest first.' }) deliveries?: AtsDelivery[];
  @Field(() => AtsDeliveryConnection, { description: 'The same, cut into pages.' })
  deliveriesByPage?: AtsDeliveryConnection;
}

@InputType()
export class ConnectAtsInput {
  @Field(() => AtsProviderEnum) provider!: AtsProvider;
  @Field(() => String, { description: 'The webhook’s signing secret.' }) secret!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'For providers whose webhooks carry no personal data (LEVER, SMARTRECRUITERS) or that are polled (HERP, TALENTIO).',
  })
  apiKey?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Another address of that API; production accepts the provider’s own hosts only.',
  })
  apiBaseUrl?: string | null;
  @Field(() => [String], {
    description: 'Only candidates with one of these tags are relayed; empty = every rejection.',
  })
  relayTags!: string[];
  @Field(() => Int, { nullable: true }) sendDelayHours?: number | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeAtsConnectionInput {
  @Field(() => ID) connectionId!: string;
  @Field(() => String, { nullable: true }) secret?: string | null;
  @Field(() => String, { nullable: true }) apiKey?: string | null;
  @Field(() => String, { nullable: true }) apiBaseUrl?: string | null;
  @Field(() => [String], { nullable: true }) relayTags?: string[] | null;
  @Field(() => Int, { nullable: true }) sendDelayHours?: number | null;
}

@InputType()
export class DisconnectAtsInput {
  @Field(() => ID) connectionId!: string;
}

@ObjectType({ simpleResolvers: true })
export class AtsConnectionPayload {
  @Field(() => AtsConnection) connection!: AtsConnection;
}

@InputType()
export class RerunAtsDeliveryInput {
  @Field(() => ID) deliveryId!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'A person has decided to invite someone whom the hub held.',
  })
  despiteHold!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class AtsDeliveryPayload {
  @Field(() => AtsDelivery) delivery!: AtsDelivery;
}

@Directive('@inaccessible')
@InputType()
export class HookHeaderInput {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

/** A webhook as it arrived at the gateway. */
@Directive('@inaccessible')
@InputType()
export class ReceiveAtsDeliveryInput {
  @Field(() => ID) connectionId!: string;
  @Field(() => [HookHeaderInput]) headers!: HookHeaderInput[];
  @Field(() => String) bodyBase64!: string;
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class HookHeader {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class ReceiveAtsDeliveryPayload {
  @Field(() => [HookHeader], { description: 'Headers that the sender is to get back.' }) headers!: HookHeader[];
}
