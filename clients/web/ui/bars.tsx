import { useSay } from '../app/language.js';
import { useFormat } from './format.js';

export interface Bar {
  readonly label: string;
  /** Null: too few people to be told. */
  readonly value: number | null;
}

/** Bars, each with its figure in words; a figure that is hidden has a dashed outline and no length to be measured. */
export function Bars({ name, bars }: { name: string; bars: readonly Bar[] }) {
  const say = useSay();
  const { number } = useFormat();
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <figure>
      <figcaption className="sr-only">{name}</figcaption>
      <ul className="max-w-3xl space-y-3">
        {bars.map(({ label, value }) => (
          <li key={label} className="grid grid-cols-[5.5rem_minmax(0,1fr)_4rem] items-center gap-3">
            <span className="text-end text-sm">{label}</span>
            <span
              aria-hidden="true"
              className={`h-6 rounded ${value === null ? 'border-edge border border-dashed' : 'bg-brand'}`}
              style={{ inlineSize: `${value === null ? 15 : Math.max(0.5, (100 * value) / most)}%` }}
            />
            <span className="font-bold tabular-nums">{value === null ? say('秘匿', 'hidden') : number(value)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
