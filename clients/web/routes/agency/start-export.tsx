import { useNavigate } from '@tanstack/react-router';
import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { type CandidatePoolFilter, StartPoolExportDocument } from '../../generated/operations.js';
import { Form } from '../../ui/form.js';
import { useConditions } from './save-search.js';

/** Starts an export of everybody who fits, and leads to where its progress is seen. */
export function StartExport({ filter, close }: { filter: CandidatePoolFilter; close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const conditions = useConditions();
  const start = useWish(StartPoolExportDocument, () => say('出力を始めました', 'The export has begun'));
  return (
    <Form
      send={say('出力を始める', 'Begin the export')}
      cancel={close}
      onSend={async () => {
        await start.mutateAsync({ input: { filter } });
        close();
        await navigate({ to: '/agency/exports' });
      }}
    >
      <p className="font-bold">{conditions(filter)}</p>
      <ul className="list-disc space-y-1 ps-5">
        <li>
          {say(
            '1行に1名のJSON（JSON Lines）です。24時間のあいだ受け取れます。',
            'JSON Lines, one person a line, to be fetched for 24 hours.',
          )}
        </li>
        <li>
          {say(
            '各行は、受け取るその時に開示されている内容です。先に取り消した方は含まれません。',
            'Each line is what is released when it is fetched. Whoever withdrew before is left out.',
          )}
        </li>
        <li>
          {say(
            '受け取った項目は、第三者提供記録としてご本人に示されます。',
            'What you fetch is on record, and shown to the person.',
          )}
        </li>
      </ul>
    </Form>
  );
}
