import { useSyncExternalStore } from 'react';
import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { OpeningsDocument } from '../../generated/operations.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import { occupations, prefectures } from '../../ui/names.js';
import { type Facets, Quick, type Seek, Ticked } from './pool-facets.js';
import type { Sought } from './pool-search.js';

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
      <summary className="font-bold">{say('検索条件', 'Search')}</summary>
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
