import { useState } from 'react';
import { download } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { ReceivedRecordsDocument } from '../../generated/operations.js';
import { useWord, words } from '../../ui/codes.js';
import { useFormat } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { Empty, Failed } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';
import { Items } from './deletions.js';
import { Period, usePeriod } from './period.js';

/** 第三者から提供を受けた記録 — what this agency was shown, of whom, on which day; items, and no value. */
export function Screen() {
  const say = useSay();
  const word = useWord();
  const { day, number } = useFormat();
  const period = usePeriod();
  const [error, setError] = useState<unknown>(null);
  const { from, to } = period;
  const name = say('提供を受けた記録', 'What was received');
  return (
    <Page
      title={say('第三者提供記録', 'Record of disclosures')}
      lead={say(
        '貴社が見た項目の記録です（個人情報の保護に関する法律30条3項）。同じ記録がご本人にも示されています。',
        'What you were shown (APPI art. 30 (3)). The person sees the same record.',
      )}
      actions={
        <>
          <button
            type="button"
            className="button button-other"
            onClick={() => {
              setError(null);
              download(
                `/records/received.csv?${new URLSearchParams({ from, to })}`,
                `received_${from}_${to}.csv`,
              ).catch(setError);
            }}
          >
            {say('CSVで受け取る', 'Fetch as CSV')}
          </button>
          <button type="button" className="button button-other" onClick={() => print()}>
            {say('印刷', 'Print')}
          </button>
        </>
      }
    >
      <Period {...period} />
      {error !== null && <Failed error={error} />}
      <Paged
        key={from + to}
        name={name}
        operation={ReceivedRecordsDocument}
        variables={{ from, to }}
        size={50}
        pageOf={({ receivedDisclosures }) => receivedDisclosures}
        empty={<Empty title={say('この期間の記録はありません', 'No record of this period')} />}
      >
        {(rows) => (
          <Table
            name={name}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              { title: say('年月日', 'Day'), cell: (row) => day(row.day) },
              {
                title: say('候補者ID', 'Candidate id'),
                cell: ({ candidateId }) => <code className="text-sm break-all">{candidateId}</code>,
              },
              {
                title: say('範囲', 'Scopes'),
                cell: ({ scopes }) => scopes.map((scope) => word(words.scope, scope)).join('、'),
              },
              { title: say('項目', 'Items'), cell: ({ items }) => <Items of={items} /> },
              { title: say('回数', 'Times'), number: true, cell: ({ times }) => number(times) },
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}
