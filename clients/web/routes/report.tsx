import { useState } from 'react';
import { useHub } from '../app/hub.js';
import { type Say, useSay } from '../app/language.js';
import { type Role, signedInAs } from '../app/session.js';
import { type ReportGroup, SlotReportDocument } from '../generated/operations.js';
import { useAddress } from '../ui/address.js';
import { Download } from '../ui/download.js';
import { Choice, TextField } from '../ui/form.js';
import { aYearBefore, today } from '../ui/format.js';
import { Page } from '../ui/page.js';
import { Answered } from '../ui/states.js';
import { Details } from './report-details.js';
import { Costs, Funnel } from './report-figures.js';

/** 還元レポート — from rejection to a free placement, in figures that reconcile with the ledger. */
export function Screen() {
  const say = useSay();
  const role = signedInAs() ?? 'EMPLOYER';
  const whole = role === 'ANALYST' || role === 'OPERATOR';
  const [sought, seek] = useAddress();
  const [now] = useState(today);
  const input = {
    from: sought.from ?? aYearBefore(now),
    to: sought.to ?? now,
    groupBy: (sought.by as ReportGroup | undefined) ?? 'MONTH',
  };
  const asked = useHub(SlotReportDocument, { input }, { placeholderData: (old) => old });
  return (
    <Page
      title={whole ? say('ファネル', 'Funnel') : say('レポート', 'Report')}
      lead={leads[role](say)}
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
          choices={groups[role].map((group) => [group, names[group](say)])}
          onChange={(by) => seek({ by })}
        />
      </search>
      <Answered of={asked}>
        {({ slotReport }) => (
          <>
            <Costs of={slotReport} />
            <Funnel of={slotReport.funnel} />
            <Details of={slotReport} by={input.groupBy} />
          </>
        )}
      </Answered>
    </Page>
  );
}

const names: Record<ReportGroup, (say: Say) => string> = {
  NONE: (say) => say('なし（合計だけ）', 'None, the total only'),
  MONTH: (say) => say('月', 'Month'),
  AGENCY: (say) => say('紹介会社', 'Agency'),
  EMPLOYER: (say) => say('採用企業', 'Employer'),
};

/** By whom a reader's figures can differ. */
const groups: Record<Role, readonly ReportGroup[]> = {
  EMPLOYER: ['MONTH', 'AGENCY', 'NONE'],
  AGENCY: ['MONTH', 'AGENCY', 'EMPLOYER', 'NONE'],
  ANALYST: ['MONTH', 'AGENCY', 'EMPLOYER', 'NONE'],
  OPERATOR: ['MONTH', 'AGENCY', 'EMPLOYER', 'NONE'],
};

const network = (say: Say) => say('ネットワーク全体の数字です。', 'Figures of the whole network.');
const leads: Record<Role, (say: Say) => string> = {
  EMPLOYER: (say) =>
    say(
      '自社が登録した方の、その後と、戻ってきた枠です。同意・紹介の人数は、週ごとに、5名以上のときだけ表示されます。',
      'What became of those you registered, and what came back. Consents and introductions are told weekly, from five people on.',
    ),
  AGENCY: (say) => say('自社が関わった方の数字です。', 'Figures of the people you introduced.'),
  ANALYST: network,
  OPERATOR: network,
};

function Files({ input }: { input: { from: string; to: string; groupBy: string } }) {
  const say = useSay();
  const query = new URLSearchParams(input);
  return (
    <>
      <Download path={`/reports/slots.csv?${query}`} name="slots.csv" label="CSV" />
      <Download path={`/reports/slots.pdf?${query}`} name="slots.pdf" label="PDF" />
      <button type="button" className="button button-other" onClick={() => window.print()}>
        {say('印刷', 'Print')}
      </button>
    </>
  );
}
