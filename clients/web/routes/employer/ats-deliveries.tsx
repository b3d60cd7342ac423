import { useWish } from '../../app/hub.js';
import { useLanguage, useSay } from '../../app/language.js';
import { type AtsDeliveriesQuery, RerunAtsDeliveryDocument } from '../../generated/operations.js';
import { useWord, words } from '../../ui/codes.js';
import { useFormat } from '../../ui/format.js';
import { Badge, Failed } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { unbroken } from '../../ui/unbroken.js';

type Delivery = AtsDeliveriesQuery['atsConnection']['deliveriesByPage']['edges'][number]['node'];

const tones = { APPLIED: 'good', DUPLICATE: 'plain', IGNORED: 'plain', HELD: 'warn', FAILED: 'bad' } as const;

/** 受信の記録 — what arrived and what became of it; a dead letter or a held one can be worked on again by hand. */
export function Deliveries({ of }: { of: readonly Delivery[] }) {
  const say = useSay();
  const ja = useLanguage() === 'ja';
  const { time } = useFormat();
  const rerun = useWish(RerunAtsDeliveryDocument, () => say('もう一度処理します', 'It is worked on again'));
  const name = say('受信の記録', 'Deliveries');
  return (
    <>
      <Table
        name={name}
        rows={of}
        idOf={({ id }) => id}
        columns={[
          { title: say('日時', 'When'), whole: true, cell: ({ receivedAt }) => time(receivedAt) },
          { title: say('内容', 'What'), cell: ({ kind }) => <code>{kind}</code> },
          { title: say('結果', 'Outcome'), cell: (delivery) => <Outcome of={delivery} /> },
          { title: say('詳細', 'Detail'), cell: ({ detail, detailJa }) => (ja ? detailJa : detail) ?? '—' },
          {
            title: say('操作', 'Action'),
            cell: ({ id, outcome }) =>
              outcome === 'FAILED' || outcome === 'HELD' ? (
                <button
                  type="button"
                  className="button button-other"
                  onClick={() => rerun.mutate({ input: { deliveryId: id, despiteHold: outcome === 'HELD' } })}
                >
                  {outcome === 'HELD' ? say('案内する', 'Invite') : say('再実行', 'Try again')}
                </button>
              ) : (
                '—'
              ),
          },
        ]}
      />
      {rerun.error && <Failed error={rerun.error} />}
    </>
  );
}

function Outcome({ of: { outcome, attempts, nextTryAt } }: { of: Delivery }) {
  const say = useSay();
  const word = useWord();
  const { time } = useFormat();
  if (outcome !== 'FAILED') return <Badge tone={tones[outcome]}>{word(words.delivery, outcome)}</Badge>;
  return (
    <>
      <Badge tone={nextTryAt ? 'warn' : 'bad'}>
        {nextTryAt ? say('再試行を待つ', 'To be tried again') : say('不達', 'Dead letter')}
      </Badge>
      <span className="text-quiet block text-sm">
        {say(`${attempts}回試行`, `${attempts} attempts`)}
        {nextTryAt && unbroken(say(`、次は${time(nextTryAt)}`, `, next ${time(nextTryAt)}`))}
      </span>
    </>
  );
}
