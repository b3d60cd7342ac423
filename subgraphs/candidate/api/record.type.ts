import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import type { ReleaseScope } from '../../../schema/release-scopes.js';
import { ReleaseScopeEnum } from './candidate.type.js';
import { Audience } from './consent.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '削除の求め: the agency was shown these items and is shown them no longer; it is to delete them, and says when it has.',
})
export class DeletionNotice {
  @Field(() => ID) id!: string;
  @Field(() => ID, { description: 'The agency’s own id for the person.' }) candidateId?: string;
  @Field(() => [ReleaseScopeEnum]) scopes?: ReleaseScope[];
  @Field(() => [String]) items?: string[];
  @Field(() => DateTime) askedAt!: Date;
  @Field(() => DateTime, { nullable: true }) attestedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true })
export class DeletionNoticeEdge {
  @Field(() => String) cursor!: string;
  @Field(() => DeletionNotice) node!: DeletionNotice;
}

@ObjectType({ simpleResolvers: true })
export class DeletionNoticeConnection {
  @Field(() => [DeletionNoticeEdge]) edges!: DeletionNoticeEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@InputType()
export class AttestDeletionInput {
  @Field(() => ID) noticeId!: string;
}

@ObjectType({ simpleResolvers: true })
export class DeletionNoticePayload {
  @Field(() => DeletionNotice) notice!: DeletionNotice;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a recipient was asked to delete of the calling person, and when it said that it had.',
})
export class AskedDeletion {
  @Field(() => Audience) audience?: Audience;
  @Field(() => [ReleaseScopeEnum]) scopes?: ReleaseScope[];
  @Field(() => [String]) items?: string[];
  @Field(() => DateTime) askedAt!: Date;
  @Field(() => DateTime, { nullable: true }) attestedAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    '第三者から提供を受けた記録: what the caller was shown of one person on one day. Ids and items, no value.',
})
export class ReceivedDisclosure {
  @Field(() => ID) id!: string;
  @Field(() => ID, { description: 'The caller’s own id for the person.' }) candidateId!: string;
  @Field(() => CalendarDate) day!: string;
  @Field(() => [ReleaseScopeEnum]) scopes?: ReleaseScope[];
  @Field(() => [String]) items?: string[];
  @Field(() => DateTime) disclosedAt!: Date;
  @Field(() => DateTime) lastDisclosedAt!: Date;
  @Field(() => Int) times!: number;
}

@ObjectType({ simpleResolvers: true })
export class ReceivedDisclosureEdge {
  @Field(() => String) cursor!: string;
  @Field(() => ReceivedDisclosure) node!: ReceivedDisclosure;
}

@ObjectType({ simpleResolvers: true })
export class ReceivedDisclosureConnection {
  @Field(() => [ReceivedDisclosureEdge]) edges!: ReceivedDisclosureEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}
