import { fail } from '../errors/hub-error.js';
import { isUuid } from '../ids.js';

/** An id from outside. Text that is no id is answered as an id of nothing: NOT_FOUND. */
export function wireId<Id extends string>(text: string): Id {
  return isUuid(text) ? (text as Id) : fail('NOT_FOUND');
}

/** The thing found, or NOT_FOUND: foreign, hidden and made-up ids all end here. */
export function found<T>(thing: T | null | undefined): T {
  return thing ?? fail('NOT_FOUND');
}
