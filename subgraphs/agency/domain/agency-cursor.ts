import { refuse } from '../../../platform/errors/hub-error.js';
import { isUuid } from '../../../platform/ids.js';

/** The place of an agency in a list by name. It holds what everyone may see of an agency. */
export interface AgencyPlace {
  readonly name: string;
  readonly id: string;
}

export function encodeAgencyPlace({ name, id }: AgencyPlace): string {
  return Buffer.from(`${id}${name}`).toString('base64url');
}

const ID_LETTERS = 36;

export function decodeAgencyPlace(cursor: string): AgencyPlace {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [id, name] = [text.slice(0, ID_LETTERS), text.slice(ID_LETTERS)];
  if (!isUuid(id) || name === '' || name.includes('\0')) refuse('after', 'NOT_A_CURSOR');
  return { id, name };
}
