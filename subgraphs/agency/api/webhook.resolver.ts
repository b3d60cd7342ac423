import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { addWebhookEndpoint } from '../operations/add-webhook-endpoint.js';
import { changeWebhookEndpoint } from '../operations/change-webhook-endpoint.js';
import { listWebhookDeliveries } from '../operations/list-webhook-deliveries.js';
import { listWebhookEndpoints } from '../operations/list-webhook-endpoints.js';
import { removeWebhookEndpoint } from '../operations/remove-webhook-endpoint.js';
import { replayWebhooks } from '../operations/replay-webhooks.js';
import { rotateWebhookSecret } from '../operations/rotate-webhook-secret.js';
import { testWebhookEndpoint } from '../operations/test-webhook-endpoint.js';
import type { AgencyCtx } from '../storage/own.js';
import {
  AddWebhookEndpointInput,
  ChangeWebhookEndpointInput,
  ReplayWebhooksInput,
  ReplayWebhooksPayload,
  WebhookDeliveryConnection,
  WebhookDeliveryFilter,
  WebhookEndpoint,
  WebhookEndpointInput,
  WebhookEndpointPayload,
  WebhookSecretPayload,
} from './webhook.type.js';

@Resolver(() => WebhookEndpoint)
export class WebhookResolver {
  @Query(() => [WebhookEndpoint])
  webhookEndpoints(@Ctx() ctx: AgencyCtx) {
    return listWebhookEndpoints(ctx);
  }

  @Query(() => WebhookDeliveryConnection)
  webhookDeliveries(
    @Arg('filter', () => WebhookDeliveryFilter, { nullable: true }) filter: WebhookDeliveryFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: AgencyCtx,
  ) {
    return listWebhookDeliveries(ctx, { filter, first, after });
  }

  @Mutation(() => WebhookSecretPayload)
  addWebhookEndpoint(
    @Arg('input', () => AddWebhookEndpointInput) input: AddWebhookEndpointInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return addWebhookEndpoint(ctx, input);
  }

  @Mutation(() => WebhookEndpointPayload)
  async changeWebhookEndpoint(
    @Arg('input', () => ChangeWebhookEndpointInput) input: ChangeWebhookEndpointInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { endpoint: await changeWebhookEndpoint(ctx, input) };
  }

  @Mutation(() => WebhookEndpointPayload)
  async removeWebhookEndpoint(
    @Arg('input', () => WebhookEndpointInput) input: WebhookEndpointInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { endpoint: await removeWebhookEndpoint(ctx, input) };
  }

  @Mutation(() => WebhookSecretPayload)
  rotateWebhookSecret(@Arg('input', () => WebhookEndpointInput) input: WebhookEndpointInput, @Ctx() ctx: AgencyCtx) {
    return rotateWebhookSecret(ctx, input);
  }

  @Mutation(() => WebhookEndpointPayload)
  async testWebhookEndpoint(
    @Arg('input', () => WebhookEndpointInput) input: WebhookEndpointInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { endpoint: await testWebhookEndpoint(ctx, input) };
  }

  @Mutation(() => ReplayWebhooksPayload)
  async replayWebhooks(@Arg('input', () => ReplayWebhooksInput) input: ReplayWebhooksInput, @Ctx() ctx: AgencyCtx) {
    return { replayed: await replayWebhooks(ctx, input) };
  }
}
