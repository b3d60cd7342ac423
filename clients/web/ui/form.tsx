import { createContext, type FormEvent, type ReactNode, useContext, useId, useState } from 'react';
import { isTasukiError } from '../../sdk/core/errors.js';
import { useSay } from '../app/language.js';
import { Failed, useErrorText } from './states.js';

interface Refusal {
  readonly field: string;
  readonly text: string;
}

const Refused = createContext<Refusal | null>(null);

/** What a form holds when it is sent. */
export class Values {
  constructor(private readonly form: FormData) {}

  text(name: string): string {
    return String(this.form.get(name) ?? '').trim();
  }
  maybe(name: string): string | null {
    return this.text(name) || null;
  }
  number(name: string): number | null {
    const text = this.text(name).normalize('NFKC').replaceAll(',', '');
    return text === '' ? null : Number(text);
  }
  /** Every box of a group that is ticked. */
  all(name: string): string[] {
    return this.form.getAll(name).map(String);
  }
  is(name: string): boolean {
    return this.form.get(name) !== null;
  }
  list(name: string): string[] {
    return this.text(name)
      .split(/[、,;；\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
  }
  file(name: string): File | null {
    const file = this.form.get(name);
    return file instanceof File && file.size > 0 ? file : null;
  }
}

/**
 * A form whose refusals come from the hub and stand at the field that they name. It is never disabled: sending twice while
 * the first is on its way does nothing.
 */
export function Form(props: {
  onSend: (values: Values) => Promise<unknown>;
  send: string;
  sending?: string;
  cancel?: () => void;
  danger?: boolean;
  reset?: boolean;
  children?: ReactNode;
}) {
  const say = useSay();
  const textOf = useErrorText();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const field = isTasukiError(error) ? error.field?.split('.').at(-1) : undefined;

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    setBusy(true);
    setError(null);
    try {
      await props.onSend(new Values(new FormData(form)));
      if (props.reset) form.reset();
    } catch (refusal) {
      setError(refusal);
      const name = isTasukiError(refusal) ? refusal.field?.split('.').at(-1) : undefined;
      const control = name ? form.elements.namedItem(name) : null;
      if (control instanceof HTMLElement) control.focus();
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={onSubmit} className="space-y-5">
      <Refused value={field ? { field, text: textOf(error) } : null}>{props.children}</Refused>
      {error !== null && <Failed error={error} />}
      <div className="flex flex-wrap gap-3">
        <button
          type="submit"
          className={`button ${props.danger ? 'button-danger' : 'button-main'}`}
          aria-disabled={busy}
        >
          {busy ? (props.sending ?? say('送信しています…', 'Sending…')) : props.send}
        </button>
        {props.cancel && (
          <button type="button" className="button button-other" onClick={props.cancel}>
            {say('やめる', 'Cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  /** Neither word: a filter, where nothing is asked of anybody. */
  readonly bare?: boolean;
}

function Labelled({ name, label, help, required, bare, children }: FieldProps & { children: (ids: Ids) => ReactNode }) {
  const say = useSay();
  const id = useId();
  const refusal = useContext(Refused);
  const text = refusal?.field === name ? refusal.text : null;
  const notes = [help ? `${id}-help` : '', text ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 flex flex-wrap items-baseline gap-x-2 font-bold">
        {label}
        {!bare && (
          <span className={`text-sm font-normal ${required ? 'text-bad' : 'text-quiet'}`}>
            {required ? say('必須', 'Required') : say('任意', 'Optional')}
          </span>
        )}
      </label>
      {help && (
        <p id={`${id}-help`} className="text-quiet mb-1 text-sm">
          {help}
        </p>
      )}
      {children({
        id,
        name,
        required: required ?? false,
        'aria-invalid': text !== null,
        ...(notes ? { 'aria-describedby': notes } : {}),
      })}
      {text && (
        <p id={`${id}-error`} className="text-bad mt-1 font-bold">
          {text}
        </p>
      )}
    </div>
  );
}

interface Ids {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

type Input = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'number' | 'password' | 'url' | 'search' | 'file';
  readonly value?: string | number | null;
  readonly onChange?: (value: string) => void;
  readonly accept?: string;
  readonly min?: number;
  readonly max?: number;
  readonly autoComplete?: string;
};

export function TextField({ type = 'text', value, onChange, accept, min, max, autoComplete = 'off', ...field }: Input) {
  return (
    <Labelled {...field}>
      {(ids) => (
        <input
          {...ids}
          type={type}
          defaultValue={value ?? ''}
          onChange={(event) => onChange?.(event.target.value)}
          autoComplete={autoComplete}
          className="control"
          {...{ accept, min, max }}
        />
      )}
    </Labelled>
  );
}

export function TextArea({
  value,
  rows = 5,
  onChange,
  ...field
}: FieldProps & { value?: string | null; rows?: number; onChange?: (value: string) => void }) {
  return (
    <Labelled {...field}>
      {(ids) => (
        <textarea
          {...ids}
          rows={rows}
          defaultValue={value ?? ''}
          onChange={(event) => onChange?.(event.target.value)}
          className="control"
        />
      )}
    </Labelled>
  );
}

export function Choice(
  props: FieldProps & {
    choices: readonly (readonly [code: string, word: string])[];
    value?: string | null;
    none?: string;
    onChange?: (code: string) => void;
  },
) {
  const { choices, value, none, onChange, ...field } = props;
  return (
    <Labelled {...field}>
      {(ids) => (
        <select
          {...ids}
          defaultValue={value ?? ''}
          onChange={(event) => onChange?.(event.target.value)}
          className="control"
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function Check(props: { name: string; label: string; checked?: boolean; onChange?: (on: boolean) => void }) {
  return (
    <label className="flex min-h-8 items-center gap-3">
      <input
        type="checkbox"
        name={props.name}
        defaultChecked={props.checked ?? false}
        onChange={(event) => props.onChange?.(event.target.checked)}
        className="accent-brand size-6 shrink-0"
      />
      <span>{props.label}</span>
    </label>
  );
}

/** Check boxes under one question; a note, such as a count, stands behind its word. */
export function Checks(
  props: Omit<FieldProps, 'bare'> & {
    choices: readonly (readonly [code: string, word: string, note?: string])[];
    values?: readonly string[];
    /** Side by side as far as they fit. */
    dense?: boolean;
  },
) {
  const refusal = useContext(Refused);
  const text = refusal?.field === props.name ? refusal.text : null;
  const id = useId();
  return (
    <fieldset {...(text ? { 'aria-describedby': id } : {})}>
      <legend className="mb-1 font-bold">{props.label}</legend>
      {props.help && <p className="text-quiet mb-1 text-sm">{props.help}</p>}
      <div className={props.dense ? 'grid gap-x-4 sm:grid-cols-2' : ''}>
        {props.choices.map(([code, word, note]) => (
          <label key={code} className="flex min-h-8 items-center gap-3">
            <input
              type="checkbox"
              name={props.name}
              value={code}
              defaultChecked={props.values?.includes(code) ?? false}
              className="accent-brand size-6 shrink-0"
            />
            <span className="min-w-0">{word}</span>
            {note && <span className="text-quiet ms-auto text-sm tabular-nums">{note}</span>}
          </label>
        ))}
      </div>
      {text && (
        <p id={id} className="text-bad mt-1 font-bold">
          {text}
        </p>
      )}
    </fieldset>
  );
}
