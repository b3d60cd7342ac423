import { useId, useState } from 'react';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  type ImportField,
  ImportMappingsDocument,
  type ImportMappingsQuery,
  SaveImportMappingDocument,
} from '../../generated/operations.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Form, TextField } from '../../ui/form.js';
import { Section } from '../../ui/page.js';
import { Answered, Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import type { Values } from '../../ui/values.js';
import { guess, headingsOf } from './headings.js';

type Mapping = ImportMappingsQuery['importMappings'][number];

/** 列の対応 — how files of the employer's own making are read; said once, chosen with each file afterwards. */
export function Mappings() {
  const say = useSay();
  const word = useWord();
  const asked = useHub(ImportMappingsDocument, {});
  const title = say('列の対応を作る', 'Say what your columns hold');
  return (
    <Section
      title={say('自社の列の対応', 'Your own columns')}
      lead={say(
        '自社で作った表の、どの列に何があるかを保存します。次からは「列の形式」で選べます。',
        'Which column of your own file holds what. Afterwards it can be chosen with each file.',
      )}
      actions={
        <DialogButton label={title} title={title}>
          {(close) => <Editor close={close} />}
        </DialogButton>
      }
    >
      <Answered of={asked}>
        {({ importMappings }) =>
          importMappings.length === 0 ? (
            <Empty title={say('まだありません', 'None yet')} />
          ) : (
            <Table
              name={say('自社の列の対応', 'Your own columns')}
              rows={importMappings}
              idOf={({ id }) => id}
              columns={[
                { title: say('名前', 'Name'), cell: ({ name }) => <span className="font-bold">{name}</span> },
                {
                  title: say('列', 'Columns'),
                  cell: ({ columns }) =>
                    columns
                      .map(({ field, headings }) => `${word(words.importField, field)}：${headings.join('／')}`)
                      .join(say('、', ', ')),
                },
                {
                  title: say('不採用の行', 'Rejections'),
                  cell: ({ outcomeHeading, rejectionWords }) =>
                    outcomeHeading ? `${outcomeHeading}＝${rejectionWords.join('／')}` : say('すべての行', 'Every row'),
                },
                {
                  title: say('操作', 'Action'),
                  cell: (mapping) => (
                    <DialogButton
                      label={say('変更する', 'Change')}
                      title={say(`「${mapping.name}」を変更する`, `Change “${mapping.name}”`)}
                    >
                      {(close) => <Editor of={mapping} close={close} />}
                    </DialogButton>
                  ),
                },
              ]}
            />
          )
        }
      </Answered>
    </Section>
  );
}

/** A mapping has a name, and so has a person. */
const nameOf = (field: string) => `column-${field}`;

const NEEDED: readonly string[] = ['name', 'email', 'position', 'stageReached', 'rejectedOn'];

function Editor({ of, close }: { of?: Mapping; close: () => void }) {
  const say = useSay();
  const list = useId();
  const [headings, setHeadings] = useState<readonly string[]>([]);
  const save = useWish(SaveImportMappingDocument, ({ saveImportMapping: { mapping } }) =>
    say(`「${mapping.name}」を保存しました`, `“${mapping.name}” is saved`),
  );
  return (
    <Form
      send={say('保存する', 'Save')}
      cancel={close}
      onSend={async (values) => {
        await save.mutateAsync({ input: { id: of?.id ?? null, ...termsIn(values) } });
        close();
      }}
    >
      <TextField name="name" required label={say('名前', 'Name')} value={of?.name ?? null} />
      <TextField
        name="sample"
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        label={say('見本のファイル', 'A file as an example')}
        help={say(
          '見出しを読み取り、下の欄に入れます。ファイルは送信されません。',
          'Its headings are read and filled in below. The file is not sent.',
        )}
        onFile={(file) => file && headingsOf(file).then(setHeadings)}
      />
      <datalist id={list}>
        {headings.map((heading) => (
          <option key={heading} value={heading} />
        ))}
      </datalist>
      {/* What was read of a file begins the fields anew. */}
      <Columns key={headings.join()} headings={headings} list={list} {...(of ? { of } : {})} />
    </Form>
  );
}

function Columns({ of, headings, list }: { of?: Mapping; headings: readonly string[]; list: string }) {
  const say = useSay();
  const choices = useChoices();
  const kept = new Map(of?.columns.map(({ field, headings: known }) => [field as string, known.join('、')]));
  return (
    <>
      <fieldset>
        <legend className="mb-2 font-bold">{say('どの見出しの列か', 'Under which heading')}</legend>
        <div className="grid gap-5 sm:grid-cols-2">
          {choices(words.importField).map(([field, word]) => (
            <TextField
              key={field}
              name={nameOf(field)}
              required={NEEDED.includes(field)}
              label={word}
              list={list}
              value={guess(field, headings) ?? kept.get(field) ?? null}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="outcomeHeading"
          label={say('結果の列', 'Column of the outcome')}
          list={list}
          value={guess('outcomeHeading', headings) ?? of?.outcomeHeading ?? null}
          help={say('なければ、すべての行が不採用です。', 'Without one, every row is a rejection.')}
        />
        <TextField
          name="rejectionWords"
          label={say('不採用を表す語', 'Words for a rejection')}
          value={of?.rejectionWords.join('、') ?? say('不採用、見送り', '不採用、見送り')}
          help={say('「、」で区切ります。辞退は対象になりません。', 'Separate them by commas. 辞退 never is one.')}
        />
      </div>
    </>
  );
}

function termsIn(values: Values) {
  const outcomeHeading = values.maybe('outcomeHeading');
  return {
    name: values.text('name'),
    columns: (Object.keys(words.importField) as ImportField[]).flatMap((field) => {
      const headings = values.list(nameOf(field));
      return headings.length > 0 ? [{ field, headings }] : [];
    }),
    outcomeHeading,
    rejectionWords: outcomeHeading ? values.list('rejectionWords') : null,
  };
}
