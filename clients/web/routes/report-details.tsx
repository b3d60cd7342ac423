import { useState } from 'react';
import { useHub } from '../app/hub.js';
import { useSay } from '../app/language.js';
import {
  AgencyNamesDocument,
  type ReportGroup,
  type ReportRowFragment,
  type SlotReportQuery,
} from '../generated/operations.js';
import { Bars } from '../ui/bars.js';
import type { Column } from '../ui/column.js';
import { Columns } from '../ui/columns.js';
import { useEmployerName } from '../ui/employers.js';
import { FewNote, People } from '../ui/few.js';
import { Choice } from '../ui/form.js';
import { useFormat } from '../ui/format.js';
import { Section } from '../ui/page.js';
import { Empty } from '../ui/states.js';
import { Sliced, Table } from '../ui/table.js';
import { unbroken } from '../ui/unbroken.js';

type Figure = Exclude<keyof ReportRowFragment, 'group' | '__typename'>;

/** The report's rows: one figure of each drawn, and all of them as a table. */
export function Details(props: { of: SlotReportQuery['slotReport']; by: ReportGroup }) {
  const { of, by } = props;
  const say = useSay();
  const { time } = useFormat();
  const nameOf = useGroupName(by);
  const columns = useColumns(by, nameOf);
  const rows = by === 'NONE' ? [] : of.rows;
  return (
    <Section title={say('内訳', 'Details')}>
      {of.rows.length === 0 ? (
        <Empty title={say('この期間の数字はありません', 'No figures in this period')} />
      ) : (
        <div className="space-y-6">
          {rows.length > 1 && <Drawn rows={rows} by={by} nameOf={nameOf} />}
          {/* A short list needs no pages, and is printed whole. */}
          <Sliced key={by} name={say('内訳', 'Details')} of={rows} size={60}>
            {(shown) => (
              <Table
                figures
                name={say('内訳の表', 'Details, as a table')}
                rows={shown}
                idOf={({ group }) => group}
                columns={columns}
                total={{ ...of.total, group: '' }}
              />
            )}
          </Sliced>
        </div>
      )}
      <p className="text-quiet mt-3 text-sm">
        <FewNote /> {unbroken(say(`集計 ${time(of.generatedAt)}`, `As of ${time(of.generatedAt)}`))}
      </p>
    </Section>
  );
}

const BIGGEST = 10;

function Drawn(props: { rows: readonly ReportRowFragment[]; by: ReportGroup; nameOf: (group: string) => string }) {
  const { rows, by, nameOf } = props;
  const say = useSay();
  const { yen } = useFormat();
  const titles = useTitles();
  const [figure, setFigure] = useState<Figure>('started');
  const title = titles[figure];
  const bars = rows.map((row) => ({ label: nameOf(row.group), short: monthOf(row.group), value: row[figure] }));
  return (
    <div className="space-y-4">
      <div className="no-print max-w-xs">
        <Choice
          bare
          name="figure"
          label={say('図にする数字', 'Figure to draw')}
          value={figure}
          choices={Object.entries(titles)}
          onChange={(chosen) => setFigure(chosen as Figure)}
        />
      </div>
      {by === 'MONTH' ? (
        <Columns name={title} of={bars} {...(figure === 'feesSaved' ? { write: yen } : {})} />
      ) : (
        <Bars
          name={say(`${title}（多い順に${BIGGEST}まで）`, `${title}, the ${BIGGEST} largest`)}
          bars={bars.sort((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, BIGGEST)}
          {...(figure === 'feesSaved' ? { write: yen } : {})}
        />
      )}
    </div>
  );
}

function monthOf(group: string): string {
  return String(Number(group.slice(5)) || '');
}

function useTitles(): Record<Figure, string> {
  const say = useSay();
  return {
    registered: say('登録', 'Registered'),
    invited: say('案内', 'Invited'),
    consented: say('同意', 'Consented'),
    introduced: say('紹介', 'Introduced'),
    hired: say('採用', 'Hired'),
    started: say('入社', 'Started'),
    leftEarly: say('早期退職', 'Left early'),
    slotsMinted: say('枠の付与', 'Minted'),
    slotsReserved: say('枠の予約', 'Reserved'),
    slotsConsumed: say('枠の利用', 'Used'),
    slotsExpired: say('枠の失効', 'Expired'),
    pointsEarned: say('ポイント', 'Points'),
    feesSaved: say('免除額', 'Fees saved'),
  };
}

function useColumns(by: ReportGroup, nameOf: (group: string) => string): readonly Column<ReportRowFragment>[] {
  const say = useSay();
  const { yen } = useFormat();
  const first = by === 'MONTH' ? say('月', 'Month') : say('内訳', 'Group');
  const figures = Object.entries(useTitles()) as [Figure, string][];
  return [
    { title: first, whole: by === 'MONTH', cell: ({ group }) => nameOf(group) },
    ...figures.map(([figure, title]) => ({
      title,
      number: true,
      cell: (row: ReportRowFragment) => (figure === 'feesSaved' ? yen(row[figure]) : <People value={row[figure]} />),
    })),
  ];
}

/** What a row is about, in words: a month, an agency or employer by name. */
function useGroupName(by: ReportGroup) {
  const say = useSay();
  const agencies = useHub(AgencyNamesDocument, {}, { enabled: by === 'AGENCY' });
  const employer = useEmployerName();
  const names = new Map(agencies.data?.agencies.map(({ id, name }) => [id, name]));
  return (group: string): string => {
    if (group === '') return say('合計', 'Total');
    const month = /^(\d{4})-(\d{2})$/.exec(group);
    if (month) return say(`${month[1]}年${Number(month[2])}月`, group);
    if (by === 'EMPLOYER') return employer(group);
    return names.get(group) ?? say(`紹介会社 …${group.slice(-6)}`, `Agency …${group.slice(-6)}`);
  };
}
