/** Markup that is safe to send: made by `html` only, so that text can get into a page in no other way than escaped. */
export class Html {
  private constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }

  /** Fills the holes of a template of ours. See `html`. */
  static fill(literals: readonly string[], values: readonly Hole[]): Html {
    return new Html(literals.map((literal, index) => literal + markupOf(values[index])).join(''));
  }
}

/** What may stand in a hole: markup of ours, text, numbers, lists of them; null, undefined and false leave it empty. */
export type Hole = Html | string | number | null | undefined | false | readonly Hole[];

/**
 * html`<p>${text}</p>` — every value is escaped unless it is markup of ours. Attributes are always written in double
 * quotes around their hole, and no hole stands in a script, a style or the name of a tag or an attribute: the escaping
 * is right for text and quoted attributes alone.
 */
export function html(literals: TemplateStringsArray, ...values: Hole[]): Html {
  return Html.fill(literals, values);
}

/** `given` if `wanted`, else nothing. */
export function when(wanted: unknown, given: () => Hole): Hole {
  return wanted ? given() : null;
}

function markupOf(value: Hole): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(markupOf).join('');
  return String(value).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
