import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loader } from '../../../platform/storage/loader.js';
import { readWebhookHealth } from '../operations/read-webhook-health.js';
import { agenciesById } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';
import type { WebhookHealthRow } from '../storage/webhook-health.js';
import { Agency } from './agency.type.js';
import { WebhookHealth } from './webhook.type.js';

@Resolver(() => WebhookHealth)
export class WebhookHealthResolver {
  @Query(() => [WebhookHealth], {
    description: 'OPERATOR: every endpoint of every agency, those in trouble first; at most 500.',
  })
  webhookHealth(@Ctx() ctx: AgencyCtx) {
    return readWebhookHealth(ctx);
  }

  @FieldResolver(() => Agency)
  agency(@Root() { agencyId }: WebhookHealthRow, @Ctx() ctx: AgencyCtx) {
    return loader(ctx, agenciesById).load(agencyId);
  }
}
