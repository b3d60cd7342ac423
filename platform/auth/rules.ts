import { createRequire } from 'node:module';
import type { GraphQLSchema } from 'graphql';
import type * as Middleware from 'graphql-middleware';
import type * as Shield from 'graphql-shield';
import type { IRule } from 'graphql-shield';
import type { SubgraphName } from '../../schema/roles.js';
import { HubError } from '../errors/hub-error.js';
import type { Actor, ActorKind } from './actor.js';

/*
 * graphql-shield and graphql-middleware come as one pair of CommonJS builds. The ESM build of shield imports
 * `util.isUndefined`, which Node 23 removed; and shield recognises its middleware by class, so both must be of one kind.
 */
const require = createRequire(import.meta.url);
const util = require('node:util') as { isUndefined?: (value: unknown) => boolean };
util.isUndefined ??= (value) => value === undefined;
const { allow, deny, rule, shield } = require('graphql-shield') as typeof Shield;
const { applyMiddleware } = require('graphql-middleware') as typeof Middleware;

export { allow, deny };
export type Rule = IRule | typeof Shield.allow | typeof Shield.deny;

/** Who may call what: for every object type either one rule for all its fields, or a rule for each field by name. */
export type Permissions = Record<string, Rule | Record<string, Rule>>;

interface Viewer {
  readonly actor: Actor;
}

/** A refusal is returned, not thrown: shield turns a thrown error into a bare "Not Authorised!". */
function refusal(actor: Actor): HubError {
  return new HubError(actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}

const known = new Map<string, IRule>();

/** One rule object for each name: shield refuses two rules of the same name, and caches answers by it. */
function named(name: string, admits: (actor: Actor) => boolean): IRule {
  const existing = known.get(name);
  if (existing) return existing;
  const made = rule(name, { cache: 'contextual' })(
    (_parent, _args, { actor }: Viewer) => admits(actor) || refusal(actor),
  );
  known.set(name, made);
  return made;
}

/** Only actors of these kinds. Which rows they may touch is the operation's question, never a rule's. */
export function only(...kinds: readonly ActorKind[]): Rule {
  return named(`only ${kinds.join(' ')}`, (actor) => kinds.includes(actor.kind));
}

/** Anyone with a token, whatever his kind. */
export const signedIn = named('signedIn', (actor) => actor.kind !== 'anonymous');

/** A field that no client ever sees: another subgraph asks it, on behalf of one of these kinds. */
export function askedBy(asker: SubgraphName, ...kinds: readonly ActorKind[]): Rule {
  return named(
    `asked by ${asker} for ${kinds.join(' ')}`,
    (actor) => actor.via === asker && kinds.includes(actor.kind),
  );
}

/** The federation's own fields. What `_entities` reaches is guarded type by type, so it is open here. */
export const FEDERATION_ROOT = { _service: allow, _entities: allow } as const;

function ruleFor(permissions: Permissions, type: string, field: string): Rule {
  const entry = permissions[type];
  if (entry === undefined) return deny;
  if (isFieldMap(entry)) return entry[field] ?? deny;
  return entry;
}

function isFieldMap(entry: Rule | Record<string, Rule>): entry is Record<string, Rule> {
  return typeof (entry as { resolve?: unknown }).resolve !== 'function';
}

/**
 * The schema behind its rules: default deny, and only fields with a real rule are wrapped, since shield's wrapper
 * costs as much as resolving the field. Errors pass as they are; `format-error` is where they are told apart.
 */
export function guard(schema: GraphQLSchema, permissions: Permissions): GraphQLSchema {
  const tree = shield(permissions as never, {
    fallbackRule: deny,
    allowExternalErrors: true,
    fallbackError: (error: unknown) => (error instanceof Error ? error : new HubError('FORBIDDEN')),
  });
  const generated = (
    tree as unknown as { generate(s: GraphQLSchema): Record<string, Record<string, unknown>> }
  ).generate(schema);
  const kept: Record<string, Record<string, unknown>> = {};
  for (const [type, fields] of Object.entries(generated)) {
    const wrapped = Object.entries(fields).filter(([field]) => ruleFor(permissions, type, field) !== allow);
    if (wrapped.length > 0) kept[type] = Object.fromEntries(wrapped);
  }
  return applyMiddleware(schema, kept as never);
}
