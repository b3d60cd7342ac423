import { type Hole, type Html, html, when } from './html.js';
import type { Say, Sentence } from './language.js';
import type { Typed } from './session.js';
import type { Visitor } from './visitor.js';

/** A form as it stands: what is in its fields, and what was refused of them. */
export interface Filled {
  readonly say: Say;
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, Sentence>>;
}

/** What was refused at this page, else what is known already. */
export function filled(visitor: Visitor, known: Typed = {}): Filled {
  const refused = visitor.refusedHere();
  return { say: visitor.say, typed: refused?.typed ?? known, errors: refused?.errors ?? {} };
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'tel' | 'email' | 'text';
  readonly type?: 'text' | 'email' | 'tel';
  readonly maxlength?: number;
  /** About how much is expected: the width of the field says it. */
  readonly width?: 'short' | 'middle';
}

export function enteredIn({ typed }: Filled, name: string): string {
  return typed[name]?.[0] ?? '';
}

export function isChosen({ typed }: Filled, name: string, value: string): boolean {
  return typed[name]?.includes(value) ?? false;
}

/** 必須 and 任意 as words. */
export function need(say: Say, required: boolean | undefined): Html {
  return required
    ? html`<span class="need">${say('必須', 'required')}</span>`
    : html`<span class="free">${say('任意', 'optional')}</span>`;
}

function described(form: Filled, { name, hint }: Pick<Field, 'name' | 'hint'>): { ids: string; notes: Html } {
  const error = form.errors[name];
  const ids = [hint ? `h-${name}` : '', error ? `e-${name}` : ''].filter(Boolean).join(' ');
  const notes = html`${when(hint, () => html`<p class="hint" id="h-${name}">${hint}</p>`)}${when(
    error,
    () => html`<p class="error" id="e-${name}">${form.say(error?.ja ?? '', error?.en ?? '')}</p>`,
  )}`;
  return { ids, notes };
}

function labelled(form: Filled, field: Field, control: (attributes: Html) => Html): Html {
  const { ids, notes } = described(form, field);
  const attributes = html` id="f-${field.name}" name="${field.name}"${when(ids, () => html` aria-describedby="${ids}"`)}${when(
    field.required,
    () => html` aria-required="true"`,
  )}${when(form.errors[field.name], () => html` aria-invalid="true"`)}${when(
    field.autocomplete,
    () => html` autocomplete="${field.autocomplete}"`,
  )}${when(field.maxlength, () => html` maxlength="${field.maxlength}"`)}`;
  return html`<div class="field"><label for="f-${field.name}">${field.label} ${need(form.say, field.required)}</label>${notes}
${control(attributes)}</div>`;
}

export function textField(form: Filled, field: Field): Html {
  return labelled(
    form,
    field,
    (attributes) =>
      html`<input${attributes} type="${field.type ?? 'text'}" class="${field.width ?? 'wide'}"${when(
        field.inputmode,
        () => html` inputmode="${field.inputmode}"`,
      )} value="${enteredIn(form, field.name)}">`,
  );
}

export function textArea(form: Filled, field: Field & { rows: number }): Html {
  return labelled(
    form,
    field,
    // The line break after the tag is dropped by the parser: without it a text's own first line break would be.
    (attributes) => html`<textarea${attributes} rows="${field.rows}">
${enteredIn(form, field.name)}</textarea>`,
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function selectField(form: Filled, field: Field, options: readonly Option[]): Html {
  return labelled(
    form,
    field,
    (attributes) =>
      html`<select${attributes}>${when(
        !options.some(({ value }) => isChosen(form, field.name, value)),
        () => html`<option value="">${form.say('選んでください', 'Choose')}</option>`,
      )}${options.map(
        ({ value, label }) =>
          html`<option value="${value}"${when(isChosen(form, field.name, value), () => html` selected`)}>${label}</option>`,
      )}</select>`,
  );
}

export interface Choice extends Option {
  readonly detail?: Hole;
}

/** Check boxes or radio buttons under one question. */
export function choices(
  form: Filled,
  kind: 'checkbox' | 'radio',
  field: Pick<Field, 'name' | 'label' | 'hint' | 'required'>,
  options: readonly Choice[],
): Html {
  const { ids, notes } = described(form, field);
  return html`<fieldset id="f-${field.name}" tabindex="-1"${when(ids, () => html` aria-describedby="${ids}"`)}>
<legend>${field.label} ${need(form.say, field.required)}</legend>${notes}
${options.map((option) => choice(form, kind, field.name, option))}</fieldset>`;
}

export function choice(form: Filled, kind: 'checkbox' | 'radio', name: string, option: Choice): Html {
  const id = `f-${name}-${option.value}`;
  return html`<div class="choice"><input type="${kind}" id="${id}" name="${name}" value="${option.value}"${when(
    isChosen(form, name, option.value),
    () => html` checked`,
  )}><label for="${id}">${option.label}</label>${option.detail}</div>`;
}

/** What is wrong, all of it at the top, each leading to its field. */
export function errorSummary({ errors, say }: Filled): Html | null {
  const all = Object.entries(errors);
  if (all.length === 0) return null;
  return html`<div class="summary" role="alert"><h2>${say('入力内容をご確認ください', 'Please check what you entered')}</h2><ul>${all.map(
    ([name, { ja, en }]) => html`<li>${name === '' ? say(ja, en) : html`<a href="#f-${name}">${say(ja, en)}</a>`}</li>`,
  )}</ul></div>`;
}

/**
 * A field that no person sees and only a program fills in, one that ticks and types whatever it finds. Together with a
 * choice that nothing makes beforehand it keeps mail scanners from answering for anybody.
 */
export function trap(): Html {
  return html`<div hidden><input type="checkbox" name="machine" value="1" aria-hidden="true" tabindex="-1"></div>`;
}

export function isTrapped(visitor: Visitor): boolean {
  return visitor.list('machine').length > 0;
}

/** A form that is sent to `action`; its buttons say what for. */
export function form(visitor: Visitor, action: string, body: Hole): Html {
  return html`<form method="post" action="${action}" novalidate><input type="hidden" name="form" value="${visitor.session.formToken}">
${body}</form>`;
}

export function button(label: string, more: { value?: string; kind?: 'main' | 'side' | 'danger' } = {}): Html {
  return html`<button class="${more.kind ?? 'main'}"${when(
    more.value,
    () => html` name="do" value="${more.value}"`,
  )}>${label}</button>`;
}
