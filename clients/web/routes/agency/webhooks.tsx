import { useState } from 'react';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  AddWebhookDocument,
  ChangeWebhookDocument,
  RemoveWebhookDocument,
  ReplayWebhooksDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  type WebhookKind,
  WebhooksDocument,
  type WebhooksQuery,
} from '../../generated/operations.js';
import { Checks } from '../../ui/checks.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Secret } from '../../ui/secret.js';
import { Answered, Badge, Empty } from '../../ui/states.js';
import { Deliveries } from './deliveries.js';

type Endpoint = WebhooksQuery['webhookEndpoints'][number];

/** Webhook — addresses of the agency's tools that are told what has changed, and what became of each message. */
export function Screen() {
  const say = useSay();
  const asked = useHub(WebhooksDocument, {});
  const add = say('送信先を追加', 'Add an endpoint');
  return (
    <Page
      title={say('Webhook', 'Webhooks')}
      lead={say(
        '何かが変わったことだけを貴社のシステムに知らせます（Standard Webhooks）。個人情報は送りません。',
        'Tells your tools that something has changed (Standard Webhooks), and sends no personal data.',
      )}
      actions={
        <DialogButton kind="main" label={add} title={add}>
          {(close) => <Add close={close} />}
        </DialogButton>
      }
    >
      <Answered of={asked}>
        {({ webhookEndpoints }) => (
          <>
            {webhookEndpoints.length === 0 && <Empty title={say('送信先はありません', 'There is no endpoint')} />}
            {webhookEndpoints.map((endpoint) => (
              <Entry key={endpoint.id} of={endpoint} />
            ))}
            <Deliveries endpoints={webhookEndpoints} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function useKinds() {
  const choices = useChoices();
  return choices(words.webhookKind).filter(([code]) => code !== 'TEST');
}

function Add({ close }: { close: () => void }) {
  const say = useSay();
  const kinds = useKinds();
  const [secret, setSecret] = useState<string | null>(null);
  const add = useWish(AddWebhookDocument, () => say('追加しました', 'Added'));
  if (secret) return <Secret close={close} facts={[[say('署名の鍵', 'Signing secret'), secret]]} />;
  return (
    <Form
      send={say('追加する', 'Add')}
      cancel={close}
      onSend={async (values) => {
        const { addWebhookEndpoint } = await add.mutateAsync({
          input: { url: values.text('url'), kinds: values.all('kinds') as WebhookKind[] },
        });
        setSecret(addWebhookEndpoint.secret);
      }}
    >
      <TextField
        name="url"
        type="url"
        required
        label={say('URL', 'URL')}
        help={say('公開されたhttpsのアドレス', 'A public https address')}
      />
      <Checks dense name="kinds" label={say('知らせること', 'What is told')} choices={kinds} />
    </Form>
  );
}

function Entry({ of }: { of: Endpoint }) {
  const say = useSay();
  const word = useWord();
  const { time } = useFormat();
  const input = { endpointId: of.id };
  const test = useWish(TestWebhookDocument, () => say('試験の通知を送ります', 'A test is on its way'));
  const pause = useWish(ChangeWebhookDocument, ({ changeWebhookEndpoint: { endpoint } }) =>
    endpoint.isActive ? say('再開しました', 'Resumed') : say('停止しました', 'Paused'),
  );
  const replay = useWish(ReplayWebhooksDocument, ({ replayWebhooks: { replayed } }) =>
    say(`不達の${replayed}件を、もう一度送ります`, `${replayed} dead letters will be sent again`),
  );
  const rotate = say('署名の鍵を更新', 'Rotate the secret');
  const change = say('変更', 'Change');
  const remove = say('削除', 'Remove');
  const button = (label: string, press: () => void) => (
    <button type="button" className="button button-other" onClick={press}>
      {label}
    </button>
  );
  return (
    <Section
      title={of.url}
      actions={
        of.isActive ? (
          <Badge tone="good">{say('有効', 'Active')}</Badge>
        ) : (
          <Badge tone="warn">{say('停止中', 'Paused')}</Badge>
        )
      }
    >
      <Facts
        of={[
          [
            say('知らせること', 'What is told'),
            of.kinds.map((kind) => word(words.webhookKind, kind)).join(say('、', ', ')),
          ],
          [say('追加した日時', 'Added'), time(of.createdAt)],
        ]}
      />
      <div className="mt-5 flex flex-wrap gap-3">
        {button(say('試しに送る', 'Send a test'), () => test.mutate({ input }))}
        {button(of.isActive ? say('停止する', 'Pause') : say('再開する', 'Resume'), () =>
          pause.mutate({ input: { ...input, isActive: !of.isActive } }),
        )}
        {button(say('不達をもう一度送る', 'Send dead letters again'), () => replay.mutate({ input }))}
        <DialogButton label={change} title={`${change}：${of.url}`}>
          {(close) => <Change of={of} close={close} />}
        </DialogButton>
        <DialogButton label={rotate} title={rotate}>
          {(close) => <Rotate of={of} close={close} />}
        </DialogButton>
        <DialogButton kind="danger" label={remove} title={`${remove}：${of.url}`}>
          {(close) => <Remove of={of} close={close} />}
        </DialogButton>
      </div>
    </Section>
  );
}

function Change({ of, close }: { of: Endpoint; close: () => void }) {
  const say = useSay();
  const kinds = useKinds();
  const change = useWish(ChangeWebhookDocument, () => say('変更しました', 'Changed'));
  return (
    <Form
      send={say('変更する', 'Change')}
      cancel={close}
      onSend={async (values) => {
        await change.mutateAsync({
          input: { endpointId: of.id, url: values.text('url'), kinds: values.all('kinds') as WebhookKind[] },
        });
        close();
      }}
    >
      <TextField name="url" type="url" required label="URL" value={of.url} />
      <Checks dense name="kinds" label={say('知らせること', 'What is told')} choices={kinds} values={of.kinds} />
    </Form>
  );
}

function Rotate({ of, close }: { of: Endpoint; close: () => void }) {
  const say = useSay();
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = useWish(RotateWebhookSecretDocument, () => say('更新しました', 'Rotated'));
  if (secret) return <Secret close={close} facts={[[say('署名の鍵', 'Signing secret'), secret]]} />;
  return (
    <Form
      send={say('更新する', 'Rotate')}
      cancel={close}
      onSend={async () =>
        setSecret((await rotate.mutateAsync({ input: { endpointId: of.id } })).rotateWebhookSecret.secret)
      }
    >
      <p>
        {say(
          '24時間のあいだは、古い鍵と新しい鍵の両方で署名します。',
          'For 24 hours messages carry the signatures of both secrets.',
        )}
      </p>
    </Form>
  );
}

function Remove({ of, close }: { of: Endpoint; close: () => void }) {
  const say = useSay();
  const remove = useWish(RemoveWebhookDocument, () => say('削除しました', 'Removed'));
  return (
    <Form
      danger
      send={say('削除する', 'Remove')}
      cancel={close}
      onSend={() => remove.mutateAsync({ input: { endpointId: of.id } })}
    >
      <p>{say('送信待ちの通知も送られません。', 'What is waiting is not sent either.')}</p>
    </Form>
  );
}
