import { useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  type AtsConnectionsQuery,
  ChangeAtsConnectionDocument,
  ConnectAtsDocument,
} from '../../generated/operations.js';
import { useChoices, words } from '../../ui/codes.js';
import { Choice, Form, TextField } from '../../ui/form.js';

/** Systems that offer files only. */
const FILES_ONLY = ['HRMOS', 'JOBCAN'];

export function Connect({ close }: { close: () => void }) {
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
      <Terms tags="" hours={24} />
    </Form>
  );
}

/** A new secret or key, other tags, another delay; what is left empty of the secrets stays as it is. */
export function Change({ of, close }: { of: AtsConnectionsQuery['atsConnections'][number]; close: () => void }) {
  const say = useSay();
  const change = useWish(ChangeAtsConnectionDocument, () => say('連携を変更しました', 'The connection is changed'));
  const kept = say('空なら、今のままです。', 'Left empty, it stays as it is.');
  return (
    <Form
      send={say('変更する', 'Change')}
      cancel={close}
      onSend={async (values) => {
        await change.mutateAsync({
          input: {
            connectionId: of.id,
            secret: values.maybe('secret'),
            apiKey: values.maybe('apiKey'),
            relayTags: values.list('relayTags'),
            sendDelayHours: values.number('sendDelayHours'),
          },
        });
        close();
      }}
    >
      <TextField
        name="secret"
        type="password"
        autoComplete="new-password"
        label={say('新しい署名用の秘密鍵', 'New signing secret')}
        help={kept}
      />
      <TextField
        name="apiKey"
        type="password"
        autoComplete="new-password"
        label={say('新しいAPIキー', 'New API key')}
        help={kept}
      />
      <Terms tags={of.relayTags.join('、')} hours={of.sendDelayHours} />
    </Form>
  );
}

function Terms({ tags, hours }: { tags: string; hours: number }) {
  const say = useSay();
  return (
    <>
      <TextField
        name="relayTags"
        value={tags}
        label={say('対象にするタグ', 'Only people with these tags')}
        help={say('空なら、不採用の方全員が対象です。', 'Empty: everyone who is rejected.')}
      />
      <TextField
        name="sendDelayHours"
        type="number"
        min={0}
        max={720}
        value={hours}
        label={say('案内を送るまでの時間', 'Hours before the mail is sent')}
      />
    </>
  );
}
