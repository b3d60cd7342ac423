import { HubError } from '../../../platform/errors/hub-error.js';
import type { Sentence } from './language.js';
import type { Typed } from './session.js';
import { sentenceOf } from './visitor.js';

export type Labels = Readonly<Record<string, readonly [ja: string, en: string]>>;

/** Reads a form field by field, by the API's own checks, and gathers what is refused instead of stopping at the first. */
export class Reading {
  readonly errors: Record<string, Sentence> = {};

  constructor(
    private readonly typed: Typed,
    private readonly labels: Labels,
  ) {}

  text(name: string): string {
    return (this.typed[name]?.[0] ?? '').trim();
  }

  has(name: string): boolean {
    return this.text(name) !== '';
  }

  ticked(name: string): boolean {
    return this.typed[name] !== undefined;
  }

  /** The value as the check lets it through; null, and an error under the field's name, when it does not. */
  value<T>(name: string, check: (text: string) => T): T | null {
    try {
      return check(this.text(name));
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      this.errors[name] = about(this.labels[name.replace(/-\d+$/, '')], error);
      return null;
    }
  }

  /** The same for a field that may stay empty. */
  optional<T>(name: string, check: (text: string) => T): T | null {
    return this.has(name) ? this.value(name, check) : null;
  }

  get isGood(): boolean {
    return Object.keys(this.errors).length === 0;
  }
}

/** A refusal with the name of its field. */
export function about(label: Labels[string] | undefined, error: HubError): Sentence {
  const { ja, en } = sentenceOf(error);
  if (error.details.reason === 'REQUIRED' && label)
    return { ja: `「${label[0]}」を入力してください。`, en: `Enter “${label[1]}”.` };
  return label ? { ja: `「${label[0]}」：${ja}`, en: `“${label[1]}”: ${en}` } : { ja, en };
}
