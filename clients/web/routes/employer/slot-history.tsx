import { useLanguage, useSay } from '../../app/language.js';
import { PostingsDocument, type PostingsQuery } from '../../generated/operations.js';
import { useFormat } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { OpenDispute } from '../../ui/placement.js';
import { Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';

type Posting = PostingsQuery['myRewards']['postings']['edges'][number]['node'];

/** What may be contested: units that a hire earned, or that its end took back. */
const OF_A_HIRE = ['EARNED', 'EARNED_SHARED', 'CLAWED_BACK'];
/** As long as the hub hears a dispute after the last news of a hire (R14). */
const CONTESTED_WITHIN_MS = 30 * 86_400_000;

const mayBeContested = ({ kind, at }: Posting) =>
  OF_A_HIRE.includes(kind) && Date.now() - Date.parse(at) < CONTESTED_WITHIN_MS;

/** 仕訳 — every change of the units, why, and the way to contest it. */
export function History() {
  const say = useSay();
  const ja = useLanguage() === 'ja';
  const { time, number } = useFormat();
  const signed = (amount: number) => (amount > 0 ? `+${number(amount)}` : number(amount));
  return (
    <Section title={say('単位の履歴', 'History of units')}>
      <Paged
        name={say('単位の履歴', 'History of units')}
        operation={PostingsDocument}
        variables={{}}
        pageOf={({ myRewards }) => myRewards.postings}
        empty={<Empty title={say('まだありません', 'None yet')} />}
      >
        {(rows) => (
          <Table
            name={say('単位の履歴', 'History of units')}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              { title: say('日時', 'When'), whole: true, cell: ({ at }) => time(at) },
              { title: say('理由', 'Why'), cell: ({ reason, reasonJa }) => (ja ? reasonJa : reason) },
              {
                title: say('単位', 'Units'),
                number: true,
                cell: ({ units }) => signed(units),
              },
              ...(rows.some(({ points }) => points !== 0)
                ? [{ title: say('ポイント', 'Points'), number: true, cell: ({ points }: Posting) => signed(points) }]
                : []),
              { title: say('制度の版', 'Programme'), cell: ({ programmeVersion }) => programmeVersion },
              {
                title: say('操作', 'Action'),
                cell: (posting) =>
                  mayBeContested(posting) ? (
                    <OpenDispute about={{ postingId: posting.id }} label={say('異議', 'Contest')} />
                  ) : (
                    '—'
                  ),
              },
            ]}
          />
        )}
      </Paged>
    </Section>
  );
}
