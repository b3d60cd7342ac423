import { createContext, type FormEvent, type ReactNode, useContext, useId, useState } from 'react';
import { isTasukiError } from '../../sdk/core/errors.js';
import { useSay } from '../app/language.js';
import { Failed, useErrorText } from './states.js';
import { Values } from './values.js';

interface Refusal {
  readonly field: string;
  readonly text: string;
}

const Refused = createContext<Refusal | null>(null);

/** Why this field was refused, in words. */
export function useRefusal(name: string): string | null {
  const refusal = useContext(Refused);
  return refusal?.field === name ? refusal.text : null;
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

export interface FieldProps {
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
  const text = useRefusal(name);
  const notes = [help ? `${id}-help` : '', text ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="flex min-w-0 flex-col">
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
      {/* Fields side by side stand in one line, whether or not there is help above them. */}
      <div className="mt-auto">
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
  /** The id of a datalist. */
  readonly list?: string;
  readonly onFile?: (file: File | null) => void;
};

export function TextField(props: Input) {
  const { type = 'text', value, onChange, onFile, accept, min, max, list, autoComplete = 'off', ...field } = props;
  return (
    <Labelled {...field}>
      {(ids) => (
        <input
          {...ids}
          type={type}
          defaultValue={value ?? ''}
          onChange={(event) => {
            onChange?.(event.target.value);
            onFile?.(event.target.files?.[0] ?? null);
          }}
          autoComplete={autoComplete}
          className="control"
          {...{ accept, min, max, list }}
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
    <label className="flex min-h-11 items-center gap-3">
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
