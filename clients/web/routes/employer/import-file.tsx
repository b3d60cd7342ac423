import { upload, useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { ImportMappingsDocument } from '../../generated/operations.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import type { Values } from '../../ui/values.js';

/** A file and how it is to be read. */
export interface Intake {
  readonly file: File;
  /** As the query of /import/registrations has it. */
  readonly terms: Readonly<Record<string, string>>;
}

export interface RefusedRow {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly messageJa: string;
}

/** What was understood of a file, before anything is registered: the answer of POST /import/registrations. */
export interface Check {
  readonly rows: number;
  readonly registered: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly refused: readonly RefusedRow[];
  readonly preview: readonly {
    readonly row: number;
    readonly isNew: boolean;
    readonly name: string;
    readonly email: string;
    readonly position: string;
    readonly stageReached: string;
    readonly disposition: string;
    readonly rejectedOn: string;
  }[];
}

const address = (terms: Readonly<Record<string, string>>) => `/import/registrations?${new URLSearchParams(terms)}`;

/** Has the hub read a file without registering anybody. */
export function look({ file, terms }: Intake): Promise<Check> {
  return upload<Check>(address({ ...terms, dryRun: 'true' }), file);
}

/** Hands the file over, to be imported by and by; answers the job's id. */
export async function begin({ file, terms }: Intake): Promise<string> {
  return (await upload<{ id: string }>(address(terms), file, { prefer: 'respond-async' })).id;
}

const OWN = 'own:';

/** Takes a file and how it is to be read, and has a look at it. */
export function FileForm(props: { onLooked: (intake: Intake, check: Check) => void; onChange: () => void }) {
  const say = useSay();
  const choices = useChoices();
  const mappings = useHub(ImportMappingsDocument, {});
  const systems = choices(words.provider).filter(([code]) => CSV_SYSTEMS.includes(code));
  const own = mappings.data?.importMappings.map(
    ({ id, name }) => [OWN + id, say(`自社の列「${name}」`, `Own columns “${name}”`)] as const,
  );
  async function onSend(values: Values): Promise<void> {
    const file = values.file('file');
    if (!file) return;
    const format = values.text('format');
    const terms = {
      ...(format.startsWith(OWN) ? { mappingId: format.slice(OWN.length) } : { template: format }),
      encoding: values.text('encoding'),
      sendDelayHours: values.text('sendDelayHours'),
    };
    props.onLooked({ file, terms }, await look({ file, terms }));
  }
  return (
    <Form send={say('内容を確認する', 'Look at it')} sending={say('読み取っています…', 'Reading…')} onSend={onSend}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="file"
          type="file"
          required
          accept=".csv,.tsv,.txt,text/csv"
          label={say('CSVファイル', 'CSV file')}
          help={say('64MBまで。10万行でも取り込めます。', 'To 64 MB; 100,000 rows are fine.')}
          onChange={props.onChange}
        />
        <Choice
          name="format"
          required
          value="HRMOS"
          label={say('列の形式', 'Columns')}
          help={say('書き出した採用管理システムか、自社の列の対応です。', 'The system that exported it, or your own.')}
          choices={[...systems, ...(own ?? [])]}
          onChange={props.onChange}
        />
        <Choice
          name="encoding"
          required
          label={say('文字コード', 'Encoding')}
          choices={[
            ['AUTO', say('自動で判別', 'Find out')],
            ['CP932', 'Shift_JIS (CP932)'],
            ['UTF_8', 'UTF-8'],
          ]}
        />
        <Choice
          name="sendDelayHours"
          required
          label={say('案内を送る時', 'When to send')}
          choices={[
            ['24', say('24時間後', 'After 24 hours')],
            ['48', say('48時間後', 'After 48 hours')],
            ['0', say('すぐに', 'At once')],
          ]}
        />
      </div>
    </Form>
  );
}

const CSV_SYSTEMS = ['GENERIC', 'HRMOS', 'HERP', 'TALENTIO', 'JOBCAN'];
