import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  ReplayWebhooksDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQuery,
  type WebhookDeliveryFilter,
  type WebhooksQuery,
} from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { StateBadge } from '../../ui/badges.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { Choice } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { Paged, Table } from '../../ui/table.js';

type Delivery = WebhookDeliveriesQuery['webhookDeliveries']['edges'][number]['node'];

/** What became of each message of the last 30 days; a dead letter can be sent again. */
export function Deliveries({ endpoints }: { endpoints: WebhooksQuery['webhookEndpoints'] }) {
  const say = useSay();
  const word = useWord();
  const choices = useChoices();
  const { time, number } = useFormat();
  const [sought, seek] = useAddress();
  const name = say('送信の記録', 'Deliveries');
  const filter = {
    ...(sought.state ? { state: sought.state } : {}),
    ...(sought.endpoint ? { endpointId: sought.endpoint } : {}),
  } as WebhookDeliveryFilter;
  const urls = new Map(endpoints.map(({ id, url }) => [id, url]));
  return (
    <Section
      title={name}
      lead={say(
        '受け取られなければ、75時間あまりのあいだに9回送り直します。それでもだめなら「不達」です。記録は30日間残ります。',
        'What is not taken is tried nine times more over three days, and then is a dead letter. Kept for 30 days.',
      )}
    >
      <div className="mb-4 grid max-w-2xl gap-4 sm:grid-cols-2">
        <Choice
          bare
          name="state"
          label={say('状態', 'State')}
          none={say('すべて', 'All')}
          value={sought.state}
          choices={choices(words.webhookState)}
          onChange={(state) => seek({ state })}
        />
        <Choice
          bare
          name="endpoint"
          label={say('送信先', 'Endpoint')}
          none={say('すべて', 'All')}
          value={sought.endpoint}
          choices={endpoints.map(({ id, url }) => [id, url])}
          onChange={(endpoint) => seek({ endpoint })}
        />
      </div>
      <Paged
        key={JSON.stringify(filter)}
        name={name}
        operation={WebhookDeliveriesDocument}
        variables={{ filter }}
        pageOf={({ webhookDeliveries }) => webhookDeliveries}
        empty={<Empty title={say('該当する記録はありません', 'No such delivery')} />}
      >
        {(rows) => (
          <Table
            name={name}
            rows={rows}
            idOf={({ id }) => id}
            columns={[
              { title: say('日時', 'When'), whole: true, cell: ({ createdAt }) => time(createdAt) },
              { title: say('知らせ', 'Kind'), whole: true, cell: ({ kind }) => word(words.webhookKind, kind) },
              {
                title: say('送信先', 'Endpoint'),
                cell: ({ endpointId }) => <span className="break-all">{urls.get(endpointId) ?? '—'}</span>,
              },
              { title: say('状態', 'State'), cell: ({ state }) => <StateBadge of="webhookState" state={state} /> },
              { title: say('回数', 'Attempts'), number: true, cell: ({ attempts }) => number(attempts) },
              {
                title: say('最後の応答', 'Last answer'),
                cell: ({ lastStatus, lastProblem }) =>
                  lastStatus ? `HTTP ${lastStatus}` : word(words.webhookProblem, lastProblem),
              },
              {
                title: say('次', 'Next'),
                cell: (row) => (row.state === 'DEAD' ? <Again of={row} /> : time(row.nextAttemptAt)),
              },
            ]}
          />
        )}
      </Paged>
    </Section>
  );
}

function Again({ of }: { of: Delivery }) {
  const say = useSay();
  const replay = useWish(ReplayWebhooksDocument, () => say('もう一度送ります', 'It will be sent again'));
  return (
    <button
      type="button"
      className="button button-other"
      onClick={() => replay.mutate({ input: { deliveryId: of.id } })}
    >
      {say('もう一度送る', 'Send again')}
    </button>
  );
}
