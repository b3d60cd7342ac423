import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { OpeningsDocument } from '../../generated/operations.js';
import { occupations, prefectures, useChoices } from '../../ui/codes.js';
import { Choice, Form, TextField } from '../../ui/form.js';

/** What is looked for, as the address keeps it. */
export type Sought = Readonly<Record<string, string | undefined>>;

const NAMES = ['opening', 'text', 'skills', 'occupation', 'prefecture', 'years', 'salary', 'available', 'order'];

/** 検索条件 — every one matches released values only. */
export function Filters({ sought, seek }: { sought: Sought; seek: (changes: Record<string, string>) => void }) {
  const say = useSay();
  const choices = useChoices();
  const any = say('指定しない', 'Any');
  return (
    <search className="card h-fit">
      <Form
        key={JSON.stringify(sought)}
        send={say('検索', 'Search')}
        onSend={async (values) => seek(Object.fromEntries(NAMES.map((name) => [name, values.text(name)])))}
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
        <Choice
          bare
          name="occupation"
          label={say('職種', 'Occupation')}
          none={any}
          value={sought.occupation}
          choices={choices(occupations)}
        />
        <Choice
          bare
          name="prefecture"
          label={say('都道府県', 'Prefecture')}
          none={any}
          value={sought.prefecture}
          choices={choices(prefectures)}
        />
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
        <Order value={sought.order} />
      </Form>
    </search>
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
