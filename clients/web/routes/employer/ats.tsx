import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  AtsConnectionsDocument,
  type AtsConnectionsQuery,
  AtsDeliveriesDocument,
  type AtsDeliveryOutcome,
  DisconnectAtsDocument,
} from '../../generated/operations.js';
import { useAddress } from '../../ui/address.js';
import { announce } from '../../ui/announce.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Badge, Empty, Note } from '../../ui/states.js';
import { Paged } from '../../ui/table.js';
import { Change, Connect } from './ats-connect.js';
import { Deliveries } from './ats-deliveries.js';

/** The log renews itself: what arrives or is worked on again shows without a reload. */
const SOON_MS = 2_000;
const LATER_MS = 15_000;
const renewed = (...connections: readonly { waitingDeliveries: number }[]) =>
  connections.some(({ waitingDeliveries }) => waitingDeliveries > 0) ? SOON_MS : LATER_MS;

type Connection = AtsConnectionsQuery['atsConnections'][number];

/** ATS連携 — rejections arrive by themselves, and what came is all to be seen. */
export function Screen() {
  const say = useSay();
  const asked = useHub(
    AtsConnectionsDocument,
    {},
    {
      refetchInterval: ({ state: { data } }) => renewed(...(data?.atsConnections ?? [])),
    },
  );
  return (
    <Page
      title={say('ATS連携', 'ATS connections')}
      lead={say(
        '採用管理システムで不採用にすると、自動で登録されます。',
        'A rejection in your applicant tracking system is registered by itself.',
      )}
      actions={
        <DialogButton kind="main" label={say('連携を追加', 'Connect')} title={say('連携を追加', 'Connect a system')}>
          {(close) => <Connect close={close} />}
        </DialogButton>
      }
    >
      <Answered of={asked}>
        {({ atsConnections }) =>
          atsConnections.length === 0 ? (
            <Empty title={say('連携しているシステムはありません', 'No system is connected')}>
              {say('CSVの取り込みも使えます。', 'You can import CSV files as well.')}
            </Empty>
          ) : (
            atsConnections.map((connection) => <Connected key={connection.id} of={connection} />)
          )
        }
      </Answered>
    </Page>
  );
}

function Connected({ of }: { of: Connection }) {
  const say = useSay();
  const word = useWord();
  const { time, number } = useFormat();
  const name = word(words.provider, of.provider);
  const disconnect = useWish(DisconnectAtsDocument, () => say('連携を解除しました', 'Disconnected'));
  return (
    <Section
      title={name}
      actions={
        of.isActive && (
          <div className="flex flex-wrap gap-3">
            <DialogButton
              label={say('変更する', 'Change')}
              title={say(`${name}との連携を変更`, `Change the connection to ${name}`)}
            >
              {(close) => <Change of={of} close={close} />}
            </DialogButton>
            <DialogButton
              kind="danger"
              label={say('解除する', 'Disconnect')}
              title={say('連携を解除しますか', 'Disconnect this system?')}
            >
              {(close) => (
                <Form
                  danger
                  send={say('解除する', 'Disconnect')}
                  cancel={close}
                  onSend={() => disconnect.mutateAsync({ input: { connectionId: of.id } }).then(close)}
                />
              )}
            </DialogButton>
          </div>
        )
      }
    >
      {of.problem && (
        <div className="mb-4">
          <Note tone="bad" title={say('読み取れませんでした', 'It could not be read')}>
            {say(of.problemJa ?? '', of.problem)}
          </Note>
        </div>
      )}
      <Facts
        of={[
          [
            say('状態', 'State'),
            of.isActive ? (
              <Badge key="state" tone="good">
                {say('連携中', 'Connected')}
              </Badge>
            ) : (
              <Badge key="state">{say('解除済み', 'Disconnected')}</Badge>
            ),
          ],
          [say('Webhookの送信先', 'Webhook address'), <Copied key="url" text={of.webhookUrl} />],
          [say('対象のタグ', 'Tags'), of.relayTags.join(say('、', ', ')) || say('全員', 'Everyone')],
          [say('案内まで', 'Before the mail'), say(`${of.sendDelayHours}時間`, `${of.sendDelayHours} hours`)],
          [say('APIキー', 'API key'), of.hasApiKey ? say('登録済み', 'Given') : say('なし', 'None')],
          [say('最後の受信', 'Last delivery'), time(of.lastDeliveryAt)],
          [say('処理待ち', 'Waiting'), number(of.waitingDeliveries)],
          [say('署名の誤り', 'Wrong signatures'), number(of.refusedDeliveries)],
        ]}
      />
      <Log of={of} />
    </Section>
  );
}

function Copied({ text }: { text: string }) {
  const say = useSay();
  return (
    <>
      <code className="block text-sm break-all">{text}</code>
      <button
        type="button"
        className="link"
        onClick={() => navigator.clipboard.writeText(text).then(() => announce(say('コピーしました', 'Copied')))}
      >
        {say('コピー', 'Copy')}
      </button>
    </>
  );
}

/** The deliveries, all or of one outcome; the choice holds for every connection on the page. */
function Log({ of: { id } }: { of: Connection }) {
  const say = useSay();
  const choices = useChoices();
  const [sought, seek] = useAddress();
  const outcome = (sought.outcome as AtsDeliveryOutcome | undefined) ?? null;
  const name = say('受信の記録', 'Deliveries');
  return (
    <>
      <div className="mt-6 mb-3 flex flex-wrap items-end justify-between gap-3">
        <h3 className="font-bold">{name}</h3>
        <div className="w-56">
          <Choice
            bare
            name="outcome"
            label={say('結果で絞る', 'Outcome')}
            none={say('すべて', 'All')}
            value={sought.outcome}
            choices={choices(words.delivery)}
            onChange={(wanted) => seek({ outcome: wanted })}
          />
        </div>
      </div>
      <Paged
        key={outcome}
        name={name}
        operation={AtsDeliveriesDocument}
        variables={{ id, outcome }}
        renewed={({ atsConnection }) => renewed(atsConnection)}
        pageOf={({ atsConnection }) => atsConnection.deliveriesByPage}
        empty={
          <Empty
            title={
              outcome
                ? say('該当する受信はありません', 'None of these')
                : say('まだ受信していません', 'Nothing has arrived yet')
            }
          />
        }
      >
        {(rows) => <Deliveries of={rows} />}
      </Paged>
    </>
  );
}
