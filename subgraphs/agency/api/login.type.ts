import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { type AgencyRole, agencyRoles } from '../../../schema/roles.js';
import { type LoginKind, loginKinds } from '../domain/login.js';

export const LoginKindEnum = graphqlEnum('AgencyLoginKind', loginKinds);
export const AgencyRoleEnum = graphqlEnum('AgencyRole', agencyRoles);

@ObjectType({
  simpleResolvers: true,
  description: 'ログイン: a person or machine client through which an agency acts.',
})
export class AgencyLogin {
  @Field(() => ID) id!: string;
  @Field(() => LoginKindEnum) kind!: LoginKind;
  @Field(() => String, { description: '`sub` of its tokens; the client id of a machine client.' }) subject!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => AgencyRoleEnum) role!: AgencyRole;
  @Field(() => DateTime) addedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'The last change of its secret.' }) rotatedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) revokedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true })
export class AgencyLoginPayload {
  @Field(() => AgencyLogin) login!: AgencyLogin;
}

@ObjectType({ simpleResolvers: true })
export class AgencyLoginSecretPayload {
  @Field(() => AgencyLogin) login!: AgencyLogin;
  @Field(() => String, { nullable: true, description: 'Shown this once; null where an outside issuer keeps it.' })
  secret!: string | null;
}

@InputType()
export class AddAgencyLoginInput {
  @Field(() => ID, { nullable: true, description: 'OPERATOR only; an agency adds to itself.' }) agencyId?:
    | string
    | null;
  @Field(() => LoginKindEnum) kind!: LoginKind;
  @Field(() => String, {
    nullable: true,
    description: '`sub` at the issuer. Left out for a machine client, the hub makes a client id and a secret.',
  })
  subject?: string | null;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => AgencyRoleEnum) role!: AgencyRole;
}

@InputType()
export class RotateLoginSecretInput {
  @Field(() => ID) loginId!: string;
}

@InputType()
export class RevokeAgencyLoginInput {
  @Field(() => ID) loginId!: string;
}

/** What the gateway asks of a token's subject; never a client's. */
@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class LoginAdmission {
  @Field(() => Boolean) isAdmitted!: boolean;
  @Field(() => AgencyRoleEnum, { nullable: true }) role!: AgencyRole | null;
}
