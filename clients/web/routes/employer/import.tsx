import { useState } from 'react';
import { useHub, useWish } from '../../app/hub.js';
import { useLanguage, useSay } from '../../app/language.js';
import {
  ImportJobDocument,
  type ImportJobQuery,
  ImportJobsDocument,
  StartImportDocument,
  type StartImportInput,
} from '../../generated/operations.js';
import { useWord, words } from '../../ui/codes.js';
import { Form } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { Answered, Badge, Empty, Note } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { type Check, FileForm } from './import-file.js';

/** CSVの取り込み — choose a file, look at what was understood, then let it run. */
export function Screen() {
  const say = useSay();
  const [looked, setLooked] = useState<{ input: StartImportInput; check: Check } | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const start = useWish(StartImportDocument);
  return (
    <Page
      title={say('CSVの取り込み', 'Import a CSV')}
      lead={say(
        'まず内容を確認します。「取り込む」を押すまで、何も登録されず、メールも送られません。',
        'First you see what was understood. Nothing is registered or sent before you start the import.',
      )}
    >
      {job ? (
        <Progress id={job} again={() => [setJob(null), setLooked(null)]} />
      ) : (
        <>
          <Section title={say('1. ファイルを選ぶ', '1. Choose the file')}>
            <FileForm onLooked={(input, check) => setLooked({ input, check })} onChange={() => setLooked(null)} />
          </Section>
          {looked && (
            <Section title={say('2. 内容を確かめる', '2. Look at what was understood')}>
              <Preview check={looked.check} />
              {looked.check.registered > 0 && (
                <div className="mt-6">
                  <Form
                    send={say(`${looked.check.registered}名を取り込む`, `Import ${looked.check.registered} people`)}
                    onSend={async () => setJob((await start.mutateAsync({ input: looked.input })).startImport.job.id)}
                  />
                </div>
              )}
            </Section>
          )}
        </>
      )}
      <Earlier />
    </Page>
  );
}

function Preview({ check }: { check: Check }) {
  const say = useSay();
  const word = useWord();
  const { number, day } = useFormat();
  return (
    <div className="space-y-5">
      <p role="status">
        {say(
          `全${number(check.rows)}行：登録できる ${number(check.registered)}、登録済み ${number(check.unchanged)}、対象外（辞退など） ${number(check.skipped)}、エラー ${number(check.refused.length)}`,
          `${number(check.rows)} rows: ${number(check.registered)} to register, ${number(check.unchanged)} known, ${number(check.skipped)} no rejection, ${number(check.refused.length)} with errors`,
        )}
      </p>
      {check.refused.length > 0 && <RefusedRows rows={check.refused} />}
      {check.preview.length > 0 && (
        <Table
          name={say('読み取った内容', 'What was understood')}
          rows={check.preview}
          idOf={({ row }) => String(row)}
          columns={[
            { title: say('行', 'Row'), cell: ({ row }) => row, number: true },
            { title: say('氏名', 'Name'), cell: ({ name }) => name },
            { title: say('メール', 'Mail'), cell: ({ email }) => email },
            { title: say('応募職種', 'Position'), cell: ({ position }) => position },
            { title: say('選考', 'Stage'), cell: ({ stageReached }) => word(words.stage, stageReached) },
            { title: say('不採用日', 'Rejected on'), cell: ({ rejectedOn }) => day(rejectedOn) },
            {
              title: say('扱い', 'Outcome'),
              cell: ({ isNew }) =>
                isNew ? <Badge tone="good">{say('新規', 'New')}</Badge> : <Badge>{say('登録済み', 'Known')}</Badge>,
            },
          ]}
        />
      )}
    </div>
  );
}

function RefusedRows({ rows }: { rows: Check['refused'] }) {
  const say = useSay();
  const ja = useLanguage() === 'ja';
  return (
    <div>
      <h3 className="mb-2 font-bold">{say('登録できない行', 'Rows that cannot be registered')}</h3>
      <Table
        name={say('登録できない行', 'Rows that cannot be registered')}
        rows={rows}
        idOf={({ row, column }) => `${row} ${column}`}
        columns={[
          { title: say('行', 'Row'), cell: ({ row }) => row, number: true },
          { title: say('列', 'Column'), cell: ({ column }) => column ?? '—' },
          { title: say('理由', 'Why'), cell: ({ message, messageJa }) => (ja ? messageJa : message) },
        ]}
      />
    </div>
  );
}

function Progress({ id, again }: { id: string; again: () => void }) {
  const say = useSay();
  const { number } = useFormat();
  const asked = useHub(
    ImportJobDocument,
    { id },
    { refetchInterval: ({ state }) => (isOver(state.data?.importJob) ? false : 700) },
  );
  return (
    <Section title={say('3. 取り込み', '3. The import')}>
      <Answered of={asked}>
        {({ importJob }) => (
          <div className="space-y-5">
            <label className="block">
              <span className="font-bold">
                {say('進み具合', 'Progress')} {importJob.progressPercent}%
              </span>
              <progress className="accent-brand mt-2 h-4 w-full" max={100} value={importJob.progressPercent} />
            </label>
            <p role="status">
              {say(
                `登録 ${number(importJob.registered)}、登録済み ${number(importJob.unchanged)}、対象外 ${number(importJob.skipped)}、エラー ${number(importJob.refusedCount)}`,
                `${number(importJob.registered)} registered, ${number(importJob.unchanged)} known, ${number(importJob.skipped)} no rejection, ${number(importJob.refusedCount)} with errors`,
              )}
            </p>
            {importJob.state === 'DONE' && (
              <Note tone="good" title={say('取り込みが終わりました', 'The import is done')}>
                <button type="button" className="link" onClick={again}>
                  {say('別のファイルを取り込む', 'Import another file')}
                </button>
              </Note>
            )}
            {importJob.state === 'FAILED' && (
              <Note tone="bad" alert title={say('取り込めませんでした', 'The import failed')}>
                <code>{importJob.errorCode}</code>
              </Note>
            )}
            {importJob.refused.length > 0 && <RefusedRows rows={importJob.refused} />}
          </div>
        )}
      </Answered>
    </Section>
  );
}

function isOver(job: ImportJobQuery['importJob'] | undefined): boolean {
  return job?.state === 'DONE' || job?.state === 'FAILED';
}

function Earlier() {
  const say = useSay();
  const word = useWord();
  const { time, number } = useFormat();
  const asked = useHub(ImportJobsDocument, {});
  return (
    <Section title={say('これまでの取り込み', 'Earlier imports')}>
      <Answered of={asked}>
        {({ importJobs }) =>
          importJobs.length === 0 ? (
            <Empty title={say('まだありません', 'None yet')} />
          ) : (
            <Table
              name={say('これまでの取り込み', 'Earlier imports')}
              rows={importJobs}
              idOf={({ id }) => id}
              columns={[
                { title: say('開始', 'Begun'), cell: ({ createdAt }) => time(createdAt) },
                { title: say('状態', 'State'), cell: ({ state }) => word(words.importState, state) },
                { title: say('行', 'Rows'), cell: ({ rows }) => number(rows), number: true },
                { title: say('登録', 'Registered'), cell: ({ registered }) => number(registered), number: true },
                { title: say('エラー', 'Errors'), cell: ({ refusedCount }) => number(refusedCount), number: true },
              ]}
            />
          )
        }
      </Answered>
    </Section>
  );
}
