import { refuse } from '../../../platform/errors/hub-error.js';

/** The last row of a page, as a cursor holds it: what its viewer sees in that row anyway, under his own id for the person. */
export interface PoolPlace {
  readonly score: number | null;
  readonly at: Date;
  readonly id: string;
}

export function encodePlace({ score, at, id }: PoolPlace): string {
  return Buffer.from(`${score ?? ''}:${at.getTime()}:${id}`).toString('base64url');
}

export function decodePlace(cursor: string, byScore: boolean): PoolPlace {
  const [score, at, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split(':');
  const place = { score: byScore ? Number(score) : null, at: new Date(Number(at)), id: id ?? '' };
  const wellFormed =
    rest.length === 0 &&
    (score === '') === !byScore &&
    Number.isSafeInteger(place.score ?? 0) &&
    !Number.isNaN(place.at.getTime());
  return wellFormed && id ? place : refuse('after', 'NOT_A_CURSOR');
}
