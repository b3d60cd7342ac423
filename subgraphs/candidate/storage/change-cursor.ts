import type { PairwiseIds } from '../../../platform/opaque-id.js';

/** How far an agency has read the feed of its pool. */
export interface ChangeCursor {
  /** Of the agency's standing: a cursor from before a suspension or a renewal begins anew. */
  readonly version: number;
  /** When it was given, in days since 1970. */
  readonly day: number;
  /** The last change that was told. */
  readonly position: number;
  /** While the people that were there at `position` are still being told: the last one of them. */
  readonly place: { readonly at: Date; readonly id: string } | null;
}

const BLOCK = /^([0-9a-f]{8})-([0-9a-f]{4})-0000-0000-([0-9a-f]{12})$/;

/**
 * A cursor tells nothing to its holder and cannot be made up: version, day and position are one block encrypted under a key
 * of this viewer's, so neither the number of changes elsewhere nor a place in the past can be read or forged.
 */
export function encodeChangeCursor(ids: PairwiseIds, viewer: string, cursor: ChangeCursor): string {
  const { version, day, position, place } = cursor;
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const block = ids.encode(keyName(viewer), `${hex(version, 8)}-${hex(day, 4)}-0000-0000-${hex(position, 12)}`);
  const rest = place ? `:${place.at.getTime()}:${ids.encode(viewer, place.id)}` : '';
  return Buffer.from(`${block}${rest}`).toString('base64url');
}

/** The cursor in this text; null when it is none of this viewer's. */
export function decodeChangeCursor(ids: PairwiseIds, viewer: string, text: string): ChangeCursor | null {
  const [block = '', at, id, ...more] = Buffer.from(text, 'base64url').toString().split(':');
  const [, version, day, position] = BLOCK.exec(ids.decode(keyName(viewer), block) ?? '') ?? [];
  if (!version || !day || !position || more.length > 0) return null;
  const head = {
    version: Number.parseInt(version, 16),
    day: Number.parseInt(day, 16),
    position: Number.parseInt(position, 16),
  };
  if (at === undefined) return { ...head, place: null };
  const ref = ids.decode(viewer, id ?? '');
  return ref && Number.isSafeInteger(Number(at)) ? { ...head, place: { at: new Date(Number(at)), id: ref } } : null;
}

function keyName(viewer: string): string {
  return `changes:${viewer}`;
}
