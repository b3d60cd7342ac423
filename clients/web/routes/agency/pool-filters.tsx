import { useSyncExternalStore } from 'react';
import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type FacetFragment, OpeningsDocument, type PoolFacetsQuery } from '../../generated/operations.js';
import { Checks } from '../../ui/checks.js';
import { useChoices } from '../../ui/codes.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { occupations, prefectures } from '../../ui/names.js';
import { listIn, type Sought } from './pool-search.js';

type Facets = PoolFacetsQuery['candidatePoolFacets'] | undefined;
type Seek = (changes: Record<string, string>) => void;

const TYPED = ['opening', 'text', 'skills', 'any', 'years', 'upto', 'salary', 'available', 'order'];
const TICKED = ['occupation', 'prefecture'];

/** 検索条件 — every one matches released values only; behind a choice stands how many people it would find. */
export function Filters(props: { sought: Sought; seek: Seek; facets: Facets }) {
  const say = useSay();
  const wide = useWide();
  if (wide) return <Conditions {...props} />;
  // On a phone whoever was found comes first.
  return (
    <details>
      <summary className="min-h-11 py-2 font-bold">{say('検索条件', 'Search')}</summary>
      <Conditions {...props} />
    </details>
  );
}

const WIDE = '(min-width: 64rem)';

function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(WIDE);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(WIDE).matches,
  );
}

function Conditions({ sought, seek, facets }: Parameters<typeof Filters>[0]) {
  const say = useSay();
  return (
    <search className="card h-fit space-y-6">
      <Form
        key={JSON.stringify(sought)}
        send={say('検索', 'Search')}
        onSend={async (values) =>
          seek({
            ...Object.fromEntries(TYPED.map((name) => [name, values.text(name)])),
            ...Object.fromEntries(TICKED.map((name) => [name, values.all(name).join(',')])),
          })
        }
      >
        <ForOpening value={sought.opening} />
        <TextField bare name="text" type="search" label={say('ことば', 'Words')} value={sought.text} />
        <TextField
          bare
          name="skills"
          label={say('スキル（すべて）', 'Skills, all of them')}
          help={say('「、」で区切ります。', 'Separate them by commas.')}
          value={sought.skills}
        />
        <TextField bare name="any" label={say('スキル（どれか）', 'Skills, any of them')} value={sought.any} />
        <Ticked
          name="occupation"
          label={say('職種', 'Occupation')}
          table={occupations}
          value={sought.occupation}
          facets={facets?.occupations}
        />
        <Ticked
          name="prefecture"
          label={say('都道府県', 'Prefecture')}
          table={prefectures}
          value={sought.prefecture}
          facets={facets?.prefectures}
        />
        <Wishes sought={sought} />
        <Order value={sought.order} />
      </Form>
      {Object.keys(sought).length > 0 && (
        <button
          type="button"
          className="button button-other"
          onClick={() => seek(Object.fromEntries(Object.keys(sought).map((name) => [name, ''])))}
        >
          {say('条件をすべて外す', 'Clear all')}
        </button>
      )}
      {facets && <Quick sought={sought} seek={seek} facets={facets} />}
    </search>
  );
}

/** How long they have worked, and what they wish for. */
function Wishes({ sought }: { sought: Sought }) {
  const say = useSay();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          bare
          name="years"
          type="number"
          min={0}
          max={60}
          label={say('経験年数（以上）', 'Years, at least')}
          value={sought.years}
        />
        <TextField
          bare
          name="upto"
          type="number"
          min={0}
          max={60}
          label={say('（以下）', 'At most')}
          value={sought.upto}
        />
      </div>
      <TextField
        bare
        name="salary"
        type="number"
        min={0}
        label={say('希望年収（万円以下）', 'Desired income, at most (10,000 yen)')}
        value={sought.salary}
      />
      <TextField
        bare
        name="available"
        type="date"
        label={say('入社できる日（まで）', 'Available by')}
        value={sought.available}
      />
    </>
  );
}

function useCount() {
  const { number } = useFormat();
  return (facet: FacetFragment | undefined) =>
    facet ? `${number(facet.count.value)}${facet.count.isExact ? '' : '+'}` : '';
}

/** Boxes in a fold that is open where something is ticked; what would find nobody comes last. */
function Ticked(props: {
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
      <summary className="min-h-8 font-bold">
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
function Quick({ sought, seek, facets }: { sought: Sought; seek: Seek; facets: NonNullable<Facets> }) {
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
              className={`min-h-8 rounded-full border px-3 text-sm ${on ? 'bg-brand text-on-brand border-transparent font-bold' : 'border-edge bg-card hover:bg-raised'}`}
            >
              {word} <span className="tabular-nums">{count(facet)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Order({ value }: { value: string | undefined }) {
  const say = useSay();
  return (
    <Choice
      bare
      name="order"
      label={say('並び順', 'Order')}
      none={say('おまかせ', 'As suits')}
      value={value}
      choices={[
        ['RECENCY', say('新しい順', 'Newest first')],
        ['MATCH', say('条件に合う順', 'Best match first')],
      ]}
    />
  );
}

function ForOpening({ value }: { value: string | undefined }) {
  const say = useSay();
  const openings = useHub(OpeningsDocument, { filter: { status: 'OPEN' }, first: 100 });
  return (
    <Choice
      // What is chosen can only be shown once the choices are there.
      key={openings.data ? 'known' : 'unknown'}
      bare
      name="opening"
      label={say('求人に合わせる', 'For an opening')}
      help={say('求人との合い具合の順に並びます。', 'Ordered by how well they fit it.')}
      none={say('指定しない', 'Any')}
      value={value}
      choices={(openings.data?.jobOpenings.edges ?? []).map(({ node }) => [
        node.id,
        say(`${node.title}（${node.employer.name}）`, `${node.title} (${node.employer.name})`),
      ])}
    />
  );
}
