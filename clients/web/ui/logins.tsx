import { useState } from 'react';
import { useWish } from '../app/hub.js';
import { useSay } from '../app/language.js';
import {
  AddAgencyLoginDocument,
  type AddAgencyLoginMutation,
  type AgencyLoginsQuery,
  RevokeAgencyLoginDocument,
  RotateLoginSecretDocument,
} from '../generated/operations.js';
import { useChoices, useWord, words } from './codes.js';
import { DialogButton } from './dialog.js';
import { Choice, Form, TextField } from './form.js';
import { useFormat } from './format.js';
import { Secret } from './secret.js';
import { Badge, Empty } from './states.js';
import { Table } from './table.js';

type Login = AgencyLoginsQuery['agencyLogins'][number];
type Made = AddAgencyLoginMutation['addAgencyLogin'];

/** ログインの一覧 — who acts for an agency, with what may be done about each. */
export function Logins({ of }: { of: readonly Login[] }) {
  const say = useSay();
  const word = useWord();
  const { time } = useFormat();
  const name = say('ログインの一覧', 'Logins');
  if (of.length === 0) return <Empty title={say('ログインはありません', 'No login yet')} />;
  return (
    <Table
      name={name}
      rows={of}
      idOf={({ id }) => id}
      columns={[
        { title: say('名称', 'Name'), whole: true, cell: (login) => <span className="font-bold">{login.name}</span> },
        { title: say('種別', 'Kind'), whole: true, cell: ({ kind }) => word(words.loginKind, kind) },
        { title: say('役割', 'Role'), whole: true, cell: ({ role }) => word(words.agencyRole, role) },
        {
          title: say('識別子', 'Subject'),
          cell: ({ subject }) => <code className="text-sm break-all">{subject}</code>,
        },
        { title: say('追加', 'Added'), whole: true, cell: ({ addedAt }) => time(addedAt) },
        { title: say('鍵の更新', 'Rotated'), whole: true, cell: ({ rotatedAt }) => time(rotatedAt) },
        {
          title: say('操作', 'Actions'),
          cell: (login) =>
            login.revokedAt ? (
              <>
                <Badge tone="bad">{say('取消', 'Revoked')}</Badge> {time(login.revokedAt)}
              </>
            ) : (
              <span className="flex flex-wrap gap-2">
                {login.kind === 'MACHINE' && <Rotate of={login} />}
                <Revoke of={login} />
              </span>
            ),
        },
      ]}
    />
  );
}

function Shown({ of, close }: { of: Made; close: () => void }) {
  const say = useSay();
  return (
    <Secret
      close={close}
      facts={[
        [say('クライアントID', 'Client id'), of.login.subject],
        [say('シークレット', 'Secret'), of.secret ?? ''],
      ]}
    />
  );
}

/** Adds one: an agency to itself, the operator to the agency it names. */
export function AddLogin({ agencyId = null }: { agencyId?: string | null }) {
  const say = useSay();
  const title = say('ログインを追加', 'Add a login');
  return (
    <DialogButton kind="main" label={title} title={title}>
      {(close) => <AddForm agencyId={agencyId} close={close} />}
    </DialogButton>
  );
}

function AddForm({ agencyId, close }: { agencyId: string | null; close: () => void }) {
  const say = useSay();
  const choices = useChoices();
  const [kind, setKind] = useState('PERSON');
  const [made, setMade] = useState<Made | null>(null);
  const add = useWish(AddAgencyLoginDocument, ({ addAgencyLogin: { login } }) =>
    say(`${login.name}を追加しました`, `${login.name} is added`),
  );
  if (made) return <Shown of={made} close={close} />;
  const person = kind === 'PERSON';
  return (
    <Form
      send={say('追加する', 'Add')}
      cancel={close}
      onSend={async (values) => {
        const { addAgencyLogin } = await add.mutateAsync({
          input: {
            agencyId,
            kind: values.text('kind') as never,
            role: values.text('role') as never,
            name: values.text('name'),
            subject: values.maybe('subject'),
            email: values.maybe('email'),
          },
        });
        if (addAgencyLogin.secret) setMade(addAgencyLogin);
        else close();
      }}
    >
      <Choice
        name="kind"
        required
        label={say('種別', 'Kind')}
        value={kind}
        choices={choices(words.loginKind)}
        onChange={setKind}
      />
      <TextField name="name" required label={say('名称', 'Name')} />
      <TextField
        name="subject"
        required={person}
        label={say('識別子（認証サーバーのsub）', 'Subject (`sub` at the issuer)')}
        help={
          person
            ? say('ログインに使う認証サーバーでの、その人の識別子です。', 'What the issuer calls this person.')
            : say('空欄にすると、IDとシークレットをハブが作ります。', 'Left empty, the hub makes an id and a secret.')
        }
      />
      {person && <TextField name="email" type="email" label={say('メールアドレス', 'Mail address')} />}
      <Choice name="role" required label={say('役割', 'Role')} value="CONSULTANT" choices={choices(words.agencyRole)} />
    </Form>
  );
}

function Rotate({ of }: { of: Login }) {
  const say = useSay();
  const title = say('シークレットを更新', 'Rotate the secret');
  return (
    <DialogButton label={title} title={`${title}：${of.name}`}>
      {(close) => <RotateForm of={of} close={close} />}
    </DialogButton>
  );
}

function RotateForm({ of, close }: { of: Login; close: () => void }) {
  const say = useSay();
  const [made, setMade] = useState<Made | null>(null);
  const rotate = useWish(RotateLoginSecretDocument, () => say('更新しました', 'Rotated'));
  if (made) return <Shown of={made} close={close} />;
  return (
    <Form
      send={say('更新する', 'Rotate')}
      cancel={close}
      onSend={async () => setMade((await rotate.mutateAsync({ input: { loginId: of.id } })).rotateLoginSecret)}
    >
      <p>{say('いまのシークレットは、あと24時間使えます。', 'The present secret works for 24 hours more.')}</p>
    </Form>
  );
}

function Revoke({ of }: { of: Login }) {
  const say = useSay();
  const revoke = useWish(RevokeAgencyLoginDocument, ({ revokeAgencyLogin: { login } }) =>
    say(`${login.name}を取り消しました`, `${login.name} is revoked`),
  );
  const title = say('取り消す', 'Revoke');
  return (
    <DialogButton kind="danger" label={title} title={`${title}：${of.name}`}>
      {(close) => (
        <Form
          danger
          send={title}
          cancel={close}
          onSend={() => revoke.mutateAsync({ input: { loginId: of.id } }).then(close)}
        >
          <p>
            {say(
              'すでに発行したものを含め、すべてのトークンが直ちに無効になります。元には戻せません。',
              'Its tokens, those given out before too, stop working at once. This cannot be undone.',
            )}
          </p>
        </Form>
      )}
    </DialogButton>
  );
}
