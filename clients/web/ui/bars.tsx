import { useSay } from '../app/language.js';
import { useFormat } from './format.js';

export interface Bar {
  readonly label: string;
  /** Null: too few people to be told. */
  readonly value: number | null;
}

const SHORT = 'grid-cols-[5.5rem_minmax(0,1fr)_auto]';
const MEDIUM = 'grid-cols-[6.5rem_minmax(0,1fr)_auto]';
const LONG = 'grid-cols-[minmax(0,10rem)_minmax(0,1fr)_auto] sm:grid-cols-[16rem_minmax(0,1fr)_auto]';

/** Bars, each with its figure in words; a figure that is hidden has a dashed outline and no length to be measured. */
export function Bars({ name, bars, write }: { name: string; bars: readonly Bar[]; write?: (value: number) => string }) {
  const say = useSay();
  const { number } = useFormat();
  const text = write ?? number;
  const longest = Math.max(0, ...bars.map(({ label }) => label.length));
  const long = longest > 12;
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <figure>
      <figcaption className="sr-only">{name}</figcaption>
      <ul className={`space-y-3 ${long ? 'max-w-5xl' : 'max-w-3xl'}`}>
        {bars.map(({ label, value }) => (
          <li key={label} className={`grid items-center gap-3 ${long ? LONG : longest > 8 ? MEDIUM : SHORT}`}>
            <span className="text-end text-sm">{label}</span>
            <span
              aria-hidden="true"
              className={`h-6 rounded ${value === null ? 'border-edge border border-dashed' : 'bg-brand'}`}
              style={{ inlineSize: `${value === null ? 15 : Math.max(0.5, (100 * value) / most)}%` }}
            />
            <span className="min-w-12 font-bold tabular-nums">
              {value === null ? say('秘匿', 'hidden') : text(value)}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
