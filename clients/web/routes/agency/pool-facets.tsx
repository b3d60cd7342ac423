import { useSay } from '../../app/language.js';
import type { FacetFragment, PoolFacetsQuery } from '../../generated/operations.js';
import { Checks } from '../../ui/checks.js';
import { useChoices } from '../../ui/codes.js';
import { useFormat } from '../../ui/format.js';
import { listIn, type Sought } from './pool-search.js';

export type Facets = PoolFacetsQuery['candidatePoolFacets'] | undefined;
export type Seek = (changes: Record<string, string>) => void;

function useCount() {
  const { number } = useFormat();
  return (facet: FacetFragment | undefined) =>
    facet ? `${number(facet.count.value)}${facet.count.isExact ? '' : '+'}` : '';
}

/** Boxes in a fold that is open where something is ticked; what would find nobody comes last. */
export function Ticked(props: {
  name: string;
  label: string;
  table: Readonly<Record<string, readonly [string, string]>>;
  value: string | undefined;
  facets: readonly FacetFragment[] | undefined;
}) {
  const choices = useChoices();
  const count = useCount();
  const ticked = listIn(props.value) ?? [];
  const facetOf = (code: string) => props.facets?.find(({ value }) => value === code);
  const all = choices(props.table).map(([code, word]): [string, string, string] => [code, word, count(facetOf(code))]);
  const found = all.filter(([code]) => facetOf(code) || ticked.includes(code));
  const others = all.filter((entry) => !found.includes(entry));
  return (
    <details open={ticked.length > 0}>
      <summary className="font-bold">
        {props.label}
        {ticked.length > 0 && ` (${ticked.length})`}
      </summary>
      <div className="max-h-72 overflow-y-auto ps-2">
        <Checks name={props.name} label={props.label} values={ticked} choices={[...found, ...others]} />
      </div>
    </details>
  );
}

/** 絞り込みの候補 — one press narrows the list, another takes it back. */
export function Quick({ sought, seek, facets }: { sought: Sought; seek: Seek; facets: NonNullable<Facets> }) {
  const say = useSay();
  const count = useCount();
  const any = listIn(sought.any) ?? [];
  const years = facets.years.map((facet) => {
    const [from = '', to = ''] = facet.value.split('-');
    const on = sought.years === from && (sought.upto ?? '') === to;
    return {
      facet,
      on,
      word: say(facet.label, to ? `${from}–${to} years` : `${from} years or more`),
      press: () => seek(on ? { years: '', upto: '' } : { years: from, upto: to }),
    };
  });
  const skills = facets.skills.slice(0, 12).map((facet) => {
    const on = any.includes(facet.value);
    const next = on ? any.filter((one) => one !== facet.value) : [...any, facet.value];
    return { facet, on, word: facet.label, press: () => seek({ any: next.join(',') }) };
  });
  const groups = [
    [say('経験年数で絞る', 'Narrow by years'), years],
    [say('スキルで絞る', 'Narrow by skill'), skills],
  ] as const;
  return groups.map(([title, entries]) => (
    <section key={title} aria-label={title}>
      <h2 className="mb-2 font-bold">{title}</h2>
      <ul className="flex flex-wrap gap-2">
        {entries.map(({ facet, on, word, press }) => (
          <li key={facet.value}>
            <button
              type="button"
              aria-pressed={on}
              onClick={press}
              className={`min-h-11 rounded-full border px-4 text-sm ${on ? 'bg-brand text-on-brand border-transparent font-bold' : 'border-edge bg-card hover:bg-raised'}`}
            >
              {word} <span className="tabular-nums">{count(facet)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
