import { useHub, useWish } from '../../app/hub.js';
import { useLanguage, useSay } from '../../app/language.js';
import {
  AtsConnectionsDocument,
  type AtsConnectionsQuery,
  ConnectAtsDocument,
  DisconnectAtsDocument,
  RerunAtsDeliveryDocument,
} from '../../generated/operations.js';
import { announce } from '../../ui/announce.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Badge, Empty, Failed, Note } from '../../ui/states.js';
import { Table } from '../../ui/table.js';

type Connection = AtsConnectionsQuery['atsConnections'][number];

/** ATS連携 — rejections arrive by themselves, and what came is all to be seen. */
export function Screen() {
  const say = useSay();
  const asked = useHub(AtsConnectionsDocument, {});
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

/** Systems that offer files only. */
const FILES_ONLY = ['HRMOS', 'JOBCAN'];

function Connect({ close }: { close: () => void }) {
  const say = useSay();
  const choices = useChoices();
  const connect = useWish(ConnectAtsDocument, () => say('連携しました', 'Connected'));
  const systems = choices(words.provider)
    .filter(([code]) => !FILES_ONLY.includes(code))
    .map(
      ([code, word]) =>
        [code, code === 'GENERIC' ? say('その他（標準の形式）', 'Other (standard form)') : word] as const,
    );
  return (
    <Form
      send={say('連携する', 'Connect')}
      cancel={close}
      onSend={async (values) => {
        await connect.mutateAsync({
          input: {
            provider: values.text('provider') as never,
            secret: values.text('secret'),
            apiKey: values.maybe('apiKey'),
            relayTags: values.list('relayTags'),
            sendDelayHours: values.number('sendDelayHours'),
          },
        });
        close();
      }}
    >
      <Choice name="provider" required label={say('システム', 'System')} choices={systems} />
      <TextField
        name="secret"
        type="password"
        required
        autoComplete="new-password"
        label={say('Webhookの署名用の秘密鍵', 'Signing secret of the webhook')}
      />
      <TextField
        name="apiKey"
        type="password"
        autoComplete="new-password"
        label={say('APIキー', 'API key')}
        help={say(
          'Lever、SmartRecruiters、HERP、Talentioで必要です。',
          'Needed for Lever, SmartRecruiters, HERP and Talentio.',
        )}
      />
      <TextField
        name="relayTags"
        label={say('対象にするタグ', 'Only people with these tags')}
        help={say('空なら、不採用の方全員が対象です。', 'Empty: everyone who is rejected.')}
      />
      <TextField
        name="sendDelayHours"
        type="number"
        min={0}
        max={720}
        value={24}
        label={say('案内を送るまでの時間', 'Hours before the mail is sent')}
      />
    </Form>
  );
}

function Connected({ of }: { of: Connection }) {
  const say = useSay();
  const word = useWord();
  const { time, number } = useFormat();
  const disconnect = useWish(DisconnectAtsDocument, () => say('連携を解除しました', 'Disconnected'));
  return (
    <Section
      title={word(words.provider, of.provider)}
      actions={
        of.isActive && (
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
        )
      }
    >
      {of.problem && (
        <div className="mb-4">
          <Note tone="bad" title={say('読み取れませんでした', 'It could not be read')}>
            {of.problem}
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
          [say('対象のタグ', 'Tags'), of.relayTags.join('、') || say('全員', 'Everyone')],
          [say('最後の受信', 'Last delivery'), time(of.lastDeliveryAt)],
          [say('処理待ち', 'Waiting'), number(of.waitingDeliveries)],
          [say('署名の誤り', 'Wrong signatures'), number(of.refusedDeliveries)],
        ]}
      />
      <h3 className="mt-6 mb-2 font-bold">{say('受信の記録', 'Deliveries')}</h3>
      {of.deliveries.length === 0 ? (
        <Empty title={say('まだ受信していません', 'Nothing has arrived yet')} />
      ) : (
        <Deliveries of={of} />
      )}
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

const tones = { APPLIED: 'good', DUPLICATE: 'plain', IGNORED: 'plain', HELD: 'warn', FAILED: 'bad' } as const;

function Deliveries({ of }: { of: Connection }) {
  const say = useSay();
  const ja = useLanguage() === 'ja';
  const word = useWord();
  const { time } = useFormat();
  const rerun = useWish(RerunAtsDeliveryDocument, () => say('もう一度処理します', 'It is worked on again'));
  return (
    <>
      <Table
        name={say('受信の記録', 'Deliveries')}
        rows={of.deliveries}
        idOf={({ id }) => id}
        columns={[
          { title: say('日時', 'When'), cell: ({ receivedAt }) => time(receivedAt) },
          { title: say('内容', 'What'), cell: ({ kind }) => kind },
          {
            title: say('結果', 'Outcome'),
            cell: ({ outcome }) => <Badge tone={tones[outcome]}>{word(words.delivery, outcome)}</Badge>,
          },
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
