import { useState } from 'react';
import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  AddAgencyLoginDocument,
  type AddAgencyLoginMutation,
  AgencyLoginsDocument,
  type AgencyLoginsQuery,
  RevokeAgencyLoginDocument,
  RotateLoginSecretDocument,
} from '../../generated/operations.js';
import { useChoices, useWord, words } from '../../ui/codes.js';
import { DialogButton } from '../../ui/dialog.js';
import { Choice, Form, TextField } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Page } from '../../ui/page.js';
import { Secret } from '../../ui/secret.js';
import { Answered, Badge } from '../../ui/states.js';
import { Table } from '../../ui/table.js';

type Login = AgencyLoginsQuery['agencyLogins'][number];
type Made = AddAgencyLoginMutation['addAgencyLogin'];

/** ログイン — the people and machine clients through which this agency acts; an administrator adds and revokes them. */
export function Screen() {
  const say = useSay();
  const word = useWord();
  const { time } = useFormat();
  const asked = useHub(AgencyLoginsDocument, {});
  const name = say('ログインの一覧', 'Logins');
  return (
    <Page
      title={say('ログイン', 'Logins')}
      lead={say(
        '貴社の名前で操作できる人とシステムです。追加・取消は管理者だけができます。',
        'Who may act in your name: people and machine clients. Administrators add and revoke them.',
      )}
      actions={<Add />}
    >
      <Answered of={asked}>
        {({ agencyLogins }) => (
          <Table
            name={name}
            rows={agencyLogins}
            idOf={({ id }) => id}
            columns={[
              { title: say('名称', 'Name'), cell: (login) => <span className="font-bold">{login.name}</span> },
              { title: say('種別', 'Kind'), cell: ({ kind }) => word(words.loginKind, kind) },
              { title: say('役割', 'Role'), cell: ({ role }) => word(words.agencyRole, role) },
              {
                title: say('識別子', 'Subject'),
                cell: ({ subject }) => <code className="text-sm break-all">{subject}</code>,
              },
              { title: say('追加', 'Added'), cell: ({ addedAt }) => time(addedAt) },
              { title: say('鍵の更新', 'Rotated'), cell: ({ rotatedAt }) => time(rotatedAt) },
              {
                title: say('操作', 'Actions'),
                cell: (login) =>
                  login.revokedAt ? (
                    <Badge tone="bad">{say(`取消 ${time(login.revokedAt)}`, `Revoked ${time(login.revokedAt)}`)}</Badge>
                  ) : (
                    <span className="flex flex-wrap gap-2">
                      {login.kind === 'MACHINE' && <Rotate of={login} />}
                      <Revoke of={login} />
                    </span>
                  ),
              },
            ]}
          />
        )}
      </Answered>
    </Page>
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

function Add() {
  const say = useSay();
  const title = say('ログインを追加', 'Add a login');
  return (
    <DialogButton kind="main" label={title} title={title}>
      {(close) => <AddForm close={close} />}
    </DialogButton>
  );
}

function AddForm({ close }: { close: () => void }) {
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
