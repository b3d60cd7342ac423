import { useSay } from '../app/language.js';
import { useFormat } from './format.js';

export interface Pillar {
  readonly label: string;
  /** Under the column, where there is little room. */
  readonly short: string;
  /** Null: too few people to be told. */
  readonly value: number | null;
}

/** Columns side by side, for what follows in time; the same figures must stand in a table near by. */
export function Columns({
  name,
  of,
  write,
}: {
  name: string;
  of: readonly Pillar[];
  write?: (value: number) => string;
}) {
  const say = useSay();
  const { number } = useFormat();
  const text = write ?? number;
  const most = Math.max(1, ...of.map(({ value }) => value ?? 0));
  return (
    <figure>
      <figcaption className="text-quiet mb-2 text-sm">
        {name}
        {say(`（最大 ${text(most)}）`, ` (largest ${text(most)})`)}
      </figcaption>
      <div aria-hidden="true" className="flex items-end gap-0.5 sm:gap-1.5">
        {of.map(({ label, short, value }) => (
          <div key={label} className="min-w-0 max-w-16 grow basis-0 text-center" title={label}>
            <div className="border-edge flex h-40 items-end border-b">
              <div
                className={`w-full rounded-t ${value === null ? 'border-edge border border-b-0 border-dashed' : 'bg-brand'}`}
                style={{ blockSize: `${value === null ? 8 : (100 * value) / most}%` }}
              />
            </div>
            <span className="text-quiet text-xs whitespace-nowrap">{short}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
