import { useState } from 'react';
import { useSay } from '../../app/language.js';
import { ReceivedDisclosuresDocument } from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { useWord, words } from '../../ui/codes.js';
import { Download } from '../../ui/download.js';
import { TextField } from '../../ui/form.js';
import { aYearBefore, today, useFormat } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';

/** 第三者から提供を受けた記録 (個人情報の保護に関する法律30条3項) — what this employer was shown, of whom, when; no value. */
export function Screen() {
  const say = useSay();
  const word = useWord();
  const { day, time, number } = useFormat();
  const [sought, seek] = useAddress();
  const [now] = useState(today);
  const period = { from: sought.from ?? aYearBefore(now), to: sought.to ?? now };
  const name = say('提供を受けた記録', 'What you were shown');
  return (
    <Page
      title={name}
      lead={say(
        '個人情報保護法30条3項の記録です。内容は含まれず、同じ方は同じ番号です。一度に1年分まで表示します。',
        'The record of Art. 30(3) APPI: items and days, no value; one number is one person. A year at a time.',
      )}
      actions={
        <Download path={`/records/received.csv?${new URLSearchParams(period)}`} name="received.csv" label="CSV" />
      }
    >
      <search className="card grid gap-4 sm:grid-cols-2">
        <TextField
          bare
          type="date"
          name="from"
          label={say('期間（から）', 'From')}
          value={period.from}
          onChange={(from) => seek({ from })}
        />
        <TextField
          bare
          type="date"
          name="to"
          label={say('期間（まで）', 'To')}
          value={period.to}
          onChange={(to) => seek({ to })}
        />
      </search>
      <Paged
        key={JSON.stringify(period)}
        name={name}
        operation={ReceivedDisclosuresDocument}
        variables={period}
        pageOf={({ receivedDisclosures }) => receivedDisclosures}
        empty={<Empty title={say('この期間の記録はありません', 'Nothing in this period')} />}
      >
        {(rows) => (
          <Table
            name={name}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              { title: say('日', 'Day'), cell: (record) => day(record.day) },
              {
                title: say('候補者の番号', 'Person'),
                cell: ({ candidateId }) => <code>…{candidateId.slice(-8)}</code>,
              },
              {
                title: say('開示範囲', 'Scopes'),
                cell: ({ scopes }) => scopes.map((scope) => word(words.scope, scope)).join('、'),
              },
              { title: say('項目の数', 'Items'), number: true, cell: ({ items }) => number(items.length) },
              { title: say('回数', 'Times'), number: true, cell: ({ times }) => number(times) },
              { title: say('最後', 'Last'), cell: ({ lastDisclosedAt }) => time(lastDisclosedAt) },
            ]}
          />
        )}
      </Paged>
    </Page>
  );
}
