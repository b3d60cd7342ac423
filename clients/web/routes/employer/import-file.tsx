import { base64 } from '../../app/files.js';
import { ask } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { CheckImportDocument, type CheckImportMutation, type StartImportInput } from '../../generated/operations.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import type { Values } from '../../ui/values.js';

/** What was understood of a file, before anything is registered. */
export type Check = CheckImportMutation['importRegistrations'];

/** Takes a file and has the hub read it, without registering anybody. */
export function FileForm(props: { onLooked: (input: StartImportInput, check: Check) => void; onChange: () => void }) {
  const say = useSay();
  const choices = useChoices();
  const systems = choices(words.provider).filter(([code]) => CSV_SYSTEMS.includes(code));
  async function look(values: Values): Promise<void> {
    const file = values.file('contentBase64');
    const input: StartImportInput = {
      contentBase64: file ? await base64(file) : '',
      encoding: values.text('encoding') as never,
      template: values.text('template') as never,
      sendDelayHours: values.number('sendDelayHours'),
    };
    const { importRegistrations } = await ask(CheckImportDocument, { input: { ...input, dryRun: true } });
    props.onLooked(input, importRegistrations);
  }
  return (
    <Form send={say('内容を確認する', 'Look at it')} sending={say('読み取っています…', 'Reading…')} onSend={look}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="contentBase64"
          type="file"
          required
          accept=".csv,.tsv,.txt,text/csv"
          label={say('CSVファイル', 'CSV file')}
          onChange={props.onChange}
        />
        <Choice
          name="template"
          required
          value="HRMOS"
          label={say('書き出した採用管理システム', 'System that exported it')}
          choices={systems}
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
