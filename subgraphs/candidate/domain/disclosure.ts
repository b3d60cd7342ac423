import { createHash } from 'node:crypto';
import type { Day } from '../../../platform/calendar.js';
import type { CandidateId, ConsentId } from '../../../platform/ids.js';
import {
  type ReleaseItem,
  type ReleaseScope,
  releaseItems,
  releaseScopes,
  scopeNames,
} from '../../../schema/release-scopes.js';
import type { ScopeValues } from './candidate-view.js';

/** A set of items, one bit for each row of `releaseItems`. */
export type ItemSet = bigint;

/** The items among these selected paths below `Candidate`, such as `profile.headline`. */
export function itemsSelected(paths: ReadonlySet<string>): ItemSet {
  return releaseItems.reduce((set, item) => (paths.has(item.path) ? set | item.bit : set), 0n);
}

/** Every item of every scope. */
export const ALL_ITEMS: ItemSet = releaseItems.reduce((set, { bit }) => set | bit, 0n);

/** The scopes that hold any of these items. */
export function scopesAsked(items: ItemSet): number {
  return releaseItems.reduce((mask, item) => (items & item.bit ? mask | releaseScopes[item.scope].bit : mask), 0);
}

interface Place {
  readonly item: ReleaseItem;
  readonly scopeBit: number;
  /** From the row of a person to the item. What is an entity on the wire, such as `employer`, is its id in the row: `employerId`. */
  readonly steps: readonly { readonly name: string; readonly idName: string }[];
}

const places: readonly Place[] = releaseItems.map((item) => ({
  item,
  scopeBit: releaseScopes[item.scope].bit,
  steps: item.path.split('.').map((name) => ({ name, idName: `${name}Id` })),
}));

export interface AttributedItems {
  readonly consentId: ConsentId;
  readonly items: ItemSet;
}

/** What a record needs of a person whom an answer shows. */
export interface Disclosed extends ScopeValues {
  readonly consentIds: readonly ConsentId[];
  readonly consentScopes: readonly number[];
}

/**
 * What an answer that asks for these items discloses of a person, and under which consent: the newest that covers the
 * item's scope. What is null or empty was not disclosed.
 */
export function itemsDisclosed(asked: ItemSet): (person: Disclosed) => AttributedItems[] {
  const wanted = places.filter(({ item }) => asked & item.bit);
  return (person) => {
    const sets = new Map<ConsentId, ItemSet>();
    for (const { item, scopeBit, steps } of wanted) {
      if (!holds(person, steps, 0)) continue;
      const consentId = person.consentIds[person.consentScopes.findIndex((mask) => mask & scopeBit)];
      if (consentId) sets.set(consentId, (sets.get(consentId) ?? 0n) | item.bit);
    }
    return [...sets].map(([consentId, items]) => ({ consentId, items }));
  };
}

function holds(value: unknown, steps: Place['steps'], from: number): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.some((one) => holds(one, steps, from));
  const step = steps[from];
  if (!step) return true;
  const row = value as Record<string, unknown>;
  return holds(row[step.name] ?? row[step.idName], steps, from + 1);
}

export function pathsOf(items: ItemSet): string[] {
  return releaseItems.filter(({ bit }) => items & bit).map(({ path }) => path);
}

export function scopesOfItems(items: ItemSet): ReleaseScope[] {
  const held = new Set(releaseItems.filter(({ bit }) => items & bit).map(({ scope }) => scope));
  return scopeNames.filter((scope) => held.has(scope));
}

/** Every item of these scopes. */
export function itemsOfScopes(mask: number): ItemSet {
  return releaseItems.reduce((set, item) => (mask & releaseScopes[item.scope].bit ? set | item.bit : set), 0n);
}

/** One link of a candidate's chain of disclosures. Instants are milliseconds since 1970. */
export interface DisclosureLink {
  readonly candidateId: CandidateId;
  readonly seq: number;
  readonly audience: number;
  readonly consentId: ConsentId;
  readonly items: ItemSet;
  readonly day: Day;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly times: number;
}

/** SHA-256 over the previous link's hash and every field of this one: no link can be changed, left out or put in unseen. */
export function linkHash(previous: Buffer, link: DisclosureLink): Buffer {
  const fields = [
    link.candidateId,
    link.seq,
    link.audience,
    link.consentId,
    link.items.toString(16),
    link.day,
    link.firstAt,
    link.lastAt,
    link.times,
  ];
  return createHash('sha256').update(previous).update(fields.join('|')).digest();
}

/** Where a chain begins and ends by its head: the links before `fromSeq` were let go when their years were over. */
export interface ChainHead {
  readonly fromSeq: number;
  readonly fromHash: Uint8Array;
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** The first thing wrong with a chain; null when every link follows from the one before and the head is the last. */
export function firstBroken(
  links: readonly (DisclosureLink & { readonly hash: Uint8Array })[],
  head: ChainHead | null,
): string | null {
  let [seq, hash] = [head?.fromSeq ?? 0, Buffer.from(head?.fromHash ?? CHAIN_START)];
  for (const link of links) {
    if (link.seq !== seq + 1) return `link ${seq + 1} is missing`;
    if (!linkHash(hash, link).equals(link.hash)) return `link ${link.seq} is not what was recorded`;
    [seq, hash] = [link.seq, Buffer.from(link.hash)];
  }
  if (seq !== (head?.seq ?? 0))
    return head && head.seq > seq ? `link ${seq + 1} is missing` : `link ${seq} is beyond the head`;
  return head && !hash.equals(head.hash) ? `the head is not link ${seq}` : null;
}

/** Before the first link. */
export const CHAIN_START = Buffer.alloc(32);
