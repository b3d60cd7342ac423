import { useId } from 'react';
import { type FieldProps, useRefusal } from './form.js';

/** Check boxes under one question; a note, such as a count, stands behind its word. */
export function Checks(
  props: Omit<FieldProps, 'bare'> & {
    choices: readonly (readonly [code: string, word: string, note?: string])[];
    values?: readonly string[];
    /** Side by side as far as they fit. */
    dense?: boolean;
  },
) {
  const text = useRefusal(props.name);
  const id = useId();
  return (
    <fieldset {...(text ? { 'aria-describedby': id } : {})}>
      <legend className="mb-1 font-bold">{props.label}</legend>
      {props.help && <p className="text-quiet mb-1 text-sm">{props.help}</p>}
      <div className={props.dense ? 'grid gap-x-4 sm:grid-cols-2' : ''}>
        {props.choices.map(([code, word, note]) => (
          <label key={code} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={props.name}
              value={code}
              defaultChecked={props.values?.includes(code) ?? false}
              className="accent-brand size-6 shrink-0"
            />
            <span className="min-w-0">{word}</span>{' '}
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
