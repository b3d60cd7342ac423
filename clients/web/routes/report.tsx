import { useState } from 'react';
import { download, useHub } from '../app/hub.js';
import { useSay } from '../app/language.js';
import { type Role, signedInAs } from '../app/session.js';
import { AgenciesDocument, type ReportRowFragment, SlotReportDocument } from '../generated/operations.js';
import { useAddress } from '../ui/address.js';
import { announce } from '../ui/announce.js';
import { Bars } from '../ui/bars.js';
import { Choice, TextField } from '../ui/form.js';
import { today, useFormat } from '../ui/format.js';
import { Figure, Page, Section } from '../ui/page.js';
import { Answered, Empty, Failed } from '../ui/states.js';
import { type Column, Table } from '../ui/table.js';

/** 還元レポート — from rejection to a free placement, in figures that reconcile with the ledger. */
export function Screen() {
  const say = useSay();
  const role = signedInAs();
  const whole = role === 'ANALYST' || role === 'OPERATOR';
  const [sought, seek] = useAddress();
  const input = {
    from: sought.from ?? aYearAgo(),
    to: sought.to ?? today(),
    groupBy: (sought.by ?? 'MONTH') as 'MONTH',
  };
  const asked = useHub(SlotReportDocument, { input }, { placeholderData: (old) => old });
  return (
    <Page
      title={whole ? say('ファネル', 'Funnel') : say('レポート', 'Report')}
      lead={
        whole ? say('ネットワーク全体の数字です。', 'Figures of the whole network.') : LEAD[role ?? 'EMPLOYER'](say)
      }
      actions={<Files input={input} />}
    >
      <search className="card no-print grid gap-4 sm:grid-cols-3">
        <TextField
          bare
          type="date"
          name="from"
          label={say('期間（から）', 'From')}
          value={input.from}
          onChange={(from) => seek({ from })}
        />
        <TextField
          bare
          type="date"
          name="to"
          label={say('期間（まで）', 'To')}
          value={input.to}
          onChange={(to) => seek({ to })}
        />
        <Choice
          bare
          name="by"
          label={say('内訳', 'By')}
          value={input.groupBy}
          choices={[
            ['MONTH', say('月', 'Month')],
            ['AGENCY', say('紹介会社', 'Agency')],
            ...(role === 'EMPLOYER' ? [] : [['EMPLOYER', say('採用企業', 'Employer')] as const]),
          ]}
          onChange={(by) => seek({ by })}
        />
      </search>
      <Answered of={asked}>
        {({ slotReport: { rows, total, generatedAt } }) => (
          <Figures rows={rows} total={total} generatedAt={generatedAt} by={input.groupBy} />
        )}
      </Answered>
    </Page>
  );
}

type Say = (ja: string, en: string) => string;
const LEAD: Record<Role, (say: Say) => string> = {
  EMPLOYER: (say) =>
    say(
      '自社が登録した方の、その後と、戻ってきた枠です。同意・紹介の人数は、週ごとに、5名以上のときだけ表示されます。',
      'What became of those you registered, and what came back. Consents and introductions are told weekly, from five people on.',
    ),
  AGENCY: (say) => say('自社が関わった方の数字です。', 'Figures of the people you introduced.'),
  ANALYST: () => '',
  OPERATOR: () => '',
};

function Figures(props: {
  rows: readonly ReportRowFragment[];
  total: ReportRowFragment;
  generatedAt: string;
  by: string;
}) {
  const { rows, total, generatedAt, by } = props;
  const say = useSay();
  const { yen, number, time } = useFormat();
  const groupName = useGroupName(by);
  const people = (value: number | null) =>
    value === null ? <span className="text-quiet">{say('秘匿', 'hidden')}</span> : number(value);
  const columns: readonly Column<ReportRowFragment>[] = [
    { title: by === 'MONTH' ? say('月', 'Month') : say('内訳', 'Group'), cell: ({ group }) => groupName(group) },
    { title: say('登録', 'Registered'), number: true, cell: ({ registered }) => people(registered) },
    { title: say('案内', 'Invited'), number: true, cell: ({ invited }) => people(invited) },
    { title: say('同意', 'Consented'), number: true, cell: ({ consented }) => people(consented) },
    { title: say('紹介', 'Introduced'), number: true, cell: ({ introduced }) => people(introduced) },
    { title: say('採用', 'Hired'), number: true, cell: ({ hired }) => people(hired) },
    { title: say('入社', 'Started'), number: true, cell: ({ started }) => people(started) },
    { title: say('早期退職', 'Left early'), number: true, cell: ({ leftEarly }) => people(leftEarly) },
    { title: say('枠の付与', 'Minted'), number: true, cell: ({ slotsMinted }) => number(slotsMinted) },
    { title: say('枠の利用', 'Used'), number: true, cell: ({ slotsConsumed }) => number(slotsConsumed) },
    { title: say('免除額', 'Fees saved'), number: true, cell: ({ feesSaved }) => yen(feesSaved) },
  ];
  const steps = [
    { label: say('登録', 'Registered'), value: total.registered },
    { label: say('案内', 'Invited'), value: total.invited },
    { label: say('同意', 'Consented'), value: total.consented },
    { label: say('紹介', 'Introduced'), value: total.introduced },
    { label: say('採用', 'Hired'), value: total.hired },
    { label: say('入社', 'Started'), value: total.started },
    { label: say('枠の付与', 'Minted'), value: total.slotsMinted },
  ];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <Figure label={say('免除された手数料', 'Fees saved')} value={yen(total.feesSaved)} />
        <Figure label={say('付与された枠', 'Free placements minted')} value={number(total.slotsMinted)} />
        <Figure label={say('使われた枠', 'Free placements used')} value={number(total.slotsConsumed)} />
      </div>
      <Section title={say('不採用から枠まで', 'From rejection to a free placement')}>
        <Bars name={say('不採用から枠までの人数', 'People from rejection to a free placement')} bars={steps} />
      </Section>
      <Section title={say('内訳', 'Details')}>
        {rows.length === 0 ? (
          <Empty title={say('この期間の数字はありません', 'No figures in this period')} />
        ) : (
          <Table
            figures
            name={say('内訳', 'Details')}
            rows={rows}
            idOf={({ group }) => group}
            columns={columns}
            total={{ ...total, group: '' }}
          />
        )}
        <p className="text-quiet mt-3 text-sm">
          {say(
            '「秘匿」は、人が特定されないよう、5名に満たない数を伏せたものです。0名とは限りません。',
            '“hidden” stands for fewer than five people, so that nobody is recognised. It need not be none.',
          )}{' '}
          {say(`集計 ${time(generatedAt)}`, `As of ${time(generatedAt)}`)}
        </p>
      </Section>
    </>
  );
}

/** What a row is about, in words: a month, an agency by name, an employer by the end of its number. */
function useGroupName(by: string) {
  const say = useSay();
  const agencies = useHub(AgenciesDocument, {}, { enabled: by === 'AGENCY' });
  const names = new Map(agencies.data?.agencies.map(({ id, name }) => [id, name]));
  return (group: string): string => {
    if (group === '') return say('合計', 'Total');
    const month = /^(\d{4})-(\d{2})$/.exec(group);
    if (month) return say(`${month[1]}年${Number(month[2])}月`, group);
    if (by === 'EMPLOYER') return say(`企業 …${group.slice(-6)}`, `Employer …${group.slice(-6)}`);
    return names.get(group) ?? group;
  };
}

function Files({ input }: { input: { from: string; to: string; groupBy: string } }) {
  const say = useSay();
  const [error, setError] = useState<unknown>(null);
  const path = `/reports/slots.csv?${new URLSearchParams(input)}`;
  return (
    <>
      <button type="button" className="button button-other" onClick={() => window.print()}>
        {say('印刷・PDF', 'Print or PDF')}
      </button>
      <button
        type="button"
        className="button button-other"
        onClick={() => {
          setError(null);
          download(path, 'slots.csv').then(() => announce(say('書き出しました', 'Exported')), setError);
        }}
      >
        CSV
      </button>
      {error !== null && <Failed error={error} />}
    </>
  );
}

function aYearAgo(): string {
  const [year, rest] = [Number(today().slice(0, 4)), today().slice(4)];
  return `${year - 1}${rest === '-02-29' ? '-02-28' : rest}`;
}
