import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { CloseJobDocument, OpeningsDocument, type OpeningsQuery, OpenJobDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import type { Column } from '../../ui/column.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextArea, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { occupations, prefectures } from '../../ui/names.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';

/** 求人 — what this employer looks for; agencies introduce people for it. */
export function Screen() {
  const say = useSay();
  const choices = useChoices();
  const columns = useColumns();
  const [sought, seek] = useAddress();
  const filter = sought.status ? { status: sought.status as never } : {};
  return (
    <Page
      title={say('求人', 'Openings')}
      lead={say('許可を受けた紹介会社が見て、候補者を紹介します。', 'Licensed agencies see them and introduce people.')}
      actions={
        <DialogButton kind="main" label={say('求人を出す', 'Open a job')} title={say('求人を出す', 'Open a job')}>
          {(done) => <OpenJob done={done} />}
        </DialogButton>
      }
    >
      <div className="max-w-xs">
        <Choice
          bare
          name="status"
          label={say('状態', 'State')}
          none={say('すべて', 'All')}
          value={sought.status}
          choices={choices(words.opening)}
          onChange={(status) => seek({ status })}
        />
      </div>
      <Paged
        key={sought.status}
        name={say('求人の一覧', 'Openings')}
        operation={OpeningsDocument}
        variables={{ filter }}
        pageOf={({ jobOpenings }) => jobOpenings}
        empty={<Empty title={say('求人はありません', 'No openings')} />}
      >
        {(rows) => <Table name={say('求人の一覧', 'Openings')} rows={rows} idOf={({ id }) => id} columns={columns} />}
      </Paged>
    </Page>
  );
}

type Opening = OpeningsQuery['jobOpenings']['edges'][number]['node'];

function useColumns(): readonly Column<Opening>[] {
  const say = useSay();
  const word = useWord();
  const { day, income } = useFormat();
  const close = useWish(CloseJobDocument, () => say('求人を締め切りました', 'The opening is closed'));
  return [
    {
      title: say('求人', 'Opening'),
      cell: ({ title, skills }) => (
        <>
          <span className="font-bold">{title}</span>
          <span className="text-quiet block text-sm">{skills.join(say('、', ', '))}</span>
        </>
      ),
    },
    { title: say('職種', 'Occupation'), whole: true, cell: ({ occupation }) => word(occupations, occupation) },
    { title: say('勤務地', 'Place'), whole: true, cell: ({ prefecture }) => word(prefectures, prefecture) },
    {
      title: say('年収', 'Income'),
      cell: ({ salaryMin, salaryMax }) => `${income(salaryMin)} – ${income(salaryMax)}`,
    },
    { title: say('公開日', 'Opened'), whole: true, cell: ({ createdAt }) => day(createdAt) },
    {
      title: say('状態', 'State'),
      cell: ({ id, title, status }) =>
        status === 'OPEN' ? (
          <div className="flex flex-wrap items-center gap-2">
            <Badge tone="good">{word(words.opening, status)}</Badge>
            <DialogButton
              label={say('締め切る', 'Close')}
              title={say(`「${title}」を締め切りますか`, `Close “${title}”?`)}
            >
              {(done) => (
                <Form
                  send={say('締め切る', 'Close')}
                  cancel={done}
                  onSend={() => close.mutateAsync({ input: { jobOpeningId: id } }).then(done)}
                >
                  <p>
                    {say(
                      '新しい紹介は受けられなくなります。進んでいる選考は続けられます。',
                      'No new introductions; those under way go on.',
                    )}
                  </p>
                </Form>
              )}
            </DialogButton>
          </div>
        ) : (
          <Badge>{word(words.opening, status)}</Badge>
        ),
    },
  ];
}

function OpenJob({ done }: { done: () => void }) {
  const say = useSay();
  const choices = useChoices();
  const open = useWish(OpenJobDocument, ({ openJob: { jobOpening } }) =>
    say(`「${jobOpening.title}」を公開しました`, `“${jobOpening.title}” is open`),
  );
  return (
    <Form
      send={say('公開する', 'Open it')}
      cancel={done}
      onSend={async (values) => {
        await open.mutateAsync({
          input: {
            title: values.text('title'),
            occupation: values.text('occupation'),
            skills: values.list('skills'),
            prefecture: values.text('prefecture'),
            salaryMin: yen(values.number('salaryMin')),
            salaryMax: yen(values.number('salaryMax')),
            description: values.text('description'),
          },
        });
        done();
      }}
    >
      <TextField name="title" required label={say('職種名', 'Title')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Choice
          name="occupation"
          required
          value="02"
          label={say('職業分類', 'Occupation')}
          choices={choices(occupations)}
        />
        <Choice name="prefecture" required value="13" label={say('勤務地', 'Place')} choices={choices(prefectures)} />
        <TextField
          name="salaryMin"
          type="number"
          min={0}
          label={say('年収 下限（万円）', 'Income from (10,000 yen)')}
        />
        <TextField name="salaryMax" type="number" min={0} label={say('年収 上限（万円）', 'Income to (10,000 yen)')} />
      </div>
      <TextField
        name="skills"
        label={say('スキル', 'Skills')}
        help={say('「、」で区切ります。', 'Separate them by commas.')}
      />
      <TextArea name="description" required label={say('仕事の内容と労働条件', 'The work and its conditions')} />
    </Form>
  );
}

function yen(tenThousands: number | null): number | null {
  return tenThousands === null ? null : Math.round(tenThousands * 10_000);
}
