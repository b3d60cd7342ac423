import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { loader } from '../../../platform/storage/loader.js';
import { type AtsDeliveryOutcome, deliveryNotes } from '../domain/ats-delivery.js';
import { changeAtsConnection } from '../operations/change-ats-connection.js';
import { connectAts } from '../operations/connect-ats.js';
import { disconnectAts } from '../operations/disconnect-ats.js';
import { listAtsConnections } from '../operations/list-ats-connections.js';
import { listAtsDeliveries } from '../operations/list-ats-deliveries.js';
import { pageAtsDeliveries } from '../operations/page-ats-deliveries.js';
import { readAtsConnection } from '../operations/read-ats-connection.js';
import { receiveAtsDelivery } from '../operations/receive-ats-delivery.js';
import { rerunAtsDelivery } from '../operations/rerun-ats-delivery.js';
import type { AtsConnectionRow } from '../storage/ats-connection-store.js';
import { type AtsDeliveryRow, waitingByConnection } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';
import {
  AtsConnection,
  AtsConnectionPayload,
  AtsDelivery,
  AtsDeliveryConnection,
  AtsDeliveryOutcomeEnum,
  AtsDeliveryPayload,
  ChangeAtsConnectionInput,
  ConnectAtsInput,
  DisconnectAtsInput,
  ReceiveAtsDeliveryInput,
  ReceiveAtsDeliveryPayload,
  RerunAtsDeliveryInput,
} from './ats.type.js';

@Resolver(() => AtsConnection)
export class AtsConnectionResolver {
  @Query(() => [AtsConnection])
  atsConnections(@Ctx() ctx: EmployerCtx) {
    return listAtsConnections(ctx);
  }

  @Query(() => AtsConnection)
  atsConnection(@Arg('id', () => ID) id: string, @Ctx() ctx: EmployerCtx) {
    return readAtsConnection(ctx, id);
  }

  @Mutation(() => AtsConnectionPayload)
  async connectAts(@Arg('input', () => ConnectAtsInput) input: ConnectAtsInput, @Ctx() ctx: EmployerCtx) {
    return { connection: await connectAts(ctx, input) };
  }

  @Mutation(() => AtsConnectionPayload, { description: 'A new secret or key, other tags: the address stays the same.' })
  async changeAtsConnection(
    @Arg('input', () => ChangeAtsConnectionInput) input: ChangeAtsConnectionInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { connection: await changeAtsConnection(ctx, input) };
  }

  @Mutation(() => AtsConnectionPayload)
  async disconnectAts(@Arg('input', () => DisconnectAtsInput) input: DisconnectAtsInput, @Ctx() ctx: EmployerCtx) {
    return { connection: await disconnectAts(ctx, input) };
  }

  @Directive('@inaccessible')
  @Mutation(() => ReceiveAtsDeliveryPayload, { description: 'Told by the gateway’s door for webhooks.' })
  receiveAtsDelivery(
    @Arg('input', () => ReceiveAtsDeliveryInput) input: ReceiveAtsDeliveryInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return receiveAtsDelivery(ctx, input);
  }

  @FieldResolver(() => String)
  webhookUrl(@Root() { id }: Pick<AtsConnectionRow, 'id'>, @Ctx() ctx: EmployerCtx) {
    return `${ctx.own.publicUrl}/hooks/ats/${id}`;
  }

  @FieldResolver(() => Int)
  async waitingDeliveries(@Root() { id }: Pick<AtsConnectionRow, 'id'>, @Ctx() ctx: EmployerCtx) {
    return (await loader(ctx, waitingByConnection).load(id)) ?? 0;
  }

  @FieldResolver(() => String, { nullable: true })
  problem(@Root() { pollNote }: Pick<AtsConnectionRow, 'pollNote'>) {
    return pollNote && deliveryNotes[pollNote].message;
  }

  @FieldResolver(() => String, { nullable: true })
  problemJa(@Root() { pollNote }: Pick<AtsConnectionRow, 'pollNote'>) {
    return pollNote && deliveryNotes[pollNote].messageJa;
  }

  @FieldResolver(() => [AtsDelivery])
  deliveries(
    @Root() { id }: Pick<AtsConnectionRow, 'id'>,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('outcome', () => AtsDeliveryOutcomeEnum, { nullable: true }) outcome: AtsDeliveryOutcome | null,
    @Ctx() ctx: EmployerCtx,
  ) {
    return listAtsDeliveries(ctx, id, first, outcome);
  }

  @FieldResolver(() => AtsDeliveryConnection)
  deliveriesByPage(
    @Root() { id }: Pick<AtsConnectionRow, 'id'>,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('outcome', () => AtsDeliveryOutcomeEnum, { nullable: true }) outcome: AtsDeliveryOutcome | null,
    @Ctx() ctx: EmployerCtx,
  ) {
    return pageAtsDeliveries(ctx, { connectionId: id, outcome, first, after });
  }
}

type Noted = Pick<AtsDeliveryRow, 'note' | 'subject'>;

@Resolver(() => AtsDelivery)
export class AtsDeliveryResolver {
  @Mutation(() => AtsDeliveryPayload, {
    description: 'Has a dead letter, or a delivery that was held, worked on again.',
  })
  async rerunAtsDelivery(
    @Arg('input', () => RerunAtsDeliveryInput) input: RerunAtsDeliveryInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    return { delivery: await rerunAtsDelivery(ctx, input) };
  }

  @FieldResolver(() => String, { nullable: true })
  detail(@Root() { note, subject }: Noted) {
    return note && [deliveryNotes[note].message, subject && `(${subject})`].filter(Boolean).join(' ');
  }

  @FieldResolver(() => String, { nullable: true })
  detailJa(@Root() { note, subject }: Noted) {
    return note && [deliveryNotes[note].messageJa, subject && `（${subject}）`].filter(Boolean).join('');
  }
}
