import type { ApolloServer } from '@apollo/server';
import type { Request, Response } from 'express';
import type { Clock } from '../../../platform/clock.js';
import type { ErrorCode } from '../../../platform/errors/catalog.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { ReasonCode } from '../../../platform/errors/reasons.js';
import type { Authenticate } from '../../authenticate.js';
import type { HubContext } from '../../context.js';
import type { CountPublicCall } from '../../limits.js';
import { type Language, type Say, type Sentence, sayIn } from './language.js';
import type { Draft, Session, Typed } from './session.js';

/** What every page stands on. */
export interface PageParts {
  readonly server: ApolloServer<HubContext>;
  readonly authenticate: Authenticate;
  readonly countPublicCall: CountPublicCall;
  readonly clock: Clock;
}

/** One request for a page: who asks, in which language, what was sent, and the API as he may ask it. */
export class Visitor {
  readonly say: Say;
  /** What a form sent; empty for a GET. */
  readonly typed: Typed;

  constructor(
    private readonly parts: PageParts,
    private readonly request: Request,
    private readonly response: Response,
    readonly language: Language,
    readonly session: Session,
  ) {
    this.say = sayIn(language);
    this.typed = typedOf(request.body);
  }

  /** The path without its query, as a form's `action` or a link names it. */
  get path(): string {
    return this.request.path;
  }

  get now(): Date {
    return this.parts.clock.now();
  }

  get isSignedIn(): boolean {
    return this.session.visit.accessToken !== undefined;
  }

  get draft(): Draft {
    return this.session.visit.draft ?? {};
  }

  param(name: string): string {
    return String(this.request.params[name] ?? '');
  }

  query(name: string): string | undefined {
    const value = this.request.query[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** The first value of a field, without white space around it. */
  text(field: string): string {
    return (this.typed[field]?.[0] ?? '').trim();
  }

  list(field: string): readonly string[] {
    return this.typed[field] ?? [];
  }

  /** Runs a document as the person who has signed in. Refusals are thrown as the API gave them. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { accessToken } = this.session.visit;
    if (!accessToken) throw new HubError('UNAUTHENTICATED');
    const actor = await this.parts.authenticate(`Bearer ${accessToken}`, this.requestId);
    return this.run<T>(actor, query, variables);
  }

  /** Runs a document that anybody may ask. It is counted by address, as at /graphql. */
  async askAnyone<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    await this.parts.countPublicCall(this.request.socket.remoteAddress ?? '');
    return this.run<T>({ kind: 'anonymous' }, query, variables);
  }

  private get requestId(): string {
    return this.response.locals.requestId;
  }

  private async run<T>(actor: HubContext['actor'], query: string, variables: Record<string, unknown>): Promise<T> {
    const contextValue = { actor, requestId: this.requestId };
    const { body } = await this.parts.server.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new HubError('INTERNAL');
    const { data, errors } = body.singleResult;
    if (data && !errors) return data as T;
    const { code, field, reason } = (errors?.[0]?.extensions ?? {}) as {
      code?: ErrorCode;
      field?: string;
      reason?: ReasonCode;
    };
    throw new HubError(code ?? 'INTERNAL', { ...(field ? { field } : {}), ...(reason ? { reason } : {}) });
  }

  /** What is to stand in a form: what was refused here last, else what is known. */
  refusedHere(at = this.path): { typed: Typed; errors: Readonly<Record<string, Sentence>> } | null {
    const { refused } = this.session.visit;
    return refused?.at === at ? refused : null;
  }
}

/** A refusal in both languages, as the catalogue has it. */
export function sentenceOf(error: HubError): Sentence {
  return { ja: error.messageJa, en: error.message };
}

function typedOf(body: unknown): Typed {
  const entries = Object.entries((body ?? {}) as Record<string, string | string[]>);
  return Object.fromEntries(entries.map(([name, value]) => [name, [value].flat().map(String)]));
}
