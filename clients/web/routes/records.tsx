import { useSay } from '../app/language.js';
import { ReceivedRecordsDocument } from '../generated/operations.js';
import { useWord, words } from '../ui/codes.js';
import { Download } from '../ui/download.js';
import { useFormat } from '../ui/format.js';
import { Items } from '../ui/items.js';
import { Page } from '../ui/page.js';
import { Period, usePeriod } from '../ui/period.js';
import { Empty } from '../ui/states.js';
import { Paged, Table } from '../ui/table.js';

/** 第三者から提供を受けた記録 — what an agency or employer was shown, of whom, on which day; items, and no value. */
export function Screen() {
  const say = useSay();
  const word = useWord();
  const { day, number } = useFormat();
  const period = usePeriod();
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
          <Download
            path={`/records/received.csv?${new URLSearchParams({ from, to })}`}
            name={`received_${from}_${to}.csv`}
            label={say('CSVで受け取る', 'Fetch as CSV')}
          />
          <button type="button" className="button button-other" onClick={() => print()}>
            {say('印刷', 'Print')}
          </button>
        </>
      }
    >
      <Period {...period} />
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
              { title: say('年月日', 'Day'), whole: true, cell: (row) => day(row.day) },
              {
                title: say('候補者ID', 'Candidate id'),
                cell: ({ candidateId }) => <code className="text-sm break-all">{candidateId}</code>,
              },
              {
                title: say('範囲', 'Scopes'),
                cell: ({ scopes }) => scopes.map((scope) => word(words.scope, scope)).join(say('、', ', ')),
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
