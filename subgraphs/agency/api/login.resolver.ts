import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { wireId } from '../../../platform/graphql/wire-id.js';
import { addAgencyLogin } from '../operations/add-agency-login.js';
import { checkClientSecret } from '../operations/check-client-secret.js';
import { listAgencyLogins } from '../operations/list-agency-logins.js';
import { revokeAgencyLogin } from '../operations/revoke-agency-login.js';
import { rotateLoginSecret } from '../operations/rotate-login-secret.js';
import { admissionOf, machineClient } from '../storage/login-store.js';
import type { AgencyCtx } from '../storage/own.js';
import {
  AddAgencyLoginInput,
  AgencyLogin,
  AgencyLoginPayload,
  AgencyLoginSecretPayload,
  LoginAdmission,
  RevokeAgencyLoginInput,
  RotateLoginSecretInput,
} from './login.type.js';

@Resolver(() => AgencyLogin)
export class LoginResolver {
  @Query(() => [AgencyLogin], { description: 'The caller’s own; the operator names the agency. The revoked included.' })
  agencyLogins(@Arg('agencyId', () => ID, { nullable: true }) agencyId: string | null, @Ctx() ctx: AgencyCtx) {
    return listAgencyLogins(ctx, agencyId);
  }

  @Mutation(() => AgencyLoginSecretPayload)
  addAgencyLogin(@Arg('input', () => AddAgencyLoginInput) input: AddAgencyLoginInput, @Ctx() ctx: AgencyCtx) {
    return addAgencyLogin(ctx, input);
  }

  @Mutation(() => AgencyLoginSecretPayload, { description: 'The old secret works for 24 hours more.' })
  rotateLoginSecret(@Arg('input', () => RotateLoginSecretInput) input: RotateLoginSecretInput, @Ctx() ctx: AgencyCtx) {
    return rotateLoginSecret(ctx, input);
  }

  @Mutation(() => AgencyLoginPayload, { description: 'Its tokens are UNAUTHENTICATED within a second.' })
  async revokeAgencyLogin(
    @Arg('input', () => RevokeAgencyLoginInput) input: RevokeAgencyLoginInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { login: await revokeAgencyLogin(ctx, input) };
  }

  @Directive('@inaccessible')
  @Query(() => LoginAdmission, { description: 'Asked by the gateway of every agency’s token.' })
  loginAdmission(
    @Arg('subject', () => String) subject: string,
    @Arg('agencyId', () => ID) agencyId: string,
    @Ctx() ctx: AgencyCtx,
  ) {
    return admissionOf(ctx, subject, wireId(agencyId));
  }

  @Directive('@inaccessible')
  @Query(() => ID, {
    nullable: true,
    description: 'Whom a machine client speaks for; asked by the development issuer.',
  })
  async machineClientAgency(@Arg('clientId', () => String) clientId: string, @Ctx() ctx: AgencyCtx) {
    return (await machineClient(ctx, clientId))?.agencyId ?? null;
  }

  @Directive('@inaccessible')
  @Query(() => Boolean, { description: 'Asked by the development issuer.' })
  isClientSecret(
    @Arg('clientId', () => String) clientId: string,
    @Arg('secret', () => String) secret: string,
    @Ctx() ctx: AgencyCtx,
  ) {
    return checkClientSecret(ctx, { clientId, secret });
  }
}
