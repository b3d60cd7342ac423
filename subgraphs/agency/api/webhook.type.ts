import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { type DeliveryState, deliveryStates, type WebhookKind, webhookKinds } from '../domain/webhook.js';
import { Agency } from './agency.type.js';

export const WebhookKindEnum = graphqlEnum('WebhookKind', webhookKinds);
export const WebhookDeliveryStateEnum = graphqlEnum('WebhookDeliveryState', deliveryStates);

@ObjectType({ simpleResolvers: true, description: 'An address of the agency’s tools that is told what has changed.' })
export class WebhookEndpoint {
  @Field(() => ID) id!: string;
  @Field(() => String) url!: string;
  @Field(() => [WebhookKindEnum]) kinds!: WebhookKind[];
  @Field(() => Boolean) isActive!: boolean;
  @Field(() => DateTime) createdAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'How the hub fares at telling one endpoint, for the operator.' })
export class WebhookHealth {
  @Field(() => ID) endpointId!: string;
  @Field(() => Agency) agency?: Agency;
  @Field(() => String, { description: 'Of its address the host only.' }) host!: string;
  @Field(() => Boolean) isActive!: boolean;
  @Field(() => Int) waiting!: number;
  @Field(() => Int, { description: 'Deliveries that were given up.' }) dead!: number;
  @Field(() => DateTime, { nullable: true }) oldestWaitingAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) lastAttemptAt!: Date | null;
  @Field(() => Int, { nullable: true }) lastStatus!: number | null;
  @Field(() => String, { nullable: true }) lastProblem!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class WebhookDelivery {
  @Field(() => ID) id!: string;
  @Field(() => ID) endpointId!: string;
  @Field(() => ID, { description: 'The header `webhook-id`: the same for every attempt and replay.' })
  messageId!: string;
  @Field(() => WebhookKindEnum) kind!: WebhookKind;
  @Field(() => WebhookDeliveryStateEnum) state!: DeliveryState;
  @Field(() => Int) attempts!: number;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true }) lastAttemptAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) nextAttemptAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'The HTTP status that the receiver answered last.' })
  lastStatus!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why there was no answer: UNREACHABLE, TIMED_OUT, FORBIDDEN_ADDRESS.',
  })
  lastProblem!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class WebhookDeliveryEdge {
  @Field(() => String) cursor!: string;
  @Field(() => WebhookDelivery) node!: WebhookDelivery;
}

@ObjectType({ simpleResolvers: true })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge]) edges!: WebhookDeliveryEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@InputType()
export class WebhookDeliveryFilter {
  @Field(() => ID, { nullable: true }) endpointId?: string | null;
  @Field(() => WebhookDeliveryStateEnum, { nullable: true }) state?: DeliveryState | null;
}

@ObjectType({ simpleResolvers: true })
export class WebhookEndpointPayload {
  @Field(() => WebhookEndpoint) endpoint!: WebhookEndpoint;
}

@ObjectType({ simpleResolvers: true })
export class WebhookSecretPayload {
  @Field(() => WebhookEndpoint) endpoint!: WebhookEndpoint;
  @Field(() => String, { description: 'Verifies signatures (Standard Webhooks). Shown here and never again.' })
  secret!: string;
}

@ObjectType({ simpleResolvers: true })
export class ReplayWebhooksPayload {
  @Field(() => Int, { description: 'How many deliveries will be sent again.' }) replayed!: number;
}

@InputType()
export class AddWebhookEndpointInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => String) url!: string;
  @Field(() => [WebhookKindEnum]) kinds!: WebhookKind[];
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeWebhookEndpointInput {
  @Field(() => ID) endpointId!: string;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => [WebhookKindEnum], { nullable: true }) kinds?: WebhookKind[] | null;
  @Field(() => Boolean, { nullable: true }) isActive?: boolean | null;
}

@InputType()
export class WebhookEndpointInput {
  @Field(() => ID) endpointId!: string;
}

@InputType({ description: 'Either one delivery, or all dead ones of an endpoint.' })
export class ReplayWebhooksInput {
  @Field(() => ID, { nullable: true }) endpointId?: string | null;
  @Field(() => ID, { nullable: true }) deliveryId?: string | null;
}
