import { useState } from 'react';
import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { ImportJobDocument, type ImportJobQuery, ImportJobsDocument } from '../../generated/operations.js';
import { useWord, words } from '../../ui/codes.js';
import { Form } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Page, Section } from '../../ui/page.js';
import { Answered, Badge, Empty, Note } from '../../ui/states.js';
import { Sliced, Table } from '../../ui/table.js';
import { begin, type Check, FileForm, type Intake } from './import-file.js';
import { Mappings } from './import-mappings.js';
import { Refusals, RefusedOf, RefusedRows } from './import-refusals.js';

/** CSVの取り込み — choose a file, look at what was understood, then let it run. */
export function Screen() {
  const say = useSay();
  const { number } = useFormat();
  const [looked, setLooked] = useState<{ intake: Intake; check: Check } | null>(null);
  const [job, setJob] = useState<string | null>(null);
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
            <FileForm onLooked={(intake, check) => setLooked({ intake, check })} onChange={() => setLooked(null)} />
          </Section>
          {looked && (
            <Section title={say('2. 内容を確かめる', '2. Look at what was understood')}>
              <Preview check={looked.check} />
              {looked.check.registered > 0 && (
                <div className="mt-6">
                  <Form
                    send={say(
                      `${number(looked.check.registered)}名を取り込む`,
                      `Import ${number(looked.check.registered)} people`,
                    )}
                    onSend={async () => setJob(await begin(looked.intake))}
                  />
                </div>
              )}
            </Section>
          )}
        </>
      )}
      <Mappings />
      <Earlier open={setJob} />
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
      {check.refused.length > 0 && (
        <Refusals>
          <Sliced name={say('登録できない行', 'Rows that cannot be registered')} of={check.refused}>
            {(rows) => <RefusedRows rows={rows} />}
          </Sliced>
        </Refusals>
      )}
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
            { title: say('選考', 'Stage'), whole: true, cell: ({ stageReached }) => word(words.stage, stageReached) },
            { title: say('不採用日', 'Rejected on'), whole: true, cell: ({ rejectedOn }) => day(rejectedOn) },
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
            {isOver(importJob) && importJob.refusedCount > 0 && <RefusedOf id={id} total={importJob.refusedCount} />}
          </div>
        )}
      </Answered>
    </Section>
  );
}

function isOver(job: ImportJobQuery['importJob'] | undefined): boolean {
  return job?.state === 'DONE' || job?.state === 'FAILED';
}

function Earlier({ open }: { open: (id: string) => void }) {
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
                { title: say('開始', 'Begun'), whole: true, cell: ({ createdAt }) => time(createdAt) },
                { title: say('状態', 'State'), whole: true, cell: ({ state }) => word(words.importState, state) },
                { title: say('行', 'Rows'), cell: ({ rows }) => number(rows), number: true },
                { title: say('登録', 'Registered'), cell: ({ registered }) => number(registered), number: true },
                { title: say('エラー', 'Errors'), cell: ({ refusedCount }) => number(refusedCount), number: true },
                {
                  title: say('操作', 'Action'),
                  cell: ({ id }) => (
                    <button type="button" className="link" onClick={() => open(id)}>
                      {say('経過を見る', 'See how it went')}
                    </button>
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
