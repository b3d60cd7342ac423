import { useSay } from '../app/language.js';
import type { SlotReportQuery } from '../generated/operations.js';
import { Bars } from '../ui/bars.js';
import { useWord, words } from '../ui/codes.js';
import { People } from '../ui/few.js';
import { useFormat } from '../ui/format.js';
import { Figure, Section } from '../ui/page.js';
import { Table } from '../ui/table.js';

type Report = SlotReportQuery['slotReport'];

/** 採用単価と回収額 — what came back, and what a hire cost with it and would have cost without. */
export function Costs({ of: { total, costs } }: { of: Report }) {
  const say = useSay();
  const { yen, number } = useFormat();
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Figure
        label={say('免除された手数料', 'Fees saved')}
        value={yen(costs.feesWaived)}
        note={
          costs.waivedPerRegistration !== null &&
          say(`登録1件あたり ${yen(costs.waivedPerRegistration)}`, `${yen(costs.waivedPerRegistration)} a registration`)
        }
      />
      <Figure
        label={say('採用単価', 'Cost of one hire')}
        value={yen(costs.unitCostAfter)}
        note={say(`枠がなければ ${yen(costs.unitCostBefore)}`, `${yen(costs.unitCostBefore)} without placements`)}
      />
      <Figure label={say('付与された枠', 'Free placements minted')} value={number(total.slotsMinted)} />
      <Figure
        label={say('使われた枠', 'Free placements used')}
        value={number(total.slotsConsumed)}
        note={say(
          `予約 ${number(total.slotsReserved)}、失効 ${number(total.slotsExpired)}`,
          `${number(total.slotsReserved)} reserved, ${number(total.slotsExpired)} expired`,
        )}
      />
    </div>
  );
}

/** 歩留まり — 不採用→案内→同意→紹介→内定→入社→枠, drawn and beside it as a table. */
export function Funnel({ of }: { of: Report['funnel'] }) {
  const say = useSay();
  const word = useWord();
  const { number } = useFormat();
  const days = (value: number | null) => (value === null ? '—' : say(`${number(value)}日`, `${number(value)} days`));
  const rows = of.map((step, index) => ({ ...step, before: of[index - 1]?.count ?? null }));
  const name = say('不採用から枠まで', 'From rejection to a free placement');
  return (
    <Section title={name}>
      <div className="grid items-start gap-8 xl:grid-cols-[2fr_3fr]">
        <Bars name={name} bars={of.map(({ stage, count }) => ({ label: word(words.funnel, stage), value: count }))} />
        <Table
          figures
          name={say(`${name}の表`, `${name}, as a table`)}
          rows={rows}
          idOf={({ stage }) => stage}
          columns={[
            { title: say('段階', 'Stage'), whole: true, cell: ({ stage }) => word(words.funnel, stage) },
            { title: say('数', 'Number'), number: true, cell: ({ count }) => <People value={count} /> },
            {
              title: say('前の段階から', 'Of the stage before'),
              number: true,
              cell: ({ count, before, stage }) =>
                count === null || !before || stage === 'SLOT' ? '—' : `${Math.round((100 * count) / before)}%`,
            },
            {
              title: say('日数（中央値）', 'Days, median'),
              number: true,
              cell: ({ medianDays }) => days(medianDays),
            },
            {
              title: say('不採用からの日数', 'Since the rejection'),
              number: true,
              cell: ({ medianDaysFromRejection }) => days(medianDaysFromRejection),
            },
          ]}
        />
      </div>
    </Section>
  );
}
